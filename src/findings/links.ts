import { earlyWarnings } from "#analysis/forecasts/early-warnings.ts";
import { forecast } from "#analysis/forecasts/forecast.ts";
import type { EarlyWarning, Forecast } from "#analysis/forecasts/forecast-types.ts";
import { analyseLinks } from "#analysis/links/analyse-links.ts";
import type { LinksInput, LinksOptions, LinksResult, PilotEffect } from "#analysis/links/link-types.ts";
import { type Filter, isFiltered } from "#query/filter.ts";
import type { Warehouse } from "#warehouse/warehouse.ts";
import type { Company } from "./company.ts";
import { linkInputs } from "./link-inputs.ts";

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

const found = new WeakMap<Warehouse, Promise<LinksFinding>>();

/**
 * The analysis of links under a filter; without one it is made once for a warehouse.
 *
 * @param pilots what trustworthy pilots did to metrics, to hold links against
 */
export function links(
  warehouse: Warehouse,
  company: Company,
  filter: Filter,
  pilots: readonly PilotEffect[] = [],
  progress?: LinksOptions["progress"],
): Promise<LinksFinding> {
  const known = isFiltered(filter) ? undefined : found.get(warehouse);
  if (known) return known;
  const finding = findLinks(warehouse, company, filter, pilots, progress);
  if (!isFiltered(filter)) found.set(warehouse, finding);
  return finding;
}

async function findLinks(
  warehouse: Warehouse,
  company: Company,
  filter: Filter,
  pilots: readonly PilotEffect[],
  progress: LinksOptions["progress"],
): Promise<LinksFinding> {
  const input = await linkInputs(warehouse, company, filter, pilots);
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
