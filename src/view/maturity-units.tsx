import type { VNode } from "preact";
import type { AssessmentResult, Comparison, MaturityFinding } from "#analysis/maturity/maturity-types.ts";
import { ELEMENTS, type Locale } from "#model/vocabulary.ts";
import { formatNumber } from "#text/format.ts";
import { formatScore } from "#text/format-score.ts";
import { formatScoreChange } from "#text/format-score-change.ts";
import { maturityWords } from "#text/maturity.ts";
import { maturityNames } from "#text/maturity-names.ts";

interface Props {
  readonly locale: Locale;
  readonly finding: MaturityFinding;
}

/** The newest assessment by unit, beside the whole company; null with fewer than two units. */
export function MaturityUnits({ locale, finding }: Props): VNode | null {
  const newest = finding.assessments.at(-1);
  const units = finding.units.filter(({ assessmentId }) => assessmentId === newest?.assessmentId);
  if (!newest || units.length < 2) return null;
  const words = maturityWords(locale);
  const names = maturityNames(locale);
  const comparison = (unit: string | null): Comparison | undefined =>
    unit === null ? finding.trend.steps.at(-1) : finding.trend.units.find((one) => one.unit === unit);
  return (
    <section class="section" aria-labelledby="maturity-units">
      <header>
        <h2 id="maturity-units">{words.units}</h2>
        <p class="no-print">{words.unitsNote}</p>
      </header>
      <table class="table units">
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col" class="num">
              {words.answered}
            </th>
            {ELEMENTS.map((element) => (
              <th scope="col" class="num secondary">
                {names.elements[element]}
              </th>
            ))}
            <th scope="col" class="num">
              {words.overall}
            </th>
            <th scope="col">{words.unitChange}</th>
          </tr>
        </thead>
        <tbody>
          {[...units, newest].map((result) => (
            <Row locale={locale} result={result} comparison={comparison(result.unit)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly locale: Locale;
  readonly result: AssessmentResult;
  readonly comparison: Comparison | undefined;
}

function Row({ locale, result, comparison }: RowProps): VNode {
  const words = maturityWords(locale);
  const text = (score: number | null): string => (score === null ? "–" : formatScore(locale, score));
  return (
    <tr class={result.unit === null ? "chosen" : undefined}>
      <th scope="row">{result.unit ?? words.company}</th>
      <td class="num">{formatNumber(locale, result.respondents)}</td>
      {ELEMENTS.map((element) => (
        <td class="num secondary">{text(result.elements[element].score)}</td>
      ))}
      <td class="num">{text(result.overall.score)}</td>
      <td>{changeText(locale, comparison)}</td>
    </tr>
  );
}

/** `+0.8, progress`; a dash where two assessments can't be compared. */
function changeText(locale: Locale, comparison: Comparison | undefined): string {
  if (comparison?.status !== "compared" || comparison.overall.status !== "estimated") return "–";
  const { change, verdict } = comparison.overall;
  return `${formatScoreChange(locale, change)}, ${maturityWords(locale).unitVerdict[verdict]}`;
}
