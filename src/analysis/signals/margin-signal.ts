import type { Direction, Unit } from "#model/vocabulary.ts";
import { newcombeInterval } from "#stats/newcombe-interval.ts";
import { proportionOf } from "./proportion-of.ts";
import { signalRules, verdictRules } from "./rules.ts";
import type { Change, EstimatedSignal, Reason, SignalPoint } from "./signal-types.ts";

interface Short {
  latest: SignalPoint;
  previous: Change;
  lastYear: Change;
  direction: Direction;
  unit: Unit;
}

/**
 * Verdict for a series too short for limits, where sampling error is all that is known: the latest proportion against the
 * same period of last year, which shares its season, or else the period before; a signal if Newcombe's interval for the
 * difference excludes 0.
 *
 * Sampling error understates how much periods differ, by an amount that so few of them can't show. So the confidence is 99 %
 * and not 95: with true variation half as large again as that of sampling, about 9 % false alarms and not 19 %.
 *
 * @returns null when no two proportions can be compared.
 */
export function marginSignal(short: Short): Pick<EstimatedSignal, "verdict" | "since" | "reasons"> | null {
  const { latest, direction, unit } = short;
  const now = proportionOf(latest, unit);
  for (const change of [short.lastYear, short.previous]) {
    const then = change.status === "estimated" ? proportionOf(change.from, unit) : null;
    if (change.status !== "estimated" || !now || !then) continue;
    const confidence = signalRules.marginConfidence;
    const { low, high } = newcombeInterval(now, then, confidence);
    const comparison = { comparedWith: change.from.periodStart, confidence };
    const unknown: Reason = { code: "routine-variation-unknown" };
    if (low <= 0 && high >= 0) {
      return {
        verdict: "no-signal",
        since: null,
        reasons: [{ code: "within-margin-of-error", ...comparison }, unknown],
      };
    }
    return {
      verdict: verdictRules[direction][low > 0 ? "above" : "below"],
      since: latest.periodStart,
      reasons: [{ code: "beyond-margin-of-error", ...comparison }, unknown],
    };
  }
  return null;
}
