import type { MeasureOf } from "./number-column.ts";

/** Columns whose unit is that of the metric that another column of the row names. */
const BY_METRIC: ReadonlyMap<string, string> = new Map([
  ["values.value", "metric_id"],
  ["targets.value", "metric_id"],
  ["pilots.min_effect", "primary_metric"],
  ["actions.expected_effect", "metric_id"],
]);

/** Columns whose unit the contract states. */
const STATED: ReadonlyMap<string, string> = new Map([
  ["transactions.amount", "currency"],
  ["transactions.margin", "currency"],
  ["pilots.cost_per_zone", "currency"],
  ["pilots.run_cost_per_zone_period", "currency"],
  ["pilots.margin", "share"],
]);

/** The codes of a column that names metrics, and the metrics by code. */
export interface MetricCodes {
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
}

/** The column by which the unit of a number is known, or null. */
export const metricColumnOf = (table: string, column: string): string | null =>
  BY_METRIC.get(`${table}.${column}`) ?? null;

/**
 * What the numbers of a column measure, row by row.
 * @param units units by metric id; an unknown metric's unit is `unknown`, since the row is wrong anyway
 */
export function measureOf(
  table: string,
  column: string,
  units: ReadonlyMap<string, string>,
  metrics: MetricCodes | null,
): MeasureOf {
  if (metrics) {
    const { codes, dictionary } = metrics;
    return (row) => {
      const code = codes[row] as number;
      if (code === -1) return { unit: "none", metric: null };
      const metric = dictionary[code] ?? null;
      return { unit: (metric !== null && units.get(metric)) || "unknown", metric };
    };
  }
  const constant = { unit: STATED.get(`${table}.${column}`) ?? "none", metric: null };
  return () => constant;
}
