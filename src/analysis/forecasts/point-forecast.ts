import { classicalSeason } from "#stats/classical-season.ts";
import { thetaForecast } from "#stats/theta-forecast.ts";

/** The next values: season out, theta method, season back in. */
export function pointForecast(values: Float64Array, cycle: number, horizon: number): Float64Array {
  if (cycle < 2 || values.length < 2 * cycle) return thetaForecast(values, horizon);
  const season = classicalSeason(values, cycle);
  const adjusted = values.map((value, t) => value - (season[t % cycle] as number));
  const next = thetaForecast(adjusted, horizon);
  return next.map((value, h) => value + (season[(values.length + h) % cycle] as number));
}
