import { headerAliases } from "#model/aliases.ts";
import type { Column } from "#model/column.ts";
import type { Table } from "#model/table.ts";
import type { Header } from "./find-header.ts";
import type { FindingLog } from "./finding-log.ts";
import { headerCore } from "./header-core.ts";
import type { Layout } from "./layout.ts";
import { cyrillicIntruders, latinised } from "./lookalike.ts";
import { idOfName, type Reference } from "./reference.ts";
import { suggest } from "./suggest.ts";

/** Records may have so many cells. */
const MOST_COLUMNS = 4_096;
/** Unknown columns named one by one. */
const NAMED_UNKNOWN = 50;

/** Whether a header seems to mean the column: by what is left of it, or spelled nearly so. */
function seemsToMean(header: string, names: readonly string[]): boolean {
  const core = headerCore(header);
  return (
    names.some((name) => name === core || name === core.replaceAll(" ", "_")) ||
    suggest(header, names) !== null
  );
}

/** The unknown header that was probably meant to be the column, and its Cyrillic letters where that is the mistake. */
function misspelt(
  table: Table,
  { name }: Column,
  unknown: Layout["unknown"],
): { suggestion: string | null; letters: string | null } {
  for (const { name: header } of unknown) {
    if (latinised(header) === name) return { suggestion: header, letters: cyrillicIntruders(header) };
  }
  const names = [name, ...headerAliases(table.name, name)];
  const near = unknown.find(({ name: header }) => seemsToMean(header, names));
  return { suggestion: near?.name ?? null, letters: null };
}

/** The contract's column that a header seems to mean, among those that the file lacks, or null. */
function nearestColumn(table: Table, header: string, lacking: readonly string[]): string | null {
  const near = lacking.find((name) => seemsToMean(header, [name, ...headerAliases(table.name, name)]));
  return suggest(header, lacking) ?? near ?? null;
}

/**
 * Warns of columns that are ignored, naming the contract's nearest one that the file lacks; or the nearest metric, where the
 * columns of the file seem to be metrics.
 */
function reportUnknown(
  table: Table,
  { line, layout }: Header,
  metrics: Iterable<string>,
  log: FindingLog,
): void {
  const has = new Set(layout.columns.map(({ column }) => column.name));
  const lacking = table.columns.filter(({ name }) => !has.has(name)).map(({ name }) => name);
  if (table.name === "values" && has.has("period") && !has.has("metric_id") && !has.has("value"))
    lacking.push(...metrics);
  for (const { name } of layout.unknown.slice(0, NAMED_UNKNOWN)) {
    const suggestion = nearestColumn(table, name, lacking);
    const letters = suggestion !== null && latinised(name) === suggestion ? cyrillicIntruders(name) : null;
    log.warn("unknown_column", { line, column: name, text: name }, { suggestion, letters });
  }
  if (layout.unknown.length > NAMED_UNKNOWN) {
    const args = { count: layout.unknown.length, shown: NAMED_UNKNOWN };
    log.warn("unknown_columns", { line, column: null }, args);
  }
}

/**
 * Logs everything that a header says; true where the file must be refused for it.
 * @param metrics ids of the known metrics
 */
export function reportHeader(
  table: Table,
  header: Header,
  metrics: Iterable<string>,
  log: FindingLog,
): boolean {
  const { layout, line, skipped, cells, recordAbove } = header;
  const before = log.errors;
  const atLine = line;
  if (cells.length > MOST_COLUMNS) {
    log.error("too_many_columns", { line: null, column: null }, { count: cells.length, limit: MOST_COLUMNS });
    return true;
  }
  for (const column of layout.missing) {
    const { suggestion, letters } = misspelt(table, column, layout.unknown);
    const args = { name: column.name, suggestion, letters, atLine };
    log.error("missing_column", { line: null, column: column.name }, args);
  }
  for (const { name, headers } of layout.duplicates) {
    const names = headers.map((one) => one.trim()).join(", ");
    log.error("duplicate_header", { line: null, column: name, text: names }, { atLine, names });
  }
  if (recordAbove !== null) {
    log.error(
      "records_above_header",
      { line: null, column: null },
      { atLine: recordAbove, headerLine: line },
    );
  } else if (skipped > 0)
    log.warn("preamble_skipped", { line: 1, column: null }, { lines: skipped, headerLine: line });
  for (const name of layout.totals) log.warn("totals_column", { line, column: name, text: name }, {});
  if (!(table.open || layout.wide)) reportUnknown(table, header, metrics, log);
  return log.errors > before;
}

/** Reports columns of a wide file whose metric was rejected in its own table; true where there are any. */
export function reportRejectedMetrics(
  { layout }: Header,
  { table, rejected }: Reference,
  log: FindingLog,
): boolean {
  const before = log.errors;
  for (const { key, header } of layout.wide?.by === "metric_id" ? layout.wide.cells : []) {
    const where = rejected.get(key);
    if (where !== undefined) {
      log.error("rejected_reference", { line: null, column: header, text: header }, { table, where });
    }
  }
  return log.errors > before;
}

/** Reports columns of a wide file that are no metric: an error where they hold numbers, else a remark. */
export function reportStrays(
  { layout, line }: Header,
  strays: ReadonlyMap<number, { readonly line: number; readonly text: string }>,
  metrics: Reference | null,
  log: FindingLog,
): boolean {
  const before = log.errors;
  for (const cell of layout.nameless) {
    const stray = strays.get(cell);
    if (!stray) continue;
    const place = { line: null, column: null, text: stray.text };
    log.error("empty_header", place, { position: cell + 1, atLine: stray.line });
  }
  for (const { name, cell } of layout.wide ? layout.unknown : []) {
    const suggestion = metrics && (idOfName(name, metrics) ?? suggest(name, metrics.known));
    const atLine = line;
    if (strays.has(cell)) {
      const args = { atLine, suggestion, by: layout.wide?.by ?? "metric_id" };
      log.error("unknown_metric_column", { line: null, column: name, text: name }, args);
    } else log.warn("unknown_column", { line, column: name, text: name }, { suggestion, letters: null });
  }
  return log.errors > before;
}
