import type { Batch, ColumnData } from "#ingest/batch.ts";
import type { MemoryTable } from "#ingest/check-folder.ts";
import type { Column } from "#model/column.ts";
import { parsePeriod } from "#model/period.ts";
import type { Table } from "#model/table.ts";
import { arrowStream, type StreamColumn } from "#warehouse/arrow-stream.ts";

/** Rows that travel to the engine at once. */
const MOST_ROWS = 262_144;

/** Neighbouring batches of one file, with the rows of each that are kept. */
interface Chunk {
  readonly file: number;
  readonly parts: { readonly batch: Batch; readonly kept: Int32Array | null }[];
  rows: number;
}

/** Rows of a batch that are not dropped; null stands for all of them. */
function keptRows({ rows }: Batch, first: number, dropped: ReadonlySet<number>): Int32Array | null {
  if (dropped.size === 0) return null;
  const kept: number[] = [];
  for (let row = 0; row < rows; row++) if (!dropped.has(first + row)) kept.push(row);
  return kept.length === rows ? null : Int32Array.from(kept);
}

function chunksOf({ batches, drops }: MemoryTable): Chunk[] {
  const chunks: Chunk[] = [];
  const dropped = new Map([...drops].map(([file, rows]) => [file, new Set(rows)]));
  for (const { file, first, batch } of batches) {
    const kept = keptRows(batch, first, dropped.get(file) ?? new Set());
    const rows = kept?.length ?? batch.rows;
    let last = chunks.at(-1);
    if (last?.file !== file || last.rows + rows > MOST_ROWS) {
      last = { file, parts: [], rows: 0 };
      chunks.push(last);
    }
    last.parts.push({ batch, kept });
    last.rows += rows;
  }
  return chunks.filter(({ rows }) => rows > 0);
}

const isNumeric = ({ kind }: Column): boolean => kind === "number" || kind === "integer";

/** Goes through the rows of a chunk in order. */
function eachRow(
  { parts }: Chunk,
  name: string,
  visit: (data: ColumnData | undefined, row: number, at: number) => void,
): void {
  let at = 0;
  for (const { batch, kept } of parts) {
    const data = batch.columns.get(name);
    const rows = kept?.length ?? batch.rows;
    for (let i = 0; i < rows; i++) visit(data, kept ? (kept[i] as number) : i, at++);
  }
}

function numbersOf(chunk: Chunk, name: string): StreamColumn {
  const numbers = new Float64Array(chunk.rows).fill(Number.NaN);
  eachRow(chunk, name, (data, row, at) => {
    if (data?.kind === "numbers") numbers[at] = data.numbers[row] as number;
  });
  return { kind: "numbers", numbers };
}

/** Words of a column: a file's dictionary only grows, so that of its last batch holds for all. */
function wordsOf(chunk: Chunk, name: string): StreamColumn {
  const columns = chunk.parts.map(({ batch }) => batch.columns.get(name));
  if (columns.some((data) => data?.kind === "texts")) {
    const texts = new Array<string | null>(chunk.rows).fill(null);
    eachRow(chunk, name, (data, row, at) => {
      if (data?.kind === "texts") texts[at] = data.texts[row] ?? null;
      else if (data?.kind === "codes") texts[at] = data.dictionary[data.codes[row] as number] ?? null;
    });
    return { kind: "texts", texts };
  }
  const dictionary = columns.findLast((data) => data?.kind === "codes")?.dictionary ?? [];
  const codes = new Int32Array(chunk.rows).fill(-1);
  eachRow(chunk, name, (data, row, at) => {
    if (data?.kind === "codes") codes[at] = data.codes[row] as number;
  });
  return { kind: "codes", codes, dictionary };
}

/** A period's first day and length beside its text, as the warehouse has them. */
function periodColumns(periods: StreamColumn): [string, StreamColumn][] {
  const facts = (text: string) => parsePeriod(text);
  if (periods.kind === "codes") {
    const parsed = periods.dictionary.map(facts);
    const { codes } = periods;
    return [
      ["period_start", { kind: "codes", codes, dictionary: parsed.map((one) => one?.start ?? "") }],
      ["grain", { kind: "codes", codes, dictionary: parsed.map((one) => one?.grain ?? "") }],
    ];
  }
  const parsed =
    periods.kind === "texts" ? periods.texts.map((text) => (text === null ? null : facts(text))) : [];
  return [
    ["period_start", { kind: "texts", texts: parsed.map((one) => one?.start ?? null) }],
    ["grain", { kind: "texts", texts: parsed.map((one) => one?.grain ?? null) }],
  ];
}

/**
 * The kept rows of a table as Arrow streams for the engine, some hundred thousand rows in each: every column of the
 * contract, `period_start` and `grain` beside a period, and `_file`.
 * @param paths of the files, by the index that the rows name
 */
export function* stagedRows(
  table: Table,
  rows: MemoryTable,
  paths: readonly string[],
): Generator<Uint8Array, void> {
  for (const chunk of chunksOf(rows)) {
    const columns = new Map<string, StreamColumn>();
    for (const column of table.columns) {
      const cells = isNumeric(column) ? numbersOf(chunk, column.name) : wordsOf(chunk, column.name);
      columns.set(column.name, cells);
      if (column.kind === "period")
        for (const [name, beside] of periodColumns(cells)) columns.set(name, beside);
    }
    const file = {
      kind: "codes",
      codes: new Int32Array(chunk.rows),
      dictionary: [paths[chunk.file] ?? ""],
    } as const;
    columns.set("_file", file);
    yield arrowStream(chunk.rows, columns);
  }
}
