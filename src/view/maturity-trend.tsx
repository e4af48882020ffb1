import type { VNode } from "preact";
import type {
  AssessmentResult,
  Comparison,
  MaturityChange,
  MaturityFinding,
  Scored,
} from "#analysis/maturity/maturity-types.ts";
import { trendAlt } from "#chart/maturity-alt.ts";
import { trendTable } from "#chart/maturity-table.ts";
import { renderSvg } from "#chart/render-svg.ts";
import { type ScoreTrend, scoreTrend } from "#chart/score-trend.ts";
import { ELEMENTS, type ElementId, type Locale } from "#model/vocabulary.ts";
import { formatDay } from "#text/format.ts";
import { formatScoreChange } from "#text/format-score-change.ts";
import { maturityWords } from "#text/maturity.ts";
import { maturityNames } from "#text/maturity-names.ts";
import { maturityTrendWords } from "#text/maturity-trend.ts";
import { metricWords } from "#text/metric-pages.ts";
import { nameList } from "#text/name-list.ts";
import { Figure, NumbersBehind } from "./figure.tsx";
import type { DrawContext } from "./page-context.ts";
import { SvgChart } from "./svg-chart.tsx";

interface Props {
  readonly context: DrawContext;
  readonly finding: MaturityFinding;
}

type Compared = Extract<Comparison, { status: "compared" }>;

/** A change in words: progress and decline only where they are real. */
function changeSentence(locale: Locale, change: MaturityChange, since: string): string {
  const trendWords = maturityTrendWords(locale);
  if (change.status === "not-estimable") return trendWords.notCompared[change.why];
  return trendWords.verdict[change.verdict](formatScoreChange(locale, change.change), since);
}

/** The widest comparison that the questionnaire allows: from the first assessment of its version, else from the one before. */
function widest({ trend }: MaturityFinding): Compared | null {
  const last = trend.sinceFirst ?? trend.steps.at(-1);
  return last?.status === "compared" ? last : null;
}

function trendOf(
  { context, finding }: Props,
  name: string,
  scoreOf: (result: AssessmentResult) => Scored,
): ScoreTrend {
  return {
    locale: context.site.locale,
    name,
    points: finding.assessments.map((result) => {
      const { score, low, high } = scoreOf(result);
      return { date: result.date, score, low, high, version: result.version ?? "?" };
    }),
  };
}

/** Assessments over time: what really changed, all elements together, then each. */
export function MaturityTrendSection(props: Props): VNode {
  const { context, finding } = props;
  const { locale } = context.site;
  const trendWords = maturityTrendWords(locale);
  const breaks = finding.trend.steps.filter((step) => step.status === "version-break");
  return (
    <section class="section" aria-labelledby="maturity-trend">
      <header>
        <h2 id="maturity-trend">{trendWords.trend}</h2>
        <p>{finding.assessments.length < 2 ? trendWords.oneAssessment : lastStepSentence(props)}</p>
        {breaks.map((step) => (
          <p>{trendWords.versionBreak(step.from, step.to)}</p>
        ))}
      </header>
      {finding.assessments.length > 1 && (
        <div class="small-multiples">
          <Overall {...props} />
          <Elements {...props} />
        </div>
      )}
    </section>
  );
}

/** Which elements really changed since the assessment before. */
function lastStepSentence({ context, finding }: Props): string | null {
  const { locale } = context.site;
  const step = finding.trend.steps.at(-1);
  if (step?.status !== "compared") return null;
  const names = maturityNames(locale).elements;
  const changed = (verdict: "progress" | "decline"): string | null => {
    const found = ELEMENTS.filter((element) => {
      const change = step.elements[element];
      return change?.status === "estimated" && change.verdict === verdict;
    });
    return found.length > 0
      ? nameList(
          locale,
          found.map((element) => names[element]),
        )
      : null;
  };
  return maturityTrendWords(locale).lastStep(step.from, changed("progress"), changed("decline"));
}

function Overall(props: Props): VNode {
  const { context, finding } = props;
  const { locale } = context.site;
  const words = maturityWords(locale);
  const trendWords = maturityTrendWords(locale);
  const compared = widest(finding);
  const trend = trendOf(props, words.overall, ({ overall }) => overall);
  const change = compared?.overall;
  return (
    <Figure
      context={context}
      id="maturity-overall"
      heading={change ? changeSentence(locale, change, compared.from) : words.overall}
      caption={`${words.overall}. ${trendWords.trendCaption}`}
      chart={scoreTrend(trend)}
      alt={trendAlt(trend)}
      table={trendTable(trend)}
      source={words.source(formatDay(locale, finding.assessments.at(-1)?.date ?? ""))}
    >
      {change?.status === "estimated" && (
        <p class="small soft">{trendWords.method[change.method](change.n)}</p>
      )}
    </Figure>
  );
}

/** The six elements as small multiples, one scale for all, with the numbers behind them. */
function Elements(props: Props): VNode {
  const { context } = props;
  const { locale } = context.site;
  const names = maturityNames(locale).elements;
  const trends = ELEMENTS.map((element) => ({
    element,
    trend: trendOf(props, names[element], ({ elements }) => elements[element]),
  }));
  return (
    <>
      {trends.map(({ element, trend }) => (
        <Small key={element} {...props} element={element} trend={trend} />
      ))}
    </>
  );
}

function Small(props: Props & { readonly element: ElementId; readonly trend: ScoreTrend }): VNode {
  const { context, finding, element, trend } = props;
  const { locale } = context.site;
  const compared = widest(finding);
  const change = compared?.elements[element];
  const id = `maturity-trend-${element}`;
  return (
    <figure class="figure">
      <figcaption>
        <h3>{trend.name}</h3>
        {compared && change && <p class="soft small">{changeSentence(locale, change, compared.from)}</p>}
      </figcaption>
      <div class="chart-box">
        <SvgChart
          node={renderSvg(scoreTrend(trend), { document: context.document, id, alt: trendAlt(trend) })}
        />
      </div>
      <details class="how no-print">
        <summary>{metricWords(locale).dataTable}</summary>
        <NumbersBehind id={`table-${id}`} table={trendTable(trend)} />
      </details>
    </figure>
  );
}
