import type { Direction, Unit } from "#model/vocabulary.ts";
import { normalQuantile } from "#stats/normal-quantile.ts";
import { wilsonInterval } from "#stats/wilson-interval.ts";
import { proportionOf } from "./proportion-of.ts";
import { signalRules, targetRules, unitRules } from "./rules.ts";
import type { Limits, SignalPoint, TargetStatus } from "./signal-types.ts";

interface Judged {
  latest: SignalPoint;
  target: number | null;
  direction: Direction;
  unit: Unit;
  scale: "linear" | "log";
  /** Standard deviation of the latest period on that scale; null when unknown. */
  sigma: number | null;
  /** Limits that are expected to hold for the next periods; null when unknown or after a signal. */
  limits: Limits | null;
}

/**
 * The latest value against its target by `targetRules`: met; near, when it falls short by no more than one period's noise, so
 * that a process exactly on target would as often do as badly; else missed. Without a better direction the target is a
 * point to hit. The outlook is that of "Making Data Count" (NHS England 2019, "assurance"): do the limits clear the target?
 */
export function targetStatus({
  latest,
  target,
  direction,
  unit,
  scale,
  sigma,
  limits,
}: Judged): TargetStatus {
  if (target === null) return { status: "no-target" };
  const gap = latest.value - target;
  const shortfall = direction === "none" ? Math.abs(gap) : direction === "higher" ? -gap : gap;
  const noise =
    sigma === null ? samplingNoise(latest, target, unit) : noiseInUnit(latest.value, sigma, scale);
  const status = targetRules.find(({ holds }) => holds(shortfall, noise))?.status ?? "missed";
  const outlook = limits === null || direction === "none" ? null : outlookOf(limits, target, direction);
  return { status, target, gap, shortfall: shortfall === 0 ? 0 : shortfall, noise, outlook };
}

function noiseInUnit(value: number, sigma: number, scale: "linear" | "log"): number {
  const half = normalQuantile((1 + signalRules.shownConfidence) / 2) * sigma;
  return scale === "log" ? value * Math.expm1(half) : half;
}

function samplingNoise(latest: SignalPoint, target: number, unit: Unit): number | null {
  const proportion = proportionOf(latest, unit);
  const { whole } = unitRules[unit];
  if (!proportion || whole === null) return null;
  const { low, high } = wilsonInterval(proportion.share, proportion.n, signalRules.shownConfidence);
  return Math.abs((target > latest.value ? high : low) * whole - latest.value);
}

function outlookOf({ lower, upper }: Limits, target: number, direction: "higher" | "lower") {
  const worst = direction === "higher" ? lower >= target : upper <= target;
  const best = direction === "higher" ? upper >= target : lower <= target;
  if (worst) return "always";
  return best ? "sometimes" : "never";
}
