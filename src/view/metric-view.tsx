import type { VNode } from "preact";
import { groupAlt, zoneAlt } from "#chart/chart-alt.ts";
import { groupTable, zoneTable } from "#chart/chart-table.ts";
import { groupLines } from "#chart/group-lines.ts";
import { zoneDots } from "#chart/zone-dots.ts";
import { isWhole, type MetricWithSeries } from "#findings/metric-finding.ts";
import type { MetricPage, PartSeries } from "#findings/metric-page.ts";
import { formatPeriodName, formatShort } from "#text/format.ts";
import { metricWords } from "#text/metric-pages.ts";
import { signalWords } from "#text/signals.ts";
import { vocabularyWords } from "#text/vocabulary.ts";
import { Figure } from "./figure.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { HistoryFigure, sourceName } from "./history-figure.tsx";
import { historyPoints } from "./history-points.ts";
import { findingSentence } from "./overview-view.tsx";
import { measureOf, metricName, type PageContext } from "./page-context.ts";
import { TargetBadge, VerdictBadge } from "./signal-parts.tsx";
import { takeaway } from "./takeaway.ts";
import { unitText } from "./unit-text.ts";
import { writerOf } from "./writer.ts";

interface Props {
  readonly context: PageContext;
  readonly page: MetricPage;
}

/** One metric: what it says now, its history, its parts, what happened. */
export function MetricView({ context, page }: Props): VNode {
  const { site } = context;
  const words = metricWords(site.locale);
  const { finding } = page;
  const { metric } = finding;
  return (
    <>
      <header class="opening">
        <p class="kicker">
          {vocabularyWords(site.locale).aspect[metric.aspect]} · {metricName(context, metric)}
        </p>
        <h1>{takeaway(context, finding)}</h1>
        {finding.status === "measured" ? (
          <Standing context={context} finding={finding} />
        ) : (
          <p class="deck">{words.notMeasured[finding.why]}</p>
        )}
      </header>
      <FilterBar context={context} />
      {finding.status === "measured" && (
        <>
          <section class="section" aria-labelledby="history">
            <header>
              <h2 id="history">{words.history}</h2>
            </header>
            <HistoryFigure context={context} finding={finding} id="history-chart" />
            <How context={context} finding={finding} />
          </section>
          <Groups
            context={context}
            finding={finding}
            parts={page.segments}
            id="segment"
            title={words.bySegment}
          />
          <Groups
            context={context}
            finding={finding}
            parts={page.regions}
            id="region"
            title={words.byRegion}
          />
          <Zones context={context} finding={finding} parts={page.zones} />
        </>
      )}
    </>
  );
}

/** The latest value, its changes and target, with the reasons for the verdict. */
function Standing({
  context,
  finding,
}: {
  readonly context: PageContext;
  readonly finding: MetricWithSeries;
}): VNode {
  const words = metricWords(context.site.locale);
  const { signal, partial, points } = finding;
  const target = points.at(-1)?.target;
  const grains = vocabularyWords(context.site.locale).grain;
  return (
    <>
      <p class="deck">{findingSentence(context, finding)}</p>
      {isWhole(finding) && (
        <p class="row">
          <VerdictBadge context={context} signal={signal} />
          <TargetBadge context={context} signal={signal} />
        </p>
      )}
      {target?.shared && <p class="soft small">{words.sharedTarget(grains[target.grain])}</p>}
      {partial && <p class="note warn">{words.partial(partial.zones, partial.of)}</p>}
    </>
  );
}

/** How the verdict came about: method and reasons, in plain words. */
function How({
  context,
  finding,
}: {
  readonly context: PageContext;
  readonly finding: MetricWithSeries;
}): VNode {
  const { site } = context;
  const words = metricWords(site.locale);
  const signals = signalWords(site.locale);
  const { signal, metric } = finding;
  const write = writerOf(context, finding);
  const outlook = signal.target.status === "no-target" ? null : signal.target.outlook;
  return (
    <details class="how">
      <summary>{words.howTitle}</summary>
      <div>
        {signal.method && <p>{signals.method[signal.method]}</p>}
        <ul class="list">
          {signal.reasons.map((reason) => (
            <li>{signals.reason(reason, write)}</li>
          ))}
          {outlook && <li>{signals.outlook[outlook]}</li>}
        </ul>
        <p>{words.howSeries(vocabularyWords(site.locale).aggregation[metric.aggregation])}</p>
      </div>
    </details>
  );
}

interface PartsProps {
  readonly context: PageContext;
  readonly finding: MetricWithSeries;
  readonly parts: readonly PartSeries[];
}

