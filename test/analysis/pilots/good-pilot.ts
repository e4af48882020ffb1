import type { PilotInput, PilotMetric } from "#analysis/pilots/pilot-types.ts";
import { chance } from "../../../scripts/simulate/chance.ts";
import { simulatedPilot } from "../../../scripts/simulate/pilots/simulated-pilot.ts";

/** A pilot of six zones against fourteen with a clear effect of 3 and nothing wrong, the same each time. */
export function goodPilot(): PilotInput {
  const shape = { pilots: 6, controls: 14, before: 26, after: 14, lagOne: 0.3, effect: 3 };
  return simulatedPilot(shape, chance(3, "good pilot"));
}

/** The pilot with its primary metric's value of each zone and period changed. */
export function changed(
  input: PilotInput,
  change: (value: number, zone: number, t: number) => number,
): PilotInput {
  const metrics = input.metrics.map((metric): PilotMetric => {
    const T = metric.panel.periods.length;
    const values = metric.panel.values.map((value, cell) => change(value, Math.floor(cell / T), cell % T));
    return { ...metric, panel: { ...metric.panel, values } };
  });
  return { ...input, metrics };
}
