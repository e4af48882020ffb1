import type { MetricAnalysis } from "./estimate-metric.ts";
import type { SequencePoint } from "./pilot-types.ts";

/** Placeholder until the sequence is wired. */
export function pilotSequence(_main: MetricAnalysis): SequencePoint[] {
  return [];
}
