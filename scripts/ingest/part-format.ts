import { serialize } from "node:v8";
import type { Batch, ColumnData } from "#ingest/batch.ts";
import type { CurrencyBook } from "#ingest/file-columns.ts";
import type { FileReading } from "#ingest/read-context.ts";

/** What stands at the end of a stored part: all but the rows. */
export interface PartEnd {
  readonly reading: Omit<FileReading, "currencies">;
  readonly currencies: CurrencyBook["byMetric"];
  /** Words by column, for the codes in the batches. */
  readonly dictionaries: ReadonlyMap<string, readonly string[]>;
  /** Bytes of each batch and their CRC-32, in order. */
  readonly frames: readonly (readonly [number, number])[];
}

type PackedColumn =
  /** Codes plus one, in as few bytes as the dictionary needs. */
  | { readonly kind: "codes"; readonly codes: Uint8Array | Uint16Array | Int32Array }
  | Exclude<ColumnData, { readonly kind: "codes" }>;

/** A batch as it is stored: without its dictionaries, codes narrow, lines only where they are not consecutive. */
export interface PackedBatch {
  readonly rows: number;
  readonly lines: number | Int32Array;
  readonly columns: readonly (readonly [string, PackedColumn])[];
}

/** `set` converts between kinds of arrays at the speed of memory; a loop over several kinds is many times slower. */
function packCodes(codes: Int32Array, words: number): Uint8Array | Uint16Array | Int32Array {
  const packed =
    words < 255
      ? new Uint8Array(codes.length)
      : words < 65_535
        ? new Uint16Array(codes.length)
        : new Int32Array(codes.length);
  packed.set(shifted(codes.slice(), 1));
  return packed;
}

function shifted(codes: Int32Array, by: number): Int32Array {
  for (let row = 0; row < codes.length; row++) codes[row] = (codes[row] as number) + by;
  return codes;
}

function packLines(lines: Int32Array): number | Int32Array {
  const first = lines[0] ?? 0;
  for (let row = 0; row < lines.length; row++) if (lines[row] !== first + row) return lines;
  return first;
}

/** The frame made last: a batch that is written to two places is packed once. */
let last: { readonly batch: Batch; readonly frame: Buffer } | null = null;

/** A batch as bytes, without its dictionaries. */
export function batchFrame(batch: Batch): Buffer {
  if (last?.batch !== batch) last = { batch, frame: serialize(packBatch(batch)) };
  return last.frame;
}

function packBatch({ rows, lines, columns }: Batch): PackedBatch {
  return {
    rows,
    lines: packLines(lines),
    columns: Array.from(columns, ([name, data]): [string, PackedColumn] => [
      name,
      data.kind === "codes" ? { kind: "codes", codes: packCodes(data.codes, data.dictionary.length) } : data,
    ]),
  };
}

export function unpackBatch(
  { rows, lines, columns }: PackedBatch,
  dictionaries: PartEnd["dictionaries"],
): Batch {
  return {
    rows,
    lines: typeof lines === "number" ? linesFrom(lines, rows) : lines,
    columns: new Map(
      columns.map(([name, data]): [string, ColumnData] => [
        name,
        data.kind === "codes"
          ? { kind: "codes", codes: unpackCodes(data.codes), dictionary: dictionaries.get(name) ?? [] }
          : data,
      ]),
    ),
  };
}

function linesFrom(first: number, rows: number): Int32Array {
  const lines = new Int32Array(rows);
  for (let row = 0; row < rows; row++) lines[row] = first + row;
  return lines;
}

function unpackCodes(packed: Uint8Array | Uint16Array | Int32Array): Int32Array {
  const codes = new Int32Array(packed.length);
  codes.set(packed);
  return shifted(codes, -1);
}
