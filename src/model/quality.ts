import { z } from "zod";

/** A problem of the data: what, where, and what to do. `code` is from the catalogue of problems. */
export const problemSchema = z.object({
  severity: z.enum(["error", "warning"]).describe("An error rejects a row or file, a warning does not"),
  code: z.string().describe("Kind of problem, stable across languages"),
  file: z.string().describe("Path inside the data folder"),
  line: z.int().nullable().describe("Physical line where the record starts, from 1; null: the file"),
  column: z.string().nullable().describe("The contract's name of the column; null: the whole record"),
  text: z.string().nullable().describe("The offending text as it stood, at most 200 characters"),
  message: z.string().describe("What is wrong"),
  hint: z.string().nullable().describe("What to do about it"),
});
export type Problem = z.infer<typeof problemSchema>;

/** What became of one file: rows_in = rows_ok + rows_rejected + rows_repeated. */
export const fileReportSchema = z.object({
  file: z.string().describe("Path inside the data folder"),
  table: z.string().nullable().describe("Table that it belongs to; null: none"),
  rejected: z.boolean().describe("Whether the whole file was refused"),
  rows_in: z.int().describe("Records under the header that are not blank"),
  rows_ok: z.int().describe("Rows kept"),
  rows_rejected: z.int().describe("Rows with an error"),
  rows_repeated: z.int().describe("Rows equal to an earlier one"),
  encoding: z.string().nullable().describe("utf-8, utf-16le, utf-16be, windows-1251 or windows-1252"),
  delimiter: z.string().nullable().describe("Character between cells"),
  decimal: z.enum([",", "."]).nullable().describe("Decimal sign; null: no number needed one"),
  date_order: z.enum(["dmy", "mdy", "ymd"]).nullable().describe("Order of dates; null: none needed one"),
  sha256: z.string().nullable().describe("SHA-256 of the file's bytes, hexadecimal"),
});
export type FileReport = z.infer<typeof fileReportSchema>;
