import { linkScale, onScale } from "#analysis/links/link-scale.ts";
import { type Grain, shiftPeriod } from "#model/period.ts";
import type { Unit } from "#model/vocabulary.ts";
import { seasonalNaiveError } from "#stats/seasonal-naive-error.ts";
import { studentT } from "#stats/student-t.ts";
import { forecastRules } from "./forecast-rules.ts";
import type { Forecast, ForecastRecord, ForecastStep } from "./forecast-types.ts";
import { firstOrigin, type Origin, pastErrors } from "./past-errors.ts";
import { pointForecast } from "./point-forecast.ts";

/**
 * The next periods of an outcome with intervals made of the method's own errors on the past: for each horizon the root mean square of the
 * errors from all earlier origins, at Student's t. Shown only where the errors are smaller than those of the seasonal naive forecast.
 *
 * @param values one for each period up to `latest`, without gaps at the end; NaN before the first
 * @param latest first day of the newest period
 */
export function forecast(
  values: Float64Array,
  { grain, unit, latest }: { readonly grain: Grain; readonly unit: Unit; readonly latest: string },
): Forecast {
  const known = values.slice(values.findLastIndex(Number.isNaN) + 1);
  const scale = linkScale(known, unit);
  const series = onScale(known, scale);
  const cycle = forecastRules.cycle[grain];
  const horizon = forecastRules.horizon[grain];
  const first = firstOrigin(cycle);
  if (series.length - first < forecastRules.fewestOrigins)
    return { status: "not-estimable", why: "too-short" };
  const naiveError = seasonalNaiveError(series, cycle);
  if (!(naiveError > 0)) return { status: "not-estimable", why: "no-variation" };
  const past = pastErrors(series, cycle, horizon, first);
  const record = recordOf(past, horizon, naiveError);
  if (!(record.mase < record.naiveMase)) return { status: "not-shown", why: "no-better-than-naive", record };
  const next = pointForecast(series, cycle, horizon);
  const spread = spreads(
    past.map(({ errors }) => errors),
    horizon,
  );
  const back = (value: number): number => (scale === "log" ? Math.exp(value) : value);
  const steps = Array.from(next, (value, h): ForecastStep => {
    const { sigma, df } = spread[h] as Spread;
    const half = (level: number): number => studentT.quantile((1 + level) / 2, df) * sigma;
    return {
      periodStart: shiftPeriod({ grain, start: latest }, h + 1).start,
      value: back(value),
      low80: back(value - half(0.8)),
      high80: back(value + half(0.8)),
      low95: back(value - half(0.95)),
      high95: back(value + half(0.95)),
    };
  });
  return { status: "forecast", method: "theta", steps, record };
}

interface Spread {
  readonly sigma: number;
  readonly df: number;
}

/** By horizon; a farther one is never surer than a nearer one. A horizon without errors takes the one before. */
function spreads(errors: readonly (readonly number[])[], horizon: number): Spread[] {
  const result: Spread[] = [];
  for (let h = 0; h < horizon; h++) {
    const own = errors.flatMap((one) => one[h] ?? []);
    const before = result.at(-1) ?? { sigma: 0, df: 1 };
    const sigma = Math.sqrt(own.reduce((sum, error) => sum + error * error, 0) / Math.max(1, own.length));
    // Neighbouring origins share all but one error of a far horizon: fewer independent ones than there are.
    const df = Math.max(1, own.length / (1 + h / 2));
    result.push(own.length ? { sigma: Math.max(sigma, before.sigma), df } : before);
  }
  return result;
}

function recordOf(past: readonly Origin[], horizon: number, scale: number): ForecastRecord {
  const all = past.flatMap(({ errors }) => errors.map(Math.abs));
  const naive = past.flatMap((one) => one.naive.map(Math.abs));
  const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
  let [in80, in95, covered] = [0, 0, 0];
  for (const [origin, { errors }] of past.entries()) {
    for (const [h, error] of errors.entries()) {
      // Of earlier origins only what had come in by then.
      const before = past.slice(0, origin).map((one, i) => one.errors.slice(0, origin - i));
      const own = before.flatMap((one) => one[h] ?? []);
      if (own.length < forecastRules.fewestErrors) continue;
      const { sigma, df } = spreads(before, horizon)[h] as Spread;
      covered++;
      if (Math.abs(error) <= studentT.quantile(0.9, df) * sigma) in80++;
      if (Math.abs(error) <= studentT.quantile(0.975, df) * sigma) in95++;
    }
  }
  return {
    origins: past.length,
    mase: mean(all) / scale,
    naiveMase: mean(naive) / scale,
    coverage80: covered ? in80 / covered : 0,
    coverage95: covered ? in95 / covered : 0,
    covered,
  };
}
