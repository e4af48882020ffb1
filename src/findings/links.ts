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
  return { input, result: analyseLinks(input, { seed: SEED, ...(progress && { progress }) }) };
}
