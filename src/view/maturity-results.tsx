import type { VNode } from "preact";
import type { MaturityPage } from "#findings/maturity.ts";
import type { MetricWithSeries } from "#findings/metric-finding.ts";
import { formatShort, formatValue } from "#text/format.ts";
import { formatScore } from "#text/format-score.ts";
import { maturityWords } from "#text/maturity.ts";
import { HistoryFigure } from "./history-figure.tsx";
import { measureOf, metricName, type PageContext } from "./page-context.ts";
import { unitText } from "./unit-text.ts";

interface Props {
  readonly context: PageContext;
  readonly page: MaturityPage;
}

/** Results over time with the assessments marked, and what that does not prove; null where either is missing. */
export function MaturityResults({ context, page }: Props): VNode | null {
  const { locale } = context.site;
  const { finding, results } = page;
  const [first] = results;
  if (finding.assessments.length === 0 || !first) return null;
  const words = maturityWords(locale);
  const marked = finding.assessments.map(({ assessmentId, date }) => ({
    date,
    name: words.assessmentEvent(assessmentId),
    zone: null,
  }));
  return (
    <section class="section no-print" aria-labelledby="maturity-results">
      <header>
        <h2 id="maturity-results">{words.results}</h2>
        <p>{honestSentence(context, page)}</p>
      </header>
      <Beside context={context} page={page} />
      <HistoryFigure context={context} finding={first} id="maturity-result" marked={marked} linked />
    </section>
  );
}

/** Why nothing is proved by lines beside each other. */
function honestSentence({ site }: PageContext, { beside }: MaturityPage): string {
  const words = maturityWords(site.locale);
  const { noProof } = beside;
  if (noProof.why === "both-drift") return words.bothDrift(noProof.assessments);
  const byChance = formatValue(site.locale, noProof.byChance, { unit: "ratio", currency: "XXX" });
  return words.tooFewToProve(noProof.assessments, byChance);
}

/** A row per assessment: maturity, and each result in the year up to it. */
function Beside({ context, page }: Props): VNode {
  const { locale } = context.site;
  const words = maturityWords(locale);
  const { finding, beside, results } = page;
  const named = ({ metric }: MetricWithSeries): string =>
    [metricName(context, metric), unitText(context, metric)].filter(Boolean).join(", ");
  return (
    <table class="table stacked">
      <caption>{words.resultsTable}</caption>
      <thead>
        <tr>
          <th scope="col">{words.title}</th>
          <th scope="col" class="num">
            {words.overall}
          </th>
          {results.map((result) => (
            <th scope="col" class="num" key={result.metric.metricId}>
              {named(result)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {finding.assessments.map(({ assessmentId, overall }, row) => (
          <tr key={assessmentId}>
            <th scope="row">{words.assessmentEvent(assessmentId)}</th>
            <td class="num" data-label={words.overall}>
              {overall.score === null ? "–" : formatScore(locale, overall.score)}
            </td>
            {results.map((result, column) => {
              const value = beside.results[column]?.at[row]?.value ?? null;
              return (
                <td class="num" data-label={named(result)} key={result.metric.metricId}>
                  {value === null ? "–" : formatShort(locale, value, measureOf(context, result.metric))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
