import type { ComponentChildren, VNode } from "preact";
import { isWhole, type MetricFinding, type MetricWithSeries } from "#findings/metric-finding.ts";
import { ASPECTS } from "#model/vocabulary.ts";
import type { MetricDefinition } from "#query/metric-definitions.ts";
import { formatPeriodName, formatShort } from "#text/format.ts";
import { metricWords } from "#text/metric-pages.ts";
import { vocabularyWords } from "#text/vocabulary.ts";
import { DataTable } from "./data-table.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { sourceName } from "./history-figure.tsx";
import { metricPath } from "./id-paths.ts";
import { sparkOf } from "./overview-view.tsx";
import { measureOf, metricName, type PageContext } from "./page-context.ts";
import { ChangeMark, TargetBadge, targetText, VerdictBadge } from "./signal-parts.tsx";
import { pageAddress } from "./site.ts";
import { SvgChart } from "./svg-chart.tsx";
import { unitText } from "./unit-text.ts";

interface Props {
  readonly context: PageContext;
  readonly findings: readonly MetricFinding[];
}

/** The metrics table: every metric with value, change, target, verdict and source, by aspect. */
export function MetricsView({ context, findings }: Props): VNode {
  const { site, company } = context;
  const words = metricWords(site.locale);
  const aspects = ASPECTS.map((aspect) => ({
    aspect,
    own: findings.filter((finding) => finding.metric.aspect === aspect),
  })).filter(({ own }) => own.length > 0);
  return (
    <>
      <header class="opening">
        <p class="kicker">{words.metrics}</p>
        <h1>{words.metricsAnswer(findings.length, company.sources.length)}</h1>
        <p class="deck">{words.metricsDeck}</p>
      </header>
      <FilterBar context={context} />
      {aspects.map(({ aspect, own }) => (
        <section class="section" key={aspect} aria-labelledby={`aspect-${aspect}`}>
          <header>
            <h2 id={`aspect-${aspect}`}>{vocabularyWords(site.locale).aspect[aspect]}</h2>
          </header>
          <MetricsTable context={context} findings={own} id={`metrics-${aspect}`} />
        </section>
      ))}
    </>
  );
}

function MetricsTable({ context, findings, id }: Props & { readonly id: string }): VNode {
  const words = metricWords(context.site.locale);
  /** A cell of a metric that is measured. */
  const measured =
    (cell: (finding: MetricWithSeries) => ComponentChildren) =>
    (finding: MetricFinding): ComponentChildren =>
      finding.status === "measured" ? cell(finding) : null;
  const judged = (cell: (finding: MetricWithSeries) => ComponentChildren) =>
    measured((finding) => (isWhole(finding) ? cell(finding) : null));
  return (
    <DataTable
      id={id}
      keyOf={({ metric }) => metric.metricId}
      instead={(finding) => (finding.status === "measured" ? null : words.notMeasured[finding.why])}
      columns={[
        { label: words.metric, cell: ({ metric }) => <MetricName context={context} metric={metric} /> },
        {
          label: words.now,
          kind: "num",
          cell: measured((finding) => <Latest context={context} finding={finding} />),
        },
        {
          label: words.onPrevious,
          kind: "num",
          cell: judged(({ metric, signal }) => (
            <ChangeMark context={context} metric={metric} change={signal.previous} />
          )),
        },
        {
          label: words.onYear,
          kind: "num",
          cell: judged(({ metric, signal }) => (
            <ChangeMark context={context} metric={metric} change={signal.lastYear} />
          )),
        },
        { label: words.trend, cell: measured((finding) => <SvgChart node={sparkOf(finding)} />) },
        {
          label: words.verdict,
          cell: measured((finding) => <Verdict context={context} finding={finding} />),
        },
        {
          label: words.target,
          kind: "num",
          cell: judged((finding) => <Target context={context} finding={finding} />),
        },
        {
          label: words.source,
          kind: "secondary",
          class: "soft",
          cell: ({ metric }) => sourceName(context, metric.sourceId),
        },
      ]}
      rows={findings}
    />
  );
}

function MetricName({
  context,
  metric,
}: {
  readonly context: PageContext;
  readonly metric: MetricDefinition;
}): VNode {
  return (
    <>
      <a href={pageAddress(context.site, metricPath(metric.metricId))}>{metricName(context, metric)}</a>{" "}
      <span class="soft small">{unitText(context, metric)}</span>
    </>
  );
}

interface CellProps {
  readonly context: PageContext;
  readonly finding: MetricWithSeries;
}

/** The verdict, or why there is none yet. */
function Verdict({ context, finding }: CellProps): VNode {
  const { signal, partial } = finding;
  if (isWhole(finding) || !partial) return <VerdictBadge context={context} signal={signal} />;
  return (
    <span class="soft small">{metricWords(context.site.locale).partial(partial.zones, partial.of)}</span>
  );
}

function Latest({ context, finding }: CellProps): VNode | null {
  const { locale } = context.site;
  const { metric, points, grain } = finding;
  const latest = points.at(-1);
  if (!latest) return null;
  return (
    <>
      {formatShort(locale, latest.value, measureOf(context, metric))}
      <br />
      <span class="soft small nowrap">
        {formatPeriodName(locale, { grain, start: latest.periodStart }, "short")}
      </span>
    </>
  );
}

function Target({ context, finding }: CellProps): VNode {
  const { metric, signal } = finding;
  const target = targetText(context, metric, signal);
  if (!target) return <span class="soft">–</span>;
  return (
    <>
      {target}
      <br />
      <TargetBadge context={context} signal={signal} />
    </>
  );
}
