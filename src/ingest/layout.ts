import type { Column } from "#model/column.ts";
import type { Table } from "#model/table.ts";
import { type DateOrder, type OrderEvidence, readPeriod } from "./date.ts";
import { columnsByHeader, headerName } from "./header-names.ts";
import { isTotalsHeader } from "./summary-words.ts";
import { readText } from "./text-cell.ts";

/** A column of a wide file: the metric or the period that its header names. */
export interface WideCell {
  readonly cell: number;
  /** Metric id, or the period in canonical text. */
  readonly key: string;
  readonly header: string;
  readonly evidence: OrderEvidence;
}

/** What each cell of a file's records is. */
export interface Layout {
  /** Cells of a record. */
  readonly width: number;
  /** Cells up to the last one that has a header; records may leave out the nameless rest. */
  readonly named: number;
  readonly columns: readonly { readonly column: Column; readonly cell: number }[];
  /** Cells with a header that the contract does not know. */
  readonly unknown: readonly { readonly name: string; readonly cell: number }[];
  /** Cells without a header. */
  readonly nameless: readonly number[];
  /** Columns that come twice: name and the headers that mean it. */
  readonly duplicates: readonly { readonly name: string; readonly headers: readonly string[] }[];
  readonly missing: readonly Column[];
  readonly wide: { readonly by: "metric_id" | "period"; readonly cells: readonly WideCell[] } | null;
  /** Totals columns of a wide file. */
  readonly totals: readonly string[];
}

export interface LayoutContext {
  readonly order: DateOrder;
  /** The metrics that are known, for files with one column per metric; null where nobody knows. */
  readonly metrics: ReadonlySet<string> | null;
}

const byCase = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, string | null>>();

/**
 * The metric that a header names: by its very id, or, as headers are, in any case where that leaves no choice; null where
 * there is none.
 */
function metricOfHeader(header: string, metrics: ReadonlySet<string>): string | null {
  if (metrics.has(header)) return header;
  let known = byCase.get(metrics);
  if (!known) {
    const groups = Map.groupBy(metrics, (id) => id.toLowerCase());
    known = new Map(Array.from(groups, ([name, ids]) => [name, ids.length === 1 ? (ids[0] ?? null) : null]));
    byCase.set(metrics, known);
  }
  return known.get(header.toLowerCase()) ?? null;
}

interface Named {
  readonly name: string;
  readonly cell: number;
}

/** The columns of a wide file among those that the contract does not know, or null where it is not wide. */
function wideCells(
  unknown: readonly Named[],
  has: (name: string) => boolean,
  { order, metrics }: LayoutContext,
): Layout["wide"] {
  if (has("value")) return null;
  if (has("period") && !has("metric_id")) {
    const cells = unknown.flatMap(({ name, cell }): WideCell[] => {
      const metric = metrics && metricOfHeader(name, metrics);
      return metric === null ? [] : [{ cell, key: metric, header: name, evidence: "none" }];
    });
    return cells.length > 0 ? { by: "metric_id", cells } : null;
  }
  if (!has("metric_id") || has("period")) return null;
  const cells = unknown.flatMap(({ name, cell }): WideCell[] => {
    const reading = readPeriod(name, order, "period");
    return "code" in reading ? [] : [{ cell, key: reading.text, header: name, evidence: reading.evidence }];
  });
  return cells.length > 0 ? { by: "period", cells } : null;
}

/** Headers that occur twice among the given ones. */
function twice(
  keys: readonly { readonly key: string; readonly header: string }[],
): Layout["duplicates"][number][] {
  const byKey = Map.groupBy(keys, ({ key }) => key);
  return [...byKey]
    .filter(([, group]) => group.length > 1)
    .map(([name, group]) => ({ name, headers: group.map(({ header }) => header) }));
}

/** Column of the files of rejected rows that says why; whoever drops them back need not delete it. */
export const WHY = "why_rejected";

/** Works out what each cell under a header row is. Any row can be tried: `missing` says whether it is a header. */
export function layoutOf(table: Table, header: readonly string[], context: LayoutContext): Layout {
  const byName = columnsByHeader(table);
  const columns: { column: Column; cell: number }[] = [];
  const unknown: Named[] = [];
  const nameless: number[] = [];
  header.forEach((text, cell) => {
    const column = byName.get(headerName(text));
    const name = readText(text).text;
    if (name === WHY) return;
    if (column) columns.push({ column, cell });
    else if (name === "") nameless.push(cell);
    else unknown.push({ name, cell });
  });
  const has = (name: string): boolean => columns.some(({ column }) => column.name === name);
  const wide = table.name === "values" ? wideCells(unknown, has, context) : null;
  const inWide = new Set(wide?.cells.map(({ cell }) => cell));
  const rest = unknown.filter(({ cell }) => !inWide.has(cell));
  const provided = (name: string): boolean =>
    has(name) || (wide !== null && (name === "value" || name === wide.by));
  return {
    width: header.length,
    named: Math.max(-1, ...header.map((text, cell) => (readText(text).text === "" ? -1 : cell))) + 1,
    columns,
    unknown: wide ? rest.filter(({ name }) => !isTotalsHeader(name)) : rest,
    nameless,
    duplicates: [
      ...twice(columns.map(({ column, cell }) => ({ key: column.name, header: header[cell] ?? "" }))),
      ...twice(wide?.cells ?? []),
      ...(table.open ? twice(unknown.map(({ name }) => ({ key: name, header: name }))) : []),
    ],
    missing: table.columns.filter(({ name, required }) => required && !provided(name)),
    wide,
    totals: wide ? rest.filter(({ name }) => isTotalsHeader(name)).map(({ name }) => name) : [],
  };
}
