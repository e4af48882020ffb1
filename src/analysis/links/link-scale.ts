import { unitRules } from "#analysis/signals/rules.ts";
import type { Unit } from "#model/vocabulary.ts";
import type { Scale } from "./link-types.ts";

/** Below this share of the mean, or this count, logarithms make much of little. */
const LEAST_OF_MEAN = 0.02;
const LEAST_COUNT = 5;

/** The scale on which a metric is studied: logarithms for money and counts that stay well above zero, else as it is. */
export function linkScale(values: Float64Array, unit: Unit): Scale {
  if (!unitRules[unit].log) return "linear";
  let least = Number.POSITIVE_INFINITY;
  let sum = 0;
  let n = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    least = Math.min(least, value);
    sum += value;
    n++;
  }
  const enough = n > 0 && least > 0 && least >= (LEAST_OF_MEAN * sum) / n;
  return enough && (unit !== "count" || least >= LEAST_COUNT) ? "log" : "linear";
}

/** The values on a scale. */
export function onScale(values: Float64Array, scale: Scale): Float64Array {
  return scale === "log" ? values.map(Math.log) : values;
}
