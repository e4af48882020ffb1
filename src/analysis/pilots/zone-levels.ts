import type { PilotMetric } from "./pilot-types.ts";

/** Mean of the metric over the given periods, in its unit, for those of the wanted zones that have values then. */
export function zoneLevels(
  { panel }: PilotMetric,
  over: readonly string[],
  wanted: readonly string[],
): Map<string, number> {
  const { zones, periods, values } = panel;
  const columns = over.map((period) => periods.indexOf(period)).filter((t) => t >= 0);
  const asked = new Set(wanted);
  return new Map(
    zones.flatMap((zone, i): [string, number][] => {
      if (!asked.has(zone)) return [];
      const known = columns
        .map((t) => values[i * periods.length + t] ?? Number.NaN)
        .filter((value) => !Number.isNaN(value));
      return known.length > 0 ? [[zone, known.reduce((sum, value) => sum + value, 0) / known.length]] : [];
    }),
  );
}
