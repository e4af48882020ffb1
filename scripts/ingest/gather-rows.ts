import type { Batch, ColumnData } from "#ingest/batch.ts";
import type { RowSink } from "#ingest/read-context.ts";

/**
 * Rows that are handed on at a time: so many that handing on costs nothing, so few that their numbers are less than
 * 128 KiB: larger arrays would be asked of the system and given back each time, which takes longer than filling them.
 */
const ROWS = 16_000;

/** Gathers the rows of one file into large batches. `flush` hands on what is left at its end. */
export function gatherRows(sink: RowSink): RowSink & { flush(): Promise<void> } {
  let waiting: Batch[] = [];
  let rows = 0;
  const flush = async (): Promise<void> => {
    const batch = joined(waiting, rows);
    waiting = [];
    rows = 0;
    if (batch) await sink.batch(batch);
  };
  return {
    async batch(batch: Batch): Promise<void> {
      if (waiting[0] && !(rows + batch.rows <= ROWS && isAlike(waiting[0], batch))) await flush();
      waiting.push(batch);
      rows += batch.rows;
    },
    discard: () => {
      waiting = [];
      rows = 0;
      return sink.discard();
    },
    flush,
  };
}

/** Whether two batches have the same columns of the same kinds. */
function isAlike(a: Batch, b: Batch): boolean {
  if (a.columns.size !== b.columns.size) return false;
  return [...a.columns].every(([name, data]) => {
    const other = b.columns.get(name);
    if (data.kind === "codes") return other?.kind === "codes" && other.dictionary === data.dictionary;
    return other?.kind === data.kind;
  });
}

/** Batches that are alike as one. */
function joined(batches: readonly Batch[], rows: number): Batch | null {
  const [first] = batches;
  if (!first || batches.length === 1) return first ?? null;
  const lines = new Int32Array(rows);
  fill(
    lines,
    batches.map((batch) => batch.lines),
  );
  const columns = new Map(
    Array.from(first.columns, ([name, data]) => [name, joinedColumn(name, data, batches, rows)]),
  );
  return { rows, lines, columns };
}

function joinedColumn(name: string, first: ColumnData, batches: readonly Batch[], rows: number): ColumnData {
  const all = batches.map(({ columns }) => columns.get(name) as ColumnData);
  if (first.kind === "texts") {
    return { kind: "texts", texts: all.flatMap((data) => (data.kind === "texts" ? data.texts : [])) };
  }
  if (first.kind === "numbers") {
    const numbers = new Float64Array(rows);
    fill(
      numbers,
      all.flatMap((data) => (data.kind === "numbers" ? [data.numbers] : [])),
    );
    return { kind: "numbers", numbers };
  }
  const codes = new Int32Array(rows);
  fill(
    codes,
    all.flatMap((data) => (data.kind === "codes" ? [data.codes] : [])),
  );
  return { kind: "codes", codes, dictionary: first.dictionary };
}

function fill<Cells extends Int32Array | Float64Array>(into: Cells, parts: readonly Cells[]): void {
  let at = 0;
  for (const part of parts) {
    into.set(part, at);
    at += part.length;
  }
}
