import { type AssessedPart, compareAssessments } from "./compare-assessments.ts";
import type { MaturityTrend } from "./maturity-types.ts";

/**
 * How maturity moved: from each assessment of the company to the next, over all assessments of the newest version, and in each unit
 * that took part in the last two.
 * @param company oldest first
 * @param units the units of every assessment, in the order of `company`
 */
export function maturityTrend(
  company: readonly AssessedPart[],
  units: readonly AssessedPart[],
): MaturityTrend {
  const steps = company.slice(1).flatMap((after, at) => {
    const before = company[at];
    return before ? [compareAssessments(before, after)] : [];
  });
  const newest = company.at(-1);
  const sameVersion = company.slice(
    company.findLastIndex(({ result }) => result.version !== newest?.result.version) + 1,
  );
  const first = sameVersion[0];
  return {
    steps,
    sinceFirst: first && newest && sameVersion.length > 2 ? compareAssessments(first, newest) : null,
    units: unitSteps(company.at(-2), newest, units),
  };
}

function unitSteps(
  before: AssessedPart | undefined,
  after: AssessedPart | undefined,
  units: readonly AssessedPart[],
): MaturityTrend["units"] {
  const of = (part: AssessedPart | undefined) =>
    units.filter(({ result }) => result.assessmentId === part?.result.assessmentId);
  const earlier = new Map(of(before).map((one) => [one.result.unit, one]));
  const pairs = of(after).flatMap((later) => {
    const first = earlier.get(later.result.unit);
    return first ? [{ first, later }] : [];
  });
  return pairs.map(({ first, later }) => compareAssessments(first, later, pairs.length));
}
