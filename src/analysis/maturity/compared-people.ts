import type { Sheet } from "./answer-sheets.ts";
import type { Compared } from "./maturity-change.ts";
import { MATURITY_RULES } from "./rules.ts";

/**
 * Who can be compared between two assessments. The same person is whoever stands in both under the same name or pseudonym and in the
 * same role. Where names are handed out anew each time, pairs are made by chance: the test stays right and only sees less, because a
 * pair of strangers differs as much as two strangers do. Where pairs are few, all people of the roles that answered both times are
 * compared as two groups. Which of the two is decided by how many people there are, never by what they answered.
 */
export function comparedPeople(
  before: readonly Sheet[],
  after: readonly Sheet[],
): Compared | "too-few-respondents" | "no-common-role" {
  const { changeRespondents, pairedShare } = MATURITY_RULES;
  const earlier = new Map(before.map((sheet) => [`${sheet.role} ${sheet.respondent}`, sheet]));
  const pairs = after.flatMap((sheet) => {
    const first = earlier.get(`${sheet.role} ${sheet.respondent}`);
    return first ? [movedAnswers(first, sheet)] : [];
  });
  const smaller = Math.min(before.length, after.length);
  if (pairs.length >= changeRespondents && pairs.length >= smaller * pairedShare)
    return { method: "paired", pairs };
  const rolesBefore = new Set(before.map(({ role }) => role));
  const common = new Set(after.flatMap(({ role }) => (rolesBefore.has(role) ? [role] : [])));
  if (smaller > 0 && common.size === 0) return "no-common-role";
  const [own, other] = [before, after].map((sheets) => sheets.filter(({ role }) => common.has(role)));
  if (!own || !other || Math.min(own.length, other.length) < changeRespondents) return "too-few-respondents";
  return { method: "unpaired", before: own, after: other };
}

/** How far each answer moved, for the questions that the person answered both times. */
function movedAnswers(before: Sheet, after: Sheet): Sheet {
  const moved = [...after.scores].flatMap(([id, score]) => {
    const earlier = before.scores.get(id);
    return earlier === undefined ? [] : [[id, score - earlier] as const];
  });
  return { ...after, scores: new Map(moved) };
}
