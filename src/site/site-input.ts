import type { Changes } from "#model/changes.ts";
import type { FileReport } from "#model/quality.ts";
import type { Locale } from "#model/vocabulary.ts";

/** What the commands hand to the pages: where the checked data lies, and how the reading went. */
export interface SiteInput {
  /** Path of the warehouse file. */
  readonly warehouse: string;
  /** Path of the kept findings; null where they are to be made when a page asks for them. */
  readonly findings: string | null;
  readonly files: readonly FileReport[];
  /** Every problem, with its words in each language. */
  readonly problems: readonly ShownProblem[];
  readonly downloads: readonly Download[];
  /** What is different from the site that this one replaces. */
  readonly changes: Changes;
}

/** A group of problems of one kind, as the Data page lists them. */
export interface ShownProblem {
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly count: number;
  readonly message: Readonly<Record<Locale, string>>;
  readonly hint: Readonly<Record<Locale, string | null>>;
  readonly places: readonly {
    readonly file: string;
    readonly line: number | null;
    readonly column: string | null;
    readonly text: string | null;
  }[];
}

/** A published file that readers may take away. */
export interface Download {
  readonly path: string;
  readonly table: string | null;
  readonly rows: number | null;
  readonly bytes: number;
  readonly columns: readonly string[];
}
