import type { Cause } from "#ingest/causes.ts";
import type { StandingTables } from "#ingest/standing-tables.ts";
import type { DashboardFile } from "#model/dashboard.ts";
import type { FileReport } from "#model/quality.ts";
import type { Locale } from "#model/vocabulary.ts";
import type { PreviewMode } from "#query/preview-tables.ts";
import type { ChosenFile } from "./data-paths.ts";

/** What of the published site files are checked beside. */
export interface PublishedSite {
  readonly standing: StandingTables;
  /** Paths of the files that each table was read from. */
  readonly files: ReadonlyMap<string, readonly string[]>;
}

/** What the check of local files found. */
export interface LocalReport {
  readonly files: readonly FileReport[];
  readonly causes: readonly Cause[];
  /** Rows of examples as they stand, by `file:line`. */
  readonly lines: ReadonlyMap<string, string>;
  /** Tables that have rows, and whether these replace the published ones or join them. */
  readonly tables: ReadonlyMap<string, PreviewMode>;
  readonly settings: DashboardFile;
  /** Files whose table was known by their header, by the path that they would have: tables that this fits as well. */
  readonly guessed: ReadonlyMap<string, readonly string[]>;
}

/** Rejected rows of one file as CSV, under the path that they may have in the data folder once they are mended. */
export interface RejectedRows {
  readonly path: string;
  readonly content: Blob;
}

/** What the page asks of the worker. */
export type CheckRequest =
  | {
      readonly ask: "check";
      readonly files: readonly ChosenFile[];
      /** Null: the files are a data folder of their own. */
      readonly published: PublishedSite | null;
    }
  | { readonly ask: "rows"; readonly table: string }
  | { readonly ask: "rejected"; readonly locale: Locale };

/** What the worker tells the page. */
export type CheckAnswer =
  | { readonly tell: "progress"; readonly path: string; readonly bytes: number; readonly total: number }
  | { readonly tell: "report"; readonly report: LocalReport }
  | { readonly tell: "rows"; readonly stream: Uint8Array }
  | { readonly tell: "all rows" }
  | {
      readonly tell: "rejected";
      readonly files: readonly RejectedRows[];
    }
  | { readonly tell: "failed"; readonly message: string };
