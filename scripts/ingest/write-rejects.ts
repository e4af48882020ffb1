import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Encoding } from "#ingest/encoding.ts";
import { fileRecords } from "#ingest/file-records.ts";
import type { Header } from "#ingest/find-header.ts";
import { WHY } from "#ingest/layout.ts";
import { type FileStyle, plainSpelling } from "#ingest/plain-spelling.ts";
import type { FileReport } from "#model/quality.ts";
import { TABLES } from "#model/tables.ts";
import type { Locale } from "#model/vocabulary.ts";
import { problemSentence } from "#text/problems.ts";
import { fileSource } from "./file-source.ts";
import type { IngestResult } from "./store-types.ts";

/**
 * Writes the rejected rows of each file into a file of their own, with a column that says why, and beside it the file
 * without them. Once the rows are mended, both can be copied over the data folder: a file under the same name, and
 * the mended rows as a further file of the same table. The reader skips the column with the reasons.
 * @param data the data folder that was read
 * @param target a folder to write to
 * @param metrics ids of the known metrics
 * @returns paths of the files with rejected rows, inside `target`
 */
export async function writeRejects(
  data: string,
  result: IngestResult,
  target: string,
  metrics: ReadonlySet<string>,
  locale: Locale,
): Promise<string[]> {
  const written: string[] = [];
  for (const report of result.files) {
    const reasons = reasonsOf(result, report, locale);
    if (report.rejected || reasons.size === 0) continue;
    const path = rejectsPath(report.file);
    const source = { data, report, metrics };
    await writeRows(join(target, path), source, (line) => reasons.get(line) ?? null, true);
    await writeRows(join(target, report.file), source, (line) => (reasons.has(line) ? null : ""), false);
    written.push(path);
  }
  return written;
}

/** Why the rows of a file are rejected, by line. */
function reasonsOf(
  { problems }: IngestResult,
  { file }: FileReport,
  locale: Locale,
): ReadonlyMap<number, string> {
  const reasons = new Map<number, string>();
  for (const finding of problems) {
    if (finding.file !== file || finding.severity !== "error" || finding.line === null) continue;
    const [message] = problemSentence(finding, locale);
    const reason = finding.column === null ? message : `${finding.column}: ${message}`;
    const known = reasons.get(finding.line);
    reasons.set(finding.line, known === undefined ? reason : `${known} ${reason}`);
  }
  return reasons;
}

/** `values.csv` → `values/values.rejected.csv`, `values/a.csv.gz` → `values/a.rejected.csv`: files of the same table. */
function rejectsPath(file: string): string {
  const base = file.replace(/\.csv(?:\.gz)?$/iu, "");
  return file.includes("/") ? `${base}.rejected.csv` : `${base}/${base}.rejected.csv`;
}

interface RowSource {
  readonly data: string;
  readonly report: FileReport;
  readonly metrics: ReadonlySet<string>;
}

/** Writes the header and those rows for which `reasonOf` gives a text, in UTF-8 as Excel expects it. */
async function writeRows(
  path: string,
  source: RowSource,
  reasonOf: (line: number) => string | null,
  withReason: boolean,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const lines = Readable.from(csvLines(source, reasonOf, withReason));
  const out = createWriteStream(path);
  if (path.toLowerCase().endsWith(".gz")) await pipeline(lines, createGzip(), out);
  else await pipeline(lines, out);
}

async function* csvLines(
  { data, report, metrics }: RowSource,
  reasonOf: (line: number) => string | null,
  withReason: boolean,
): AsyncGenerator<string> {
  const table = TABLES.find(({ name }) => name === report.table);
  if (!table) return;
  const { source } = fileSource(join(data, report.file), report.file.toLowerCase().endsWith(".gz"));
  const order = report.date_order === "mdy" ? "mdy" : "dmy";
  const style: FileStyle = { decimal: report.decimal, order: report.date_order === null ? null : order };
  let header: Header | null = null;
  let kinds: readonly string[] = [];
  const records = fileRecords(
    source,
    table,
    (report.encoding ?? "utf-8") as Encoding,
    { order, metrics },
    (found) => {
      header = found;
      kinds = kindsOf(found);
    },
  );
  let first = true;
  for await (const { line, cells, broken } of records) {
    const { delimiter, cells: names } = header as unknown as Header;
    const text = (all: readonly string[], reason: string): string =>
      `${[...(withReason ? [reason] : []), ...all].map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`;
    const brokenText = (raw: string, reason: string): string =>
      `${quoted(reason, delimiter)}${delimiter}${stillBroken(raw)}\r\n`;
    if (first) yield `\ufeff${text(names, WHY)}`;
    first = false;
    const reason = reasonOf(line);
    if (reason === null) continue;
    if (broken === null)
      yield text(
        cells.map((cell, index) => plainSpelling(cell, kinds[index] ?? "text", style)),
        reason,
      );
    else yield brokenText(broken, reason);
  }
}

/** A line with wrong quotes as it stands, but so that it swallows no line below; nobody may take it for mended. */
const stillBroken = (raw: string): string => ((raw.match(/"/gu)?.length ?? 0) % 2 === 1 ? `${raw}"?` : raw);

/** What each cell of a row holds, as far as its spelling may depend on the file: a number, a date, or text. */
function kindsOf({ cells, layout }: Header): string[] {
  const kinds = cells.map(() => "text");
  for (const { column, cell } of layout.columns) {
    if (column.kind === "number" || column.kind === "integer") kinds[cell] = "number";
    if (column.kind === "date" || column.kind === "period") kinds[cell] = "date";
  }
  for (const { cell } of layout.wide?.cells ?? []) kinds[cell] = "number";
  return kinds;
}

/** A cell as CSV; one that begins with a space or a quotation mark is quoted too, so that it comes back as it is. */
const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
