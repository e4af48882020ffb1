import type { VNode } from "preact";
import type { QuestionScore } from "#analysis/maturity/maturity-types.ts";
import { stageOfScore } from "#analysis/maturity/stage-of-score.ts";
import { formatScore } from "#text/format-score.ts";
import { maturityWords } from "#text/maturity.ts";
import { imbalanceWords } from "#text/maturity-imbalances.ts";
import { maturityNames } from "#text/maturity-names.ts";
import { type AssessmentProps, questionOf } from "./maturity-parts.ts";

/** The strongest and the weakest question with their wording, and elements that are out of balance. */
export function MaturityExtremes(props: AssessmentProps): VNode {
  const { context, result } = props;
  const { locale } = context.site;
  const words = maturityWords(locale);
  const { strongestQuestion, weakestQuestion, imbalances } = result;
  const names = maturityNames(locale).elements;
  return (
    <div class="columns even half">
      <section class="section" aria-labelledby="maturity-questions">
        <header>
          <h2 id="maturity-questions">{words.questions}</h2>
        </header>
        {strongestQuestion && (
          <QuestionFinding {...props} kicker={words.strongestQuestion} score={strongestQuestion} />
        )}
        {weakestQuestion && (
          <QuestionFinding {...props} kicker={words.weakestQuestion} score={weakestQuestion} />
        )}
      </section>
      <section class="section" aria-labelledby="maturity-imbalances">
        <header>
          <h2 id="maturity-imbalances">{words.imbalances}</h2>
        </header>
        {imbalances.length === 0 && <p>{words.balanced}</p>}
        {imbalances.map(({ code, strong, weak, strongScore, weakScore, beyondError }) => (
          <article class="finding" key={code}>
            <h3>{imbalanceWords(locale)[code].title}</h3>
            <p>{imbalanceWords(locale)[code].text}</p>
            <p class="source">
              {names[strong]} {formatScore(locale, strongScore)}, {names[weak]}{" "}
              {formatScore(locale, weakScore)}
              {beyondError === false && `. ${words.withinError}`}
            </p>
          </article>
        ))}
      </section>
    </div>
  );
}

interface QuestionProps extends AssessmentProps {
  readonly kicker: string;
  readonly score: QuestionScore;
}

/** A question with its score and the option that describes where the company stands. */
function QuestionFinding(props: QuestionProps): VNode {
  const { context, kicker, score } = props;
  const { locale } = context.site;
  const words = maturityWords(locale);
  const question = questionOf(props, score.questionId);
  const stage = score.score === null ? null : stageOfScore(score.score);
  return (
    <article class="finding">
      <p class="kicker">{kicker}</p>
      <h3>{question?.question[locale] ?? score.questionId}</h3>
      {stage !== null && question && (
        <p>
          <span class="soft">{words.now}:</span> {question.options[stage]?.[locale]}
        </p>
      )}
      <p class="source">
        {words.questionScore(
          maturityNames(locale).elements[score.element],
          score.score === null ? "–" : formatScore(locale, score.score),
          score.n,
        )}
      </p>
    </article>
  );
}
