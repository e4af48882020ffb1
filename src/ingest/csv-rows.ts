import type { FileReport } from "#model/quality.ts";
import { TABLES } from "#model/tables.ts";
import type { Encoding } from "./encoding.ts";
import { fileRecords } from "./file-records.ts";
import type { Header } from "./find-header.ts";
import { WHY } from "./layout.ts";
import { type FileStyle, plainSpelling } from "./plain-spelling.ts";
import type { ByteSource } from "./source.ts";

/** A file that was read before: its bytes, what the reading found, and the metrics that it knew. */
export interface RowSource {
  readonly bytes: ByteSource;
  readonly report: FileReport;
  readonly metrics: ReadonlySet<string>;
}

/** `values.csv` → `values/values.rejected.csv`, `values/a.csv.gz` → `values/a.rejected.csv`: files of the same table. */
export function rejectsPath(file: string): string {
  const base = file.replace(/\.csv(?:\.gz)?$/iu, "");
  return file.includes("/") ? `${base}.rejected.csv` : `${base}/${base}.rejected.csv`;
}

/**
 * The header of a file that was read before and those of its rows for which `reasonOf` gives a text, as CSV in UTF-8
 * as Excel expects it: so that they can be mended in a spreadsheet, and read again.
 * @param withReason whether a first column says the reasons
 */
export async function* csvRows(
  { bytes, report, metrics }: RowSource,
  reasonOf: (line: number) => string | null,
  withReason: boolean,
): AsyncGenerator<string> {
  const table = TABLES.find(({ name }) => name === report.table);
  if (!table) return;
  const order = report.date_order === "mdy" ? "mdy" : "dmy";
  const style: FileStyle = { decimal: report.decimal, order: report.date_order === null ? null : order };
  let header: Header | null = null;
  let kinds: readonly string[] = [];
  const records = fileRecords(
    bytes,
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
