import { linkScale, onScale } from "#analysis/links/link-scale.ts";
import type { Grain } from "#model/period.ts";
import type { Unit } from "#model/vocabulary.ts";
import { studentT } from "#stats/student-t.ts";
import { forecastRules } from "./forecast-rules.ts";
import { firstOrigin, pastErrors } from "./past-errors.ts";

/**
 * Half of the 95 % interval of a series so many periods ahead, in its own unit: the root mean square of the errors of earlier forecasts
 * that far ahead, at Student's t. Where the history is too short for forecasts, of the changes over so many periods.
 *
 * @param values NaN where there is none; the stretch after the last gap is used
 * @param ahead at least 1
 * @returns null where nothing is known
 */
export function errorAhead(
  values: Float64Array,
  { grain, unit, ahead }: { readonly grain: Grain; readonly unit: Unit; readonly ahead: number },
): number | null {
  const last = values.findLastIndex((value) => !Number.isNaN(value));
  const upTo = values.slice(0, last + 1);
  const known = upTo.slice(upTo.findLastIndex(Number.isNaN) + 1);
  const scale = linkScale(known, unit);
  const series = onScale(known, scale);
  const cycle = forecastRules.cycle[grain];
  const forecasts = pastErrors(series, cycle, ahead, firstOrigin(cycle)).flatMap(
    ({ errors }) => errors[ahead - 1] ?? [],
  );
  const changes = Array.from(series.slice(ahead), (value, t) => value - (series[t] as number));
  const errors = forecasts.length >= forecastRules.fewestErrors ? forecasts : changes;
  if (errors.length === 0) return null;
  const sigma = Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length);
  // Errors that far ahead overlap with their neighbours, as in `forecast`.
  const df = Math.max(1, errors.length / (1 + (ahead - 1) / 2));
  const level = scale === "log" ? (known.at(-1) as number) : 1;
  return studentT.quantile(0.975, df) * sigma * level;
}
