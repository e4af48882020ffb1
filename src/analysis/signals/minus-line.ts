import { linearFit } from "#stats/linear-fit.ts";

/** The values less the slope of their straight line; their level stays. */
export function minusLine(values: readonly (number | null)[]): (number | null)[] {
  const fit = linearFit(values);
  const slope = fit.status === "estimated" ? fit.slope : 0;
  return values.map((value, t) => (value === null ? null : value - slope * t));
}
