import type { VNode } from "preact";
import type { AssessmentResult } from "#analysis/maturity/maturity-types.ts";
import type { ElementId, Locale } from "#model/vocabulary.ts";
import { formatScore } from "#text/format-score.ts";
import { maturityWords } from "#text/maturity.ts";
import { maturityNames } from "#text/maturity-names.ts";
import { nameList } from "#text/name-list.ts";
import { type AssessmentProps, questionOf } from "./maturity-parts.ts";

/** Stage in one sentence; where there is none, what is missing. */
export function stageSentence(locale: Locale, { stage }: AssessmentResult): string {
  const words = maturityWords(locale);
  const names = maturityNames(locale);
  if (stage.status === "not-estimable") {
    return words.noStage(
      nameList(
        locale,
        stage.areas.map((area) => names.areas[area]),
      ),
    );
  }
  return words.answer(names.stages[stage.stage].name, names.place[stage.stage]);
}

/** What caps the stage, or how far the next one is; null without a stage. */
export function capSentence(locale: Locale, { stage }: AssessmentResult): string | null {
  if (stage.status === "not-estimable") return null;
  const words = maturityWords(locale);
  const names = maturityNames(locale);
  const area = names.areas[stage.lowestArea];
  if (stage.capped) {
    return words.capped(
      area,
      formatScore(locale, stage.lowestAreaScore),
      names.stages[stage.stageOfMean].name,
    );
  }
  if (!stage.next) return words.lastStage;
  const { by, gap, stage: next } = stage.next;
  return words.next[by](names.stages[next].name, formatScore(locale, Math.max(0.1, gap)), area);
}

/** The weakest element with its score, or the two that cannot be told apart. */
export function weakestSentence(locale: Locale, { weakest, elements }: AssessmentResult): string | null {
  if (!weakest) return null;
  const names = maturityNames(locale);
  const text = (element: ElementId): string => {
    const { score } = elements[element];
    const name = nameList(locale, [names.elements[element]]);
    return score === null ? name : `${name} (${formatScore(locale, score)})`;
  };
  const words = maturityWords(locale);
  const said = words.weakest(weakest.elements.map(text));
  return weakest.alsoNear.length === 0
    ? said
    : `${said} ${words.alsoNear(weakest.alsoNear.map(text).join(", "))}`;
}

/** The answer of an assessment: what caps the stage, where to begin, and the first next step. */
export function MaturityAnswer(props: AssessmentProps): VNode {
  const { context, result } = props;
  const { locale } = context.site;
  const words = maturityWords(locale);
  const said = [capSentence(locale, result), weakestSentence(locale, result)].filter((one) => one !== null);
  const [first] = result.nextSteps;
  const option = first && questionOf(props, first.questionId)?.options[first.to]?.[locale];
  return (
    <>
      {said.length > 0 && <p class="deck">{said.join(" ")}</p>}
      {option && (
        <p class="deck">
          <strong>{words.nextStep}:</strong> {option}
        </p>
      )}
    </>
  );
}
