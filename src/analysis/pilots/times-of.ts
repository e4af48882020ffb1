import type { PilotOptions } from "./pilot-types.ts";

/** Window and controls hold for all metrics; the scale was chosen for one. */
export function timesOf({ scale: _scale, metricId: _metricId, ...rest }: PilotOptions): PilotOptions {
  return rest;
}
