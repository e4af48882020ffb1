import { mean } from "#stats/mean.ts";
import { studentT } from "#stats/student-t.ts";
import { welchDf } from "#stats/welch-df.ts";
import type { Sheet } from "./answer-sheets.ts";
import type { ChangeVerdict, MaturityChange } from "./maturity-types.ts";
import { questionMeans } from "./question-means.ts";
import { deviations, respondentSpread } from "./respondent-spread.ts";
import { MATURITY_RULES } from "./rules.ts";
import { type StandardError, tInterval } from "./t-interval.ts";

/** Who is compared: the same people twice, or the people of the roles that answered both times. */
export type Compared =
  | { readonly method: "paired"; readonly pairs: readonly Sheet[] }
  | { readonly method: "unpaired"; readonly before: readonly Sheet[]; readonly after: readonly Sheet[] };

/** Questions that make up a score, and how many of them must have an answer; several parts are averaged. */
export interface ScoreParts {
  readonly parts: readonly (readonly string[])[];
  readonly needed: number;
}

interface Difference extends StandardError {
  readonly change: number;
}

/**
 * How a score changed between two assessments, and whether it did. The test is on respondents, by Student's t for pairs and by Welch's
 * (1947) for groups; the interval holds for a whole family of changes at once, and the verdict is whether it excludes zero.
 *
 * @param family changes that are judged together
 * @param scoreDifference difference of the published scores, for reference
 */
export function maturityChange(
  compared: Compared,
  { parts, needed }: ScoreParts,
  family: number,
  scoreDifference: number | null,
): MaturityChange {
  const found =
    compared.method === "paired"
      ? pairedDifference(compared.pairs, parts, needed)
      : groupDifference(compared.before, compared.after, parts, needed);
  if (!found) return { status: "not-estimable", why: "too-few-answers", scoreDifference };
  const { change, se } = found;
  return {
    status: "estimated",
    method: compared.method,
    ...{ change, se, scoreDifference },
    ...tInterval(change, found, family),
    pValue: Math.min(1, family * studentT.twoSided(change / se, found.df)),
    verdict: verdictOf(found, family),
    ...counts(compared),
  };
}

function verdictOf(found: Difference, family: number): ChangeVerdict {
  const { low, high } = tInterval(found.change, found, family);
  const far = Math.abs(found.change) > MATURITY_RULES.changeErrors * found.se;
  if (far && low > 0) return "progress";
  return far && high < 0 ? "decline" : "cannot-tell";
}

function counts(compared: Compared): { n: number; nBefore: number; nAfter: number } {
  if (compared.method === "paired") {
    const n = compared.pairs.length;
    return { n, nBefore: n, nAfter: n };
  }
  const [nBefore, nAfter] = [compared.before.length, compared.after.length];
  return { n: nBefore + nAfter, nBefore, nAfter };
}

/** `pairs` hold, for each respondent, how far each answer moved. */
function pairedDifference(
  pairs: readonly Sheet[],
  parts: readonly (readonly string[])[],
  needed: number,
): Difference | null {
  return estimate(pairs, parts, needed, 2);
}

function groupDifference(
  before: readonly Sheet[],
  after: readonly Sheet[],
  parts: readonly (readonly string[])[],
  needed: number,
): Difference | null {
  const a = estimate(before, parts, needed, 1);
  const b = estimate(after, parts, needed, 1);
  if (!a || !b) return null;
  const df = welchDf([a, b].map((one) => ({ variance: one.se ** 2, df: one.df })));
  return { change: b.change - a.change, se: Math.hypot(a.se, b.se), df };
}

/** Mean of the parts' means with its standard error; null where a part has too few answers or too few people gave them. */
function estimate(
  sheets: readonly Sheet[],
  parts: readonly (readonly string[])[],
  needed: number,
  answersPerValue: number,
): Difference | null {
  const means = parts.map((ids) => questionMeans(sheets, ids));
  if (means.some(({ size }) => size < needed)) return null;
  const all = new Map(means.flatMap((part) => [...part]));
  const values = deviations(sheets, all);
  const spread = respondentSpread(values, answersPerValue);
  if (spread?.status !== "estimated" || values.length < MATURITY_RULES.changeRespondents) return null;
  return { change: mean(means.map((part) => mean([...part.values()]))), se: spread.se, df: spread.df };
}
