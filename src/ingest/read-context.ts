import type { DashboardFile } from "#model/dashboard.ts";
import type { FileReport } from "#model/quality.ts";
import type { Table } from "#model/table.ts";
import type { Batch } from "./batch.ts";
import type { CurrencyBook } from "./file-columns.ts";
import type { DecimalSign } from "./number.ts";
import type { Finding } from "./problem.ts";
import type { MissingReference, Reference } from "./reference.ts";

/** What a file is read against. */
export interface ReadContext {
  readonly settings: DashboardFile;
  /** By `table.column`: the values that are known there, or why nobody can say. */
  readonly references: ReadonlyMap<string, Reference | MissingReference>;
  /** Units of the known metrics. */
  readonly units: ReadonlyMap<string, string>;
}

/** Takes the rows of one file as they are read. */
export interface RowSink {
  batch(batch: Batch): void | Promise<void>;
  /** Forgets the rows of this file: it is read anew, or was refused. */
  discard(): void | Promise<void>;
}

/** A file that belongs to a table. */
export interface TableFile {
  /** Path inside the data folder. */
  readonly path: string;
  readonly table: Table;
}

/** What the reading of one file found. */
export interface FileReading {
  /** `sha256` is null: the reader does not see the file's bytes as they lie on disk. */
  readonly report: FileReport;
  readonly findings: readonly Finding[];
  /** What the headers of a wide file are, in which several values share a line; null for any other. */
  readonly wide: "metric_id" | "period" | null;
  /** The decimal sign under which its numbers were read. */
  readonly decimal: DecimalSign;
  readonly currencies: CurrencyBook;
  /** Texts of each text column in order of appearance, with the lines where they came first. */
  readonly texts: ReadonlyMap<
    string,
    { readonly texts: readonly string[]; readonly lines: readonly number[] }
  >;
}

/** Reads a file of a table as `readFile` does. */
export type FileReader = (file: TableFile, context: ReadContext, sink: RowSink) => Promise<FileReading>;
