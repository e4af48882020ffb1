import type { LinksOptions } from "#analysis/links/link-types.ts";
import { type Filter, isFiltered } from "#query/filter.ts";
import type { Warehouse } from "#warehouse/warehouse.ts";
import type { Company } from "./company.ts";
import { type LinksFinding, linkFinding } from "./link-finding.ts";
import { linkInputs } from "./link-inputs.ts";
import { pilotEffects } from "./pilot-effects.ts";
import { pilots } from "./pilots.ts";

const found = new WeakMap<Warehouse, Promise<LinksFinding>>();

/** Takes a finding that was made before for the same warehouse, unfiltered. */
export function rememberLinks(warehouse: Warehouse, finding: LinksFinding): void {
  found.set(warehouse, Promise.resolve(finding));
}

/**
 * The analysis of links under a filter; without one it is made once for a warehouse, and links are held against what pilots did. A pilot
 * was judged on the whole company, so under a filter it proves nothing.
 */
export function links(
  warehouse: Warehouse,
  company: Company,
  filter: Filter,
  progress?: LinksOptions["progress"],
): Promise<LinksFinding> {
  const known = isFiltered(filter) ? undefined : found.get(warehouse);
  if (known) return known;
  const finding = findLinks(warehouse, company, filter, progress);
  if (!isFiltered(filter)) found.set(warehouse, finding);
  return finding;
}

async function findLinks(
  warehouse: Warehouse,
  company: Company,
  filter: Filter,
  progress: LinksOptions["progress"],
): Promise<LinksFinding> {
  const effects = isFiltered(filter) ? [] : pilotEffects(await pilots(warehouse, company));
  const input = await linkInputs(warehouse, company, filter, effects);
  return linkFinding(input, progress);
}
