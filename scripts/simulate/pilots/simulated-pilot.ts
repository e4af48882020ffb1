import type { PilotInput } from "#analysis/pilots/pilot-types.ts";
import type { Chance } from "../chance.ts";
import { weeklyPilot } from "./weekly-pilot.ts";

/** Shape of a made-up pilot. */
export interface PilotShape {
  readonly pilots: number;
  readonly controls: number;
  /** Weeks before and after the start. */
  readonly before: number;
  readonly after: number;
  /** Correlation of a zone's noise from week to week. */
  readonly lagOne: number;
  /** Added to the piloted zones from the start on; noise has a standard deviation of 1 to 2. */
  readonly effect: number;
}

/**
 * A finished pilot with one metric: zones differ lastingly and in how noisy they are, weeks have a season and shocks that all zones share, and each zone
 * has autocorrelated noise of its own.
 */
export function simulatedPilot(shape: PilotShape, chance: Chance): PilotInput {
  const { pilots, controls, before, after, lagOne, effect } = shape;
  const weeks = before + after;
  const common = Array.from(
    { length: weeks },
    (_, t) => 3 * Math.sin((2 * Math.PI * t) / 26) + chance.normal(),
  );
  const zones = Array.from({ length: pilots + controls }, (_, i) => `z${String(i).padStart(3, "0")}`);
  const values = new Float64Array(zones.length * weeks);
  for (let i = 0; i < zones.length; i++) {
    const level = 70 + 5 * chance.normal();
    const sd = 1 + chance.whole(0, 100) / 100;
    let noise = chance.normal();
    for (let t = 0; t < weeks; t++) {
      if (t > 0) noise = lagOne * noise + Math.sqrt(1 - lagOne * lagOne) * chance.normal();
      const piloted = i < pilots && t >= before ? effect : 0;
      values[i * weeks + t] = level + (common[t] ?? 0) + sd * noise + piloted;
    }
  }
  return weeklyPilot({
    zones,
    values,
    pilots,
    before,
    unit: "points",
    minEffect: 0.5,
    scale: "level",
  });
}
