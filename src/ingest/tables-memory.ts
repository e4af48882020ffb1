import type { DashboardFile } from "#model/dashboard.ts";
import type { FileReport } from "#model/quality.ts";
import type { Table } from "#model/table.ts";
import type { Finding } from "./problem.ts";
import type { MissingReference, Reference } from "./reference.ts";
import type { PilotSpan } from "./table-rules.ts";

/** What the reading of one table found, and what the tables after it need of it. */
export interface TableReading {
  readonly files: readonly FileReport[];
  readonly findings: readonly Finding[];
  /** Rows kept. */
  readonly rows: number;
  /** Values to which other tables refer, by `table.column`. */
  readonly references: ReadonlyMap<string, Reference | MissingReference>;
  /** By metric; of the table `metrics` alone. */
  readonly units: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
  /** First and last day of each pilot; of the table `pilots` alone. */
  readonly pilots: ReadonlyMap<string, PilotSpan>;
}

/** What a table's reading depends on, besides the bytes of its files and the tables that it refers to. */
export interface TableSetting {
  readonly settings: DashboardFile;
  /** Number of its first file among all files. */
  readonly firstFile: number;
  readonly paths: readonly string[];
}

/** Remembers tables from one reading of a folder to the next. Tables come in the order in which they are read. */
export interface TablesMemory {
  /** What reading this table would find, where that is known; its rows then do not come to the sink. */
  find(table: Table, setting: TableSetting): TableReading | null;
  keep(table: Table, reading: TableReading, setting: TableSetting): void;
}
