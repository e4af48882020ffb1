import type { VNode } from "preact";
import type { MetricFinding } from "#findings/metric-finding.ts";
import { ASPECTS } from "#model/vocabulary.ts";
import { formatPeriodName, formatShort } from "#text/format.ts";
import { metricWords } from "#text/metric-pages.ts";
import { vocabularyWords } from "#text/vocabulary.ts";
import { FilterBar } from "./filter-bar.tsx";
import { sourceName } from "./history-figure.tsx";
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
  return (
    <table class="table stacked" id={id}>
      <thead>
        <tr>
          <th scope="col">{words.metric}</th>
          <th scope="col" class="num">
            {words.now}
          </th>
          <th scope="col" class="num">
            {words.onPrevious}
          </th>
          <th scope="col" class="num">
            {words.onYear}
          </th>
          <th scope="col">{words.trend}</th>
          <th scope="col">{words.verdict}</th>
          <th scope="col" class="num">
            {words.target}
          </th>
          <th scope="col" class="secondary">
            {words.source}
          </th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding) => (
          <MetricRow key={finding.metric.metricId} context={context} finding={finding} />
        ))}
      </tbody>
    </table>
  );
}

function MetricRow({
  context,
  finding,
}: {
  readonly context: PageContext;
  readonly finding: MetricFinding;
}): VNode {
  const { site } = context;
  const words = metricWords(site.locale);
  const { metric } = finding;
  const head = (
    <th scope="row">
      <a href={pageAddress(site, `metrics/${metric.metricId}`)}>{metricName(context, metric)}</a>{" "}
      <span class="soft small">{unitText(context, metric)}</span>
    </th>
  );
  if (finding.status === "not-measured") {
    return (
      <tr>
        {head}
        <td colSpan={7} class="soft">
          {words.notMeasured[finding.why]}
        </td>
      </tr>
    );
  }
  const { signal, points, grain } = finding;
  const latest = points.at(-1);
  const target = targetText(context, metric, signal);
  return (
    <tr>
      {head}
      <td class="num" data-label={words.now}>
        {latest && formatShort(site.locale, latest.value, measureOf(context, metric))}
        <br />
        <span class="soft small nowrap">
          {latest && formatPeriodName(site.locale, { grain, start: latest.periodStart }, "short")}
        </span>
      </td>
      <td class="num" data-label={words.onPrevious}>
        <ChangeMark context={context} metric={metric} change={signal.previous} />
      </td>
      <td class="num" data-label={words.onYear}>
        <ChangeMark context={context} metric={metric} change={signal.lastYear} />
      </td>
      <td data-label={words.trend}>
        <SvgChart node={sparkOf(finding)} />
      </td>
      <td data-label={words.verdict}>
        <VerdictBadge context={context} signal={signal} />
      </td>
      <td class="num" data-label={words.target}>
        {target ? (
          <>
            {target}
            <br />
            <TargetBadge context={context} signal={signal} />
          </>
        ) : (
          <span class="soft">–</span>
        )}
      </td>
      <td class="secondary soft">{sourceName(context, metric.sourceId)}</td>
    </tr>
  );
}
