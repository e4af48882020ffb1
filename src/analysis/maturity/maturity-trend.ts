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
    return before ? [compareAssessments(before, after, unitsInBoth(before, after, units).length)] : [];
  });
  const newest = company.at(-1);
  const sameVersion = company.slice(
    company.findLastIndex(({ result }) => result.version !== newest?.result.version) + 1,
  );
  const first = sameVersion[0];
  const last = company.at(-2);
  const pairs = last && newest ? unitsInBoth(last, newest, units) : [];
  return {
    steps,
    sinceFirst: first && newest && sameVersion.length > 2 ? compareAssessments(first, newest, 0) : null,
    units: pairs.map(({ before, after }) => compareAssessments(before, after, pairs.length)),
  };
}

/** Units that took part in both assessments. */
function unitsInBoth(
  before: AssessedPart,
  after: AssessedPart,
  units: readonly AssessedPart[],
): { readonly before: AssessedPart; readonly after: AssessedPart }[] {
  const of = ({ result: { assessmentId } }: AssessedPart) =>
    units.filter(({ result }) => result.assessmentId === assessmentId);
  const earlier = new Map(of(before).map((one) => [one.result.unit, one]));
  return of(after).flatMap((later) => {
    const first = earlier.get(later.result.unit);
    return first ? [{ before: first, after: later }] : [];
  });
}
