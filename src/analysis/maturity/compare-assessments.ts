import { ELEMENTS, type ElementId } from "#model/vocabulary.ts";
import type { Assessment } from "./answer-sheets.ts";
import { comparedPeople } from "./compared-people.ts";
import { maturityChange } from "./maturity-change.ts";
import type { AssessmentResult, Comparison, MaturityChange } from "./maturity-types.ts";
import { questionsOf } from "./questions-of.ts";
import { MATURITY_RULES } from "./rules.ts";

/** An assessment with the scores of the company or of one unit. */
export interface AssessedPart {
  readonly assessment: Assessment;
  readonly result: Pick<AssessmentResult, "assessmentId" | "unit" | "version" | "overall" | "elements">;
}

/**
 * What changed between two assessments of the company or of a unit. Another version of the questionnaire breaks the line. The
 * company's overall score is judged by itself; its elements and units are judged together. Each of the two calls chance progress once in
 * forty times, so both at most once in twenty.
 *
 * @param units units that are judged beside the six elements
 */
export function compareAssessments(before: AssessedPart, after: AssessedPart, units: number): Comparison {
  const base = {
    from: before.assessment.assessmentId,
    to: after.assessment.assessmentId,
    unit: after.result.unit,
  };
  const fromVersion = before.result.version;
  const toVersion = after.result.version;
  if (fromVersion !== toVersion) return { status: "version-break", ...base, fromVersion, toVersion };
  const [earlier, later] = [before, after].map(({ assessment, result: { unit } }) =>
    assessment.sheets.filter((sheet) => unit === null || sheet.unit === unit),
  );
  const people = comparedPeople(earlier ?? [], later ?? []);
  const change = (
    elements: readonly ElementId[],
    judged: number,
    scoreDifference: number | null,
  ): MaturityChange => {
    if (typeof people === "string") return { status: "not-estimable", why: people, scoreDifference };
    const { questionnaire } = after.assessment;
    const parts = elements.map((element) => questionsOf(questionnaire, { element }));
    const needed = MATURITY_RULES.elementAnswered;
    return maturityChange(people, { parts, needed }, judged, scoreDifference);
  };
  const family = ELEMENTS.length + units;
  const ofCompany = base.unit === null;
  const overall = change(
    ELEMENTS,
    ofCompany ? 1 : family,
    minus(after.result.overall, before.result.overall),
  );
  if (!ofCompany) return { status: "compared", ...base, overall, elements: {} };
  const elements = ELEMENTS.map((element) => [
    element,
    change(
      [element],
      ELEMENTS.length,
      minus(after.result.elements[element], before.result.elements[element]),
    ),
  ]);
  return { status: "compared", ...base, overall, elements: Object.fromEntries(elements) };
}

const minus = (a: { readonly score: number | null }, b: { readonly score: number | null }): number | null =>
  a.score === null || b.score === null ? null : a.score - b.score;
