import type { VNode } from "preact";
import { sparkline, sparklineSvg } from "#chart/sparkline.ts";
import { isWhole, type MetricFinding, type MetricWithSeries } from "#findings/metric-finding.ts";
import type { Overview } from "#findings/overview.ts";
import type { Unit } from "#model/vocabulary.ts";
import { formatDay, formatDifference, formatPeriodName, formatShort } from "#text/format.ts";
import { fullStop } from "#text/full-stop.ts";
import { metricWords } from "#text/metric-pages.ts";
import { overviewWords } from "#text/overview.ts";
import { signalWords } from "#text/signals.ts";
import { FilterBar } from "./filter-bar.tsx";
import { HistoryFigure } from "./history-figure.tsx";
import { metricPath } from "./id-paths.ts";
import { measureOf, metricName, type PageContext } from "./page-context.ts";
import { ChangeMark, changeText, TargetBadge, targetText, VerdictBadge } from "./signal-parts.tsx";
import { pageAddress } from "./site.ts";
import { SvgChart } from "./svg-chart.tsx";
import { takeaway } from "./takeaway.ts";
import { unitText } from "./unit-text.ts";

interface Props {
  readonly context: PageContext;
  readonly overview: Overview;
}

/** How are we doing, what is really changing, what needs a look: sentences first. */
export function OverviewView({ context, overview }: Props): VNode {
  const { site } = context;
  const words = overviewWords(site.locale);
  const { counts, improved, worsened, missed, headline } = overview;
  const first = headline.find((one) => one.status === "measured");
  if (counts.measured === 0) return <Nothing context={context} />;
  return (
    <>
      <header class="opening">
        <p class="kicker">{words.kicker}</p>
        <h1>
          {words.answer({ improved: improved.length, worsened: worsened.length, measured: counts.measured })}
        </h1>
        <p class="deck">
          {counts.withTarget > 0 ? words.targets(counts.met, counts.withTarget) : words.noTargets}{" "}
          {overview.late.length === 0 ? words.allFresh : lateSentence(context, overview)}
        </p>
      </header>
      <FilterBar context={context} />
      <section class="section" aria-labelledby="headline">
        <header>
          <h2 id="headline">{words.headline}</h2>
          <a class="more" href={pageAddress(site, "metrics")}>
            {words.allMetrics}
          </a>
        </header>
        <ul class="tiles">
          {headline.map((finding) => (
            <Tile key={finding.metric.metricId} context={context} finding={finding} />
          ))}
        </ul>
      </section>
      <div class="columns even">
        <Findings
          context={context}
          id="watch"
          title={words.watch}
          empty={words.nothingToWatch}
          findings={[...new Set([...worsened, ...missed])]}
          heading={watchHeading}
        />
        <Findings
          context={context}
          id="better"
          title={words.better}
          empty={words.nothingBetter}
          findings={improved}
          heading={takeaway}
        />
      </div>
      {first && (
        <section class="section">
          <HistoryFigure context={context} finding={first} id="headline-history" linked />
        </section>
      )}
    </>
  );
}

function Nothing({ context }: { readonly context: PageContext }): VNode {
  const words = overviewWords(context.site.locale);
  return (
    <>
      <header class="opening">
        <p class="kicker">{words.kicker}</p>
        <h1>{words.noData}</h1>
      </header>
      <FilterBar context={context} />
    </>
  );
}

function lateSentence({ site, company }: PageContext, { late }: Overview): string {
  const words = overviewWords(site.locale);
  return late
    .map((one) => {
      const source = company.sources.find((source) => source.sourceId === one.sourceId)?.name ?? one.sourceId;
      return words.lateSource(source, formatDay(site.locale, one.lastDay ?? ""), one.lagDays ?? 0);
    })
    .join(" ");
}

