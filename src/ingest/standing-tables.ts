import type { DashboardFile } from "#model/dashboard.ts";

/** Tables that are there already and are not read again: those of the published site, when a file is tried out. */
export interface StandingTables {
  /** Their names. */
  readonly tables: ReadonlySet<string>;
  readonly settings: DashboardFile;
  /** Values of the columns that others refer to, by `table.column`. */
  readonly known: ReadonlyMap<string, ReadonlySet<string>>;
  /** Unit and source of each metric. */
  readonly units: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
}

/** A data folder stands alone. */
export const NOTHING_STANDS: StandingTables = {
  tables: new Set(),
  settings: {},
  known: new Map(),
  units: new Map(),
  sources: new Map(),
};
