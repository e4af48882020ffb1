import type { VNode } from "preact";
import type { EarlyWarning, Forecast } from "#analysis/forecasts/forecast-types.ts";
import { forecastFan } from "#chart/forecast-fan.ts";
import { forecastFanAlt, forecastFanTable } from "#chart/link-chart-words.ts";
import { shareText } from "#chart/share-rows.ts";
import type { LinksFinding } from "#findings/link-finding.ts";
import { formatPeriodName, formatPeriodSince, formatShort } from "#text/format.ts";
import { linkChartWords } from "#text/link-charts.ts";
import { linkPageWords } from "#text/link-page.ts";
import { linkSentenceWords } from "#text/link-sentence.ts";
import { outlookWords } from "#text/links-outlook.ts";
import { vocabularyWords } from "#text/vocabulary.ts";
import { Figure } from "./figure.tsx";
import { sourceName } from "./history-figure.tsx";
import { changeOf, linkHeading, linkPath } from "./link-parts.tsx";
import type { PageContext } from "./page-context.ts";
import { measureOfId, metricNameOf, metricOf } from "./pilot-writer.ts";
import { pageAddress } from "./site.ts";
import { unitText } from "./unit-text.ts";

interface Props {
  readonly context: PageContext;
  readonly finding: LinksFinding;
}

/** More warnings than this nobody reads. */
const MOST_WARNINGS = 4;

/** Guessing a direction is right half of the time: a warning is news where its kind was right more often than that. */
const isProven = ({ record }: EarlyWarning): boolean => record.low !== null && record.low > 1 / 2;

/** The warnings worth telling, one for each cause: the proven first, then those that end in money, then the surest. */
function toTell({ warnings, input }: LinksFinding): EarlyWarning[] {
  const isMoney = ({ effect }: EarlyWarning): boolean =>
    input.metrics.find(({ metricId }) => metricId === effect)?.unit === "currency";
  const ranked = warnings.toSorted(
    (a, b) =>
      Number(isProven(b)) - Number(isProven(a)) ||
      Number(isMoney(b)) - Number(isMoney(a)) ||
      (b.record.low ?? 0) - (a.record.low ?? 0),
  );
  const causes = new Set<string>();
  return ranked.filter(({ cause }) => !causes.has(cause) && causes.add(cause)).slice(0, MOST_WARNINGS);
}

const TONES = { true: "good", false: "bad", null: "unknown" } as const;