/** Parts that have a value in the latest period: the others can't be ranked with them. */
function current({ points }: MetricWithSeries, parts: readonly PartSeries[]): PartSeries[] {
  const latest = points.at(-1)?.periodStart;
  return parts.filter((part) => part.points.at(-1)?.periodStart === latest);
}

function caption(context: PageContext, { metric, grain }: MetricWithSeries): string {
  const { site } = context;
  return [
    metricName(context, metric),
    unitText(context, metric),
    vocabularyWords(site.locale).grain[grain],
  ].join(", ");
}

function sourceLine(context: PageContext, { metric, grain, points }: MetricWithSeries): string {
  const { site } = context;
  const period = formatPeriodName(site.locale, { grain, start: points.at(-1)?.periodStart ?? "" });
  return metricWords(site.locale).sourceLine(sourceName(context, metric.sourceId), period);
}

const latestValue = ({ points }: PartSeries): number => points.at(-1)?.value ?? 0;

/** Parts by their latest value, best first; highest first where neither way is better. */
function ranked({ metric }: MetricWithSeries, parts: readonly PartSeries[]): PartSeries[] {
  const sign = metric.direction === "lower" ? 1 : -1;
  return parts.toSorted((a, b) => sign * (latestValue(a) - latestValue(b)));
}

/** The ends of the ranking in one line. */
function endsSentence(context: PageContext, finding: MetricWithSeries, parts: readonly PartSeries[]): string {
  const { locale } = context.site;
  const order = ranked(finding, parts);
  const [first, last] = [order[0], order.at(-1)];
  if (!first || !last) return "";
  const measure = measureOf(context, finding.metric);
  const text = (part: PartSeries): string =>
    `${part.name} (${formatShort(locale, latestValue(part), measure)})`;
  const isJudged = finding.metric.direction !== "none" && finding.metric.aggregation !== "sum";
  return metricWords(locale).ends(isJudged ? "best" : "highest", text(first), text(last));
}

function Groups(props: PartsProps & { readonly id: string; readonly title: string }): VNode | null {
  const { context, finding, parts, id, title } = props;
  const shown = current(finding, parts);
  if (shown.length < 2) return null;
  const calendar = historyPoints(finding).map(({ periodStart }) => periodStart);
  const groups = {
    locale: context.site.locale,
    name: metricName(context, finding.metric),
    measure: measureOf(context, finding.metric),
    grain: finding.grain,
    groups: ranked(finding, shown).map((part) => ({
      name: part.name,
      points: calendar.map((periodStart) => ({
        periodStart,
        value: part.points.find((point) => point.periodStart === periodStart)?.value ?? null,
      })),
    })),
  };
  return (
    <section class="section" aria-labelledby={`by-${id}`}>
      <header>
        <h2 id={`by-${id}`}>{title}</h2>
      </header>
      <Figure
        context={context}
        id={`${id}-chart`}
        heading={endsSentence(context, finding, shown)}
        caption={caption(context, finding)}
        chart={groupLines(groups)}
        alt={groupAlt(groups)}
        table={groupTable(groups)}
        source={sourceLine(context, finding)}
      />
    </section>
  );
}

function Zones({ context, finding, parts }: PartsProps): VNode | null {
  const { site } = context;
  const words = metricWords(site.locale);
  const latest = finding.points.at(-1);
  const shown = current(finding, parts);
  if (shown.length < 2 || !latest) return null;
  const target =
    latest.target && !latest.target.shared && finding.metric.aggregation !== "sum"
      ? latest.target.value
      : undefined;
  const zones = {
    locale: site.locale,
    name: metricName(context, finding.metric),
    measure: measureOf(context, finding.metric),
    direction: finding.metric.direction,
    zones: shown.map((part) => ({ name: part.name, value: part.points.at(-1)?.value ?? 0 })),
    ...(target === undefined ? {} : { target }),
    ...(finding.metric.aggregation === "sum" ? {} : { company: latest.value }),
  };
  return (
    <section class="section" aria-labelledby="by-zone">
      <header>
        <h2 id="by-zone">{words.byZone}</h2>
      </header>
      <Figure
        context={context}
        id="zone-chart"
        heading={endsSentence(context, finding, shown)}
        caption={`${caption(context, finding)}: ${formatPeriodName(site.locale, { grain: finding.grain, start: latest.periodStart })}`}
        chart={zoneDots(zones)}
        alt={zoneAlt(zones)}
        table={zoneTable(zones)}
        source={sourceLine(context, finding)}
      />
    </section>
  );
}
