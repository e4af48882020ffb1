import type { VNode } from "preact";
import { guardrailRules } from "#analysis/pilots/guardrails.ts";
import type { EstimatedMetric, PilotMetricResult } from "#analysis/pilots/pilot-types.ts";
import { pilotPageWords } from "#text/pilot-page.ts";
import { pilotVerdictWords } from "#text/pilot-verdicts.ts";
import { metricPath } from "./id-paths.ts";
import type { PageContext } from "./page-context.ts";
import { type PilotProps, writerOfPilot } from "./pilot-parts.tsx";
import { metricNameOf, pilotWriter } from "./pilot-writer.ts";
import { pageAddress } from "./site.ts";

const isEstimated = (metric: PilotMetricResult): metric is EstimatedMetric => metric.status === "estimated";
const GUARD_TONE = { harmed: "bad", safe: "good", unclear: "warn" } as const;
/** False discovery rate below which a difference of an exploratory metric is marked. */
const NOTABLE_Q = 0.1;

/** What must not suffer: each guardrail, tested for harm. */
export function PilotGuardrails({ context, result }: PilotProps): VNode {
  const { locale } = context.site;
  const words = pilotPageWords(locale);
  const guards = result.metrics.filter(({ role }) => role === "guardrail");
  const states = guards
    .filter(isEstimated)
    .flatMap(({ adjusted }) => (adjusted.kind === "guardrail" ? adjusted.state : []));
  const seen = states.includes("harmed") ? "harmed" : states.includes("unclear") ? "unclear" : "safe";
  const worst = result.verdict === "not_trustworthy" ? "distrusted" : seen;
  return (
    <section class="section" aria-labelledby="guardrails">
      <header>
        <h2 id="guardrails">{words.guardrails}</h2>
        <p>{states.length === 0 ? words.noGuardrails : words.guardrailsHeading[worst]}</p>
      </header>
      {guards.length > 0 && (
        <>
          <MetricTable context={context} metrics={guards} last={words.stateHead} />
          <p class="small soft no-print">
            {words.guardrailsHow(writerOfPilot(context, result).share(guardrailRules.margin))}
          </p>
        </>
      )}
    </section>
  );
}

/** Every other metric, labelled as what it is: a source of ideas. */
export function PilotOthers({ context, result }: PilotProps): VNode | null {
  const words = pilotPageWords(context.site.locale);
  const others = result.metrics.filter(({ role }) => role === "other");
  if (others.length === 0) return null;
  const q = (metric: PilotMetricResult): number =>
    isEstimated(metric) && metric.adjusted.kind === "other" ? metric.adjusted.qValue : 2;
  return (
    <section class="section no-print" aria-labelledby="others">
      <header>
        <h2 id="others">{words.others}</h2>
        <p>{words.othersHow}</p>
      </header>
      <MetricTable context={context} metrics={others.toSorted((a, b) => q(a) - q(b))} last={words.qHead} />
    </section>
  );
}

interface TableProps {
  readonly context: PageContext;
  readonly metrics: readonly PilotMetricResult[];
  readonly last: string;
}

function MetricTable({ context, metrics, last }: TableProps): VNode {
  const words = pilotPageWords(context.site.locale);
  return (
    <table class="table stacked">
      <thead>
        <tr>
          <th scope="col">{words.metric}</th>
          <th scope="col" class="num">
            {words.effectHead}
          </th>
          <th scope="col" class="num">
            {words.rangeHead}
          </th>
          <th scope="col" class="num secondary">
            {words.relativeHead}
          </th>
          <th scope="col">{last}</th>
        </tr>
      </thead>
      <tbody>
        {metrics.map((metric) => (
          <MetricRow context={context} metric={metric} last={last} />
        ))}
      </tbody>
    </table>
  );
}

function MetricRow({
  context,
  metric,
  last,
}: Pick<TableProps, "context" | "last"> & { readonly metric: PilotMetricResult }): VNode {
  const { site } = context;
  const words = pilotPageWords(site.locale);
  const name = (
    <th scope="row">
      <a href={pageAddress(site, metricPath(metric.metricId))}>{metricNameOf(context, metric.metricId)}</a>
    </th>
  );
  if (!isEstimated(metric)) {
    return (
      <tr>
        {name}
        <td colSpan={4} class="soft">
          {pilotVerdictWords(site.locale).whyNotEstimable(metric.why)}
        </td>
      </tr>
    );
  }
  const { headline } = metric;
  const write = pilotWriter(context, metric.metricId, metric.grain);
  return (
    <tr>
      {name}
      <td class="num" data-label={words.effectHead}>
        {write.change(headline.effect)}
      </td>
      <td class="num" data-label={words.rangeHead}>
        {write.span(headline.ciLow, headline.ciHigh)}
      </td>
      <td class="num secondary">
        {headline.relative === null ? words.none : write.relative(headline.relative)}
      </td>
      <td data-label={last}>
        <Judged context={context} metric={metric} />
      </td>
    </tr>
  );
}

function Judged({
  context,
  metric,
}: {
  readonly context: PageContext;
  readonly metric: EstimatedMetric;
}): VNode {
  const { adjusted } = metric;
  const words = pilotPageWords(context.site.locale);
  if (adjusted.kind === "guardrail") {
    const limit = pilotWriter(context, metric.metricId, metric.grain).size(adjusted.margin);
    return (
      <span>
        <span class={`badge ${GUARD_TONE[adjusted.state]}`}>{words.guardrail[adjusted.state]}</span>{" "}
        <span class="soft small">{words.guardrailsLimit(limit)}</span>
      </span>
    );
  }
  if (adjusted.kind === "primary") return <span>{words.primary}</span>;
  const share = pilotWriter(context, metric.metricId, metric.grain).share(adjusted.qValue);
  return adjusted.qValue < NOTABLE_Q ? <span class="badge warn">{share}</span> : <span>{share}</span>;
}