function Tile({
  context,
  finding,
}: {
  readonly context: PageContext;
  readonly finding: MetricFinding;
}): VNode {
  const { site } = context;
  const { metric } = finding;
  const name = <a href={pageAddress(site, metricPath(metric.metricId))}>{metricName(context, metric)}</a>;
  if (finding.status === "not-measured") {
    return (
      <li class="tile">
        <h3 class="tile-name">{name}</h3>
        <p class="tile-note">{metricWords(site.locale).notMeasured[finding.why]}</p>
      </li>
    );
  }
  const { signal, points, grain, partial } = finding;
  const whole = isWhole(finding);
  const words = signalWords(site.locale);
  const latest = points.at(-1);
  const target = targetText(context, metric, signal);
  const versus = signal.lastYear.status === "estimated" ? signal.lastYear : signal.previous;
  const versusText = versus === signal.lastYear ? words.onYear("") : words.onPrevious("", grain);
  return (
    <li class="tile">
      <h3 class="tile-name">{name}</h3>
      <p class="tile-value">
        {latest && formatShort(site.locale, latest.value, measureOf(context, metric))}
        {hasUnitWord(metric.unit) && <span class="unit">{unitText(context, metric)}</span>}
      </p>
      <p class="tile-note">
        {latest && formatPeriodName(site.locale, { grain, start: latest.periodStart })}
        {whole && changeText(context, metric, versus) && (
          <>
            {" · "}
            <ChangeMark context={context} metric={metric} change={versus} /> {versusText.trim()}
          </>
        )}
      </p>
      {target && <p class="tile-note">{words.targetValue(target)}</p>}
      {whole ? (
        <p class="row">
          <VerdictBadge context={context} signal={signal} />
          <TargetBadge context={context} signal={signal} />
        </p>
      ) : (
        partial && <p class="note warn">{metricWords(site.locale).partial(partial.zones, partial.of)}</p>
      )}
      <div class="tile-chart">
        <SvgChart node={sparkOf(finding, 220, 44)} />
      </div>
    </li>
  );
}

/** Units that a number does not show by a sign of its own. */
const hasUnitWord = (unit: Unit): boolean => ["points", "minutes", "hours", "days"].includes(unit);

/** A finding's line in miniature, from where the filter begins. */
export function sparkOf({ points, shownFrom }: MetricWithSeries, width = 104, height = 26) {
  const shown = points.filter((point) => shownFrom === null || point.periodStart >= shownFrom);
  const target = shown.at(-1)?.target?.value ?? null;
  return sparklineSvg(sparkline({ values: shown.map((point) => point.value), target, width, height }));
}

interface FindingsProps {
  readonly context: PageContext;
  readonly id: string;
  readonly title: string;
  readonly empty: string;
  readonly findings: readonly MetricWithSeries[];
  readonly heading: (context: PageContext, finding: MetricWithSeries) => string;
}

/** Why a metric needs a look: it got worse, or else it misses its target. */
function watchHeading(context: PageContext, finding: MetricWithSeries): string {
  const { signal, metric } = finding;
  if (signal.verdict === "worsened" || signal.target.status === "no-target")
    return takeaway(context, finding);
  const measure = measureOf(context, metric);
  const gap = formatDifference(context.site.locale, Math.abs(signal.target.gap), measure).slice(1);
  return signalWords(context.site.locale).missed(metricName(context, metric), gap);
}

function Findings({ context, id, title, empty, findings, heading }: FindingsProps): VNode {
  const { site } = context;
  return (
    <section class="section" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
      </header>
      {findings.length === 0 && <p class="soft">{empty}</p>}
      {findings.map((finding) => (
        <article class="finding" key={finding.metric.metricId}>
          <h3>
            <a href={pageAddress(site, metricPath(finding.metric.metricId))}>{heading(context, finding)}</a>
          </h3>
          <p>{findingSentence(context, finding)}</p>
        </article>
      ))}
    </section>
  );
}

/** The numbers behind a takeaway: the latest value, its changes, its target. */
export function findingSentence(context: PageContext, finding: MetricWithSeries): string {
  const { site } = context;
  const { metric, signal, points, grain } = finding;
  const words = signalWords(site.locale);
  const latest = points.at(-1);
  if (!latest) return "";
  const value = formatShort(site.locale, latest.value, measureOf(context, metric));
  const period = formatPeriodName(site.locale, { grain, start: latest.periodStart });
  const whole = isWhole(finding);
  const previous = whole && changeText(context, metric, signal.previous);
  const year = whole && changeText(context, metric, signal.lastYear);
  const target = targetText(context, metric, signal);
  const numbers = [
    `${value} (${period})`,
    previous && words.onPrevious(previous, grain),
    grain !== "year" && year && words.onYear(year),
  ];
  const sentence = fullStop(numbers.filter(Boolean).join("; "));
  return target ? `${sentence} ${fullStop(words.targetValue(target))}` : sentence;
}