/** What a leading metric foretells, and how often such words were right. */
export function WarningList({ context, finding }: Props): VNode {
  const { site } = context;
  const words = outlookWords(site.locale);
  const warnings = toTell(finding);
  if (warnings.length === 0) return <p>{words.noWarnings}</p>;
  return (
    <ul class="list warnings">
      {warnings.map((warning) => {
        const link = finding.result.links.find(
          (one) => one.status === "tested" && one.cause === warning.cause && one.effect === warning.effect,
        );
        const { record } = warning;
        const tone = isProven(warning) ? TONES[`${warning.good}`] : "unknown";
        const said = warning.good === null ? "neutral" : warning.good ? "good" : "bad";
        return (
          <li>
            <p>
              <span class={`badge ${tone}`}>{words.tone[isProven(warning) ? said : "unproven"]}</span>{" "}
              {warningSentence(context, finding, warning)}
            </p>
            <p class="soft small">
              {record.low === null || record.high === null
                ? words.noRecord
                : words.record({
                    right: record.right,
                    warnings: record.warnings,
                    low: shareText(site.locale, record.low),
                    high: shareText(site.locale, record.high),
                    byZone: record.byZone,
                  })}{" "}
              {link?.status === "tested" && (
                <a href={pageAddress(site, linkPath(link.cause, link.effect))}>
                  {linkHeading(context, link)}
                </a>
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function warningSentence(context: PageContext, { result }: LinksFinding, warning: EarlyWarning): string {
  const { locale } = context.site;
  const link = result.links.find((one) => one.cause === warning.cause && one.effect === warning.effect);
  const grain = link?.grain ?? "month";
  const isSum = metricOf(context, warning.effect)?.aggregation === "sum";
  const [low, high] = [warning.expectedLow, warning.expectedHigh].map((end) =>
    changeOf(context, warning.effect, end),
  ) as [string, string];
  return outlookWords(locale).warning({
    cause: metricNameOf(context, warning.cause),
    moved: changeOf(context, warning.cause, warning.moved),
    since: formatPeriodSince(locale, { grain, start: warning.since }),
    effect: metricNameOf(context, warning.effect),
    expected: changeOf(context, warning.effect, warning.expected),
    per: isSum ? linkSentenceWords(locale).per[grain] : "",
    range: linkSentenceWords(locale).range(low, high),
    by: formatPeriodName(locale, { grain, start: warning.expectedIn }),
  });
}

/** Early warnings as a part of the Money page. */
export function LinksWarnings({ context, finding }: Props): VNode {
  const words = outlookWords(context.site.locale);
  return (
    <section class="section" aria-labelledby="warnings">
      <header>
        <h2 id="warnings">{words.warnings}</h2>
        <p>{words.warningsIntro}</p>
      </header>
      <WarningList context={context} finding={finding} />
    </section>
  );
}

/** Where results are heading: forecasts that deserve to be shown, and which do not. */
export function LinksForecasts({ context, finding }: Props): VNode | null {
  const words = outlookWords(context.site.locale);
  const entries = [...finding.forecasts];
  if (entries.length === 0) return null;
  const names = (status: Forecast["status"]): string =>
    entries
      .filter(([, one]) => one.status === status)
      .map(([id]) => `“${metricNameOf(context, id)}”`)
      .join(", ");
  const [notShown, notEstimable] = [names("not-shown"), names("not-estimable")];
  return (
    <section class="section" aria-labelledby="forecasts">
      <header>
        <h2 id="forecasts">{words.forecasts}</h2>
        <p>{words.forecastsIntro}</p>
      </header>
      <div class="grid figures">
        {entries.map(([id, one]) => (
          <ForecastFigure context={context} finding={finding} effect={id} forecast={one} />
        ))}
      </div>
      {notShown !== "" && <p class="soft">{words.notShown(notShown)}</p>}
      {notEstimable !== "" && <p class="soft">{words.notEstimable(notEstimable)}</p>}
    </section>
  );
}

/** How much of the past stands before a forecast. */
const PAST = { day: 56, week: 52, month: 24, quarter: 12, year: 8 } as const;

function ForecastFigure({
  context,
  finding: { input },
  effect,
  forecast,
}: Props & { readonly effect: string; readonly forecast: Forecast }): VNode | null {
  if (forecast.status !== "forecast") return null;
  const { locale } = context.site;
  const words = outlookWords(locale);
  const grain = input.metrics.find(({ metricId }) => metricId === effect)?.grain ?? "month";
  const shown = grain === "day" ? "week" : grain;
  const frame = input.frames.find((one) => one.grain === shown);
  const series = frame?.company.get(effect);
  const last = forecast.steps.at(-1);
  if (!frame || !series || !last) return null;
  const first = forecast.steps[0]?.periodStart ?? "";
  const past = frame.periods
    .map((periodStart, t) => ({ periodStart, value: Number.isNaN(series[t]) ? null : (series[t] ?? null) }))
    .filter(({ periodStart }) => periodStart < first)
    .slice(-PAST[shown]);
  const measure = measureOfId(context, effect);
  const fan = {
    locale,
    name: metricNameOf(context, effect),
    measure,
    grain: shown,
    past,
    steps: forecast.steps,
    expected: linkChartWords(locale).expected,
  };
  const { record } = forecast;
  const metric = metricOf(context, effect);
  const named = (start: string): string => formatPeriodName(locale, { grain: shown, start });
  return (
    <Figure
      context={context}
      id={`forecast-${effect}`}
      heading={words.forecastHeading(
        fan.name,
        formatShort(locale, last.value, measure),
        named(last.periodStart),
      )}
      caption={`${unitText(context, measure)}, ${vocabularyWords(locale).grain[shown]}. ${words.forecastCaption}`}
      chart={forecastFan(fan)}
      alt={forecastFanAlt(fan)}
      table={forecastFanTable(fan)}
      source={linkPageWords(locale).source(
        metric ? sourceName(context, metric.sourceId) : effect,
        named(past.at(-1)?.periodStart ?? first),
      )}
    >
      <p class="small soft">
        {words.forecastRecord(
          shareText(locale, 1 - record.mase / record.naiveMase),
          String(Math.round(record.coverage95 * record.covered)),
          record.covered,
          record.origins,
        )}
      </p>
    </Figure>
  );
}
