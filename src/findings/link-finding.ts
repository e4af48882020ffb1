import { earlyWarnings } from "#analysis/forecasts/early-warnings.ts";
import { forecast } from "#analysis/forecasts/forecast.ts";
import type { EarlyWarning, Forecast } from "#analysis/forecasts/forecast-types.ts";
import { analyseLinks } from "#analysis/links/analyse-links.ts";
import type { LinksInput, LinksOptions, LinksResult } from "#analysis/links/link-types.ts";

/** What moves money, with what it was found from. */
export interface LinksFinding {
  readonly input: LinksInput;
  readonly result: LinksResult;
  readonly warnings: readonly EarlyWarning[];
  /** By outcome. */
  readonly forecasts: ReadonlyMap<string, Forecast>;
}

/** Same data, same site: chance always starts here. */
const SEED = 1;

/** Everything that is found from an input; needs no warehouse, so that a worker can do it. */
export function linkFinding(input: LinksInput, progress?: LinksOptions["progress"]): LinksFinding {
  const result = analyseLinks(input, { seed: SEED, ...(progress && { progress }) });
  return { input, result, warnings: earlyWarnings(input, result), forecasts: forecastsOf(input) };
}

/** Forecasts of the outcomes, each in its own length of period. */
function forecastsOf(input: LinksInput): Map<string, Forecast> {
  const forecasts = new Map<string, Forecast>();
  for (const outcome of input.outcomes) {
    const metric = input.metrics.find(({ metricId }) => metricId === outcome);
    const frame = input.frames.find(
      ({ grain }) => grain === (metric?.grain === "day" ? "week" : metric?.grain),
    );
    const series = frame?.company.get(outcome);
    if (!metric || !frame || !series) continue;
    const last = series.findLastIndex((value) => !Number.isNaN(value));
    const latest = frame.periods[last];
    if (latest === undefined) continue;
    const { grain } = frame;
    forecasts.set(outcome, forecast(series.slice(0, last + 1), { grain, unit: metric.unit, latest }));
  }
  return forecasts;
}
