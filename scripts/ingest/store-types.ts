import type { Finding } from "#ingest/problem.ts";
import type { Drops, TableSink } from "#ingest/table-sink.ts";
import type { DashboardFile } from "#model/dashboard.ts";
import type { FileReport } from "#model/quality.ts";

/** Where checked rows go; `TableSink` says what is called when. */
export type Store = TableSink;
export type { Drops };

/** What an ingest found. */
export interface IngestResult {
  /** One report for each file that belongs to a table, tables in the order of reading; `append` counts in it. */
  readonly files: readonly FileReport[];
  /** Every problem, in the order of files and lines; `describe` of `#text/problems.ts` puts it into words. */
  readonly problems: readonly Finding[];
  /** `dashboard.json` as read; empty where there is none or it is refused. */
  readonly settings: DashboardFile;
  /** Rows kept, by table; a table without a file has 0. Wide files count unpivoted values. */
  readonly tables: ReadonlyMap<string, number>;
}
