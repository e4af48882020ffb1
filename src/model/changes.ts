import { z } from "zod";

/** What happened to a row between two builds. */
const ROW_CHANGES = ["new", "restated", "vanished"] as const;

const cell = z.union([z.string(), z.number()]).nullable();

/** One row that is new, says something else than before, or is gone. */
const changedRowSchema = z.object({
  change: z.enum(ROW_CHANGES),
  key: z.record(z.string(), cell).describe("Columns that identify the row, and what they hold"),
  column: z
    .string()
    .nullable()
    .describe("Column that says something else; for new and vanished rows the one with the number, if any"),
  old: cell.describe("What the column held in the site before; null: nothing"),
  new: cell.describe("What it holds now; null: nothing"),
});
export type ChangedRow = z.infer<typeof changedRowSchema>;

const counts = {
  rows_new: z.int().describe("Rows whose key was not there before"),
  rows_restated: z.int().describe("Rows with a known key that say something else"),
  rows_vanished: z.int().describe("Rows whose key is there no more"),
};

/** What changed in one metric and period. */
const changedPeriodSchema = z.object({
  metric_id: z.string(),
  period: z.string(),
  ...counts,
  restated_old_mean: z.number().nullable().describe("Mean of the restated values as they were; null: none"),
  restated_new_mean: z.number().nullable().describe("Mean of the same values now; null: none"),
});
export type ChangedPeriod = z.infer<typeof changedPeriodSchema>;

/** What changed in one published table; tables without a change have no entry. */
const tableChangesSchema = z.object({
  table: z.string(),
  rows_before: z.int(),
  rows_after: z.int(),
  ...counts,
  by_period: z
    .array(changedPeriodSchema)
    .describe("By metric and period, for tables that have both; in order of metric and time"),
  rows: z
    .array(changedRowSchema)
    .describe("Restated, vanished and new rows one by one, as many as CHANGES_LISTED of each kind"),
});
export type TableChanges = z.infer<typeof tableChangesSchema>;

/** Rows of one kind of change that are listed for each table; the counts are exact whatever their number. */
export const CHANGES_LISTED = 1_000;

/** What changed in the published data since the site that was replaced. */
export const changesSchema = z.object({
  since: z
    .object({
      manifest_sha256: z.string().describe("SHA-256 of data/manifest.json of the site before"),
      newest_day: z.string().nullable().describe("Last day of the newest value that it had"),
    })
    .nullable()
    .describe("The site that this one was compared with; null: there was none"),
  tables: z.array(tableChangesSchema),
});
export type Changes = z.infer<typeof changesSchema>;

/** A first build: nothing to compare with. */
export const NOTHING_BEFORE: Changes = { since: null, tables: [] };
