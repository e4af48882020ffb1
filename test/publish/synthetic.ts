import type { Batch, ColumnData } from "#ingest/batch.ts";
import { formatPeriod, shiftPeriod } from "#model/period.ts";
import { TABLES, tableNamed } from "#model/tables.ts";
import type { Drops, IngestResult, Store } from "../../scripts/ingest/store-types.ts";

/** Cells of one column, as text or numbers; null is "no value". */
export type Cells = readonly (string | number | null)[];

/** A batch as the reader hands it over: text coded into a dictionary in order of appearance. */
export function batchOf(
  columns: Readonly<Record<string, Cells>>,
  dictionaries: Map<string, string[]> = new Map(),
): Batch {
  const rows = Object.values(columns)[0]?.length ?? 0;
  const entries = Object.entries(columns).map(([name, cells]): [string, ColumnData] => {
    if (cells.some((cell) => typeof cell === "number")) {
      return [
        name,
        {
          kind: "numbers",
          numbers: Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : Number(cell))),
        },
      ];
    }
    const dictionary = dictionaries.get(name) ?? [];
    dictionaries.set(name, dictionary);
    const codes = Int32Array.from(cells, (cell) => {
      if (cell === null) return -1;
      const known = dictionary.indexOf(String(cell));
      return known >= 0 ? known : dictionary.push(String(cell)) - 1;
    });
    return [name, { kind: "codes", codes, dictionary }];
  });
  return { rows, lines: Int32Array.from({ length: rows }, (_, row) => row + 2), columns: new Map(entries) };
}

/** Reproducible numbers in [0, 1): mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Shape {
  readonly metrics: number;
  readonly zones: number;
  readonly segments: number;
  readonly periods: number;
  readonly grain: "month" | "day";
}

/** Batches of values in the order in which systems export them: by period, then zone, metric and segment. */
export function* valueBatches(shape: Shape, seed = 1, batchRows = 65_536): Generator<Batch> {
  const random = randomFrom(seed);
  const name = (letter: string) => (_: unknown, index: number) =>
    `${letter}${String(index + 1).padStart(2, "0")}`;
  const metrics = Array.from({ length: shape.metrics }, name("m"));
  const zones = Array.from({ length: shape.zones }, name("zone "));
  const segments = Array.from({ length: shape.segments }, name("s"));
  const first = { grain: shape.grain, start: "2022-01-01" } as const;
  const periods = Array.from({ length: shape.periods }, (_, index) =>
    formatPeriod(shiftPeriod(first, index)),
  );
  const total = shape.metrics * shape.zones * (shape.segments + 1) * shape.periods;
  for (let from = 0; from < total; from += batchRows) {
    const rows = Math.min(batchRows, total - from);
    const codes = () => new Int32Array(rows);
    const [metric, zone, segment, period] = [codes(), codes(), codes(), codes()];
    const [value, n] = [new Float64Array(rows), new Float64Array(rows)];
    for (let row = 0; row < rows; row++) {
      let rest = from + row;
      segment[row] = (rest % (shape.segments + 1)) - 1;
      rest = Math.floor(rest / (shape.segments + 1));
      const m = rest % shape.metrics;
      rest = Math.floor(rest / shape.metrics);
      const z = rest % shape.zones;
      const p = Math.floor(rest / shape.zones);
      metric[row] = m;
      zone[row] = z;
      period[row] = p;
      value[row] = Math.round((100 + 3 * m + z + 20 * Math.sin(p / 6) + 10 * random()) * 100) / 100;
      n[row] = m % 3 ? Number.NaN : Math.floor(random() * 300);
    }
    const coded = (array: Int32Array, dictionary: readonly string[]): ColumnData => ({
      kind: "codes",
      codes: array,
      dictionary,
    });
    yield {
      rows,
      lines: Int32Array.from({ length: rows }, (_, row) => from + row + 2),
      columns: new Map<string, ColumnData>([
        ["metric_id", coded(metric, metrics)],
        ["period", coded(period, periods)],
        ["value", { kind: "numbers", numbers: value }],
        ["zone", coded(zone, zones)],
        ["segment", coded(segment, segments)],
        ["n", { kind: "numbers", numbers: n }],
      ]),
    };
  }
}

/** One file of a table: its batches in order. */
export interface TableFile {
  readonly file: string;
  readonly table: string;
  readonly batches: Iterable<Batch>;
}

/** Hands files to a store as the reader does, every table of the contract included, and says what was kept. */
export async function feed(
  store: Store,
  files: readonly TableFile[],
  drops = new Map<string, Drops>(),
): Promise<IngestResult> {
  const tables = new Map<string, number>();
  const counts = new Map<number, number>();
  for (const table of TABLES) {
    await store.begin(table);
    let kept = 0;
    for (const [index, { table: name, batches }] of files.entries()) {
      if (name !== table.name) continue;
      for (const batch of batches) {
        await store.append(index, batch);
        counts.set(index, (counts.get(index) ?? 0) + batch.rows);
        kept += batch.rows;
      }
    }
    const dropped = drops.get(table.name) ?? new Map();
    for (const rows of dropped.values()) kept -= rows.length;
    await store.finish(dropped);
    tables.set(table.name, kept);
  }
  return {
    files: files.map((file, index) => reportOf(file, counts.get(index) ?? 0)),
    problems: [],
    settings: {},
    tables,
  };
}

function reportOf({ file, table }: TableFile, rows: number): IngestResult["files"][number] {
  if (!tableNamed(table)) throw new TypeError(`no table ${table}`);
  return {
    file,
    table,
    rejected: false,
    rows_in: rows,
    rows_ok: rows,
    rows_rejected: 0,
    rows_repeated: 0,
    encoding: "utf-8",
    delimiter: ",",
    decimal: ".",
    date_order: "ymd",
    sha256: "0".repeat(64),
  };
}

/** Sources and metrics that the values of `shape` refer to. */
export function metricFiles(shape: Shape): TableFile[] {
  const ids = Array.from({ length: shape.metrics }, (_, index) => `m${String(index + 1).padStart(2, "0")}`);
  return [
    {
      file: "sources.csv",
      table: "sources",
      batches: [batchOf({ source_id: ["crm", "erp"], name: ["CRM", "ERP"], kind: ["crm", "erp"] })],
    },
    {
      file: "metrics.csv",
      table: "metrics",
      batches: [
        batchOf({
          metric_id: ids,
          name: ids.map((id) => `Metric ${id}`),
          aspect: ids.map((_, index) => ["CX", "OX", "EX", "IT", "TX"][index % 5] as string),
          unit: ids.map((_, index) => ["score", "currency", "count"][index % 3] as string),
          direction: ids.map(() => "higher"),
          source_id: ids.map((_, index) => (index % 2 ? "erp" : "crm")),
        }),
      ],
    },
  ];
}
