import type { Batch, ColumnData } from "#ingest/batch.ts";
import { type Place, readAt } from "./bytes-at.ts";

/** Words of a batch's columns, by column: they are not in its frame. */
export type Dictionaries = ReadonlyMap<string, readonly string[]>;

export const dictionariesOf = ({ columns }: Batch): Dictionaries =>
  new Map(Array.from(columns, ([name, data]) => [name, data.kind === "codes" ? data.dictionary : []]));

/** What a frame begins with, as JSON. The arrays follow, each at a place that 8 divides: lines, then columns. */
interface Head {
  readonly rows: number;
  /** The first line, where each row has the next one; null where they come as an array. */
  readonly firstLine: number | null;
  readonly columns: readonly HeadColumn[];
}

type HeadColumn = { readonly name: string } & (
  | { readonly kind: "codes"; readonly bytes: keyof typeof CODES }
  | { readonly kind: "numbers" }
  | { readonly kind: "texts"; readonly texts: readonly (string | null)[] }
);

/** Codes take as few bytes as their dictionary needs, with a sign for "no value". */
const CODES = { 1: Int8Array, 2: Int16Array, 4: Int32Array } as const;
const bytesFor = (words: number): keyof typeof CODES => (words <= 2 ** 7 ? 1 : words <= 2 ** 15 ? 2 : 4);

type Cells = Int8Array | Int16Array | Int32Array | Float64Array;
type Widen = (cells: Cells) => Int32Array;
type CellsKind = (typeof CODES)[1 | 2 | 4] | Float64ArrayConstructor;

const LENGTH = 4;
const aligned = (at: number): number => Math.ceil(at / 8) * 8;

/** The frame made last, in memory that the next one takes: a batch that is written to two places is packed once. */
let last: { readonly batch: Batch; readonly frame: Buffer } | null = null;
let room = Buffer.alloc(0);

/** The frames from which batches were made. */
const frames = new WeakMap<Batch, Buffer>();

/** A batch as bytes, without its dictionaries; good until the next batch is packed. */
export function batchFrame(batch: Batch): Buffer {
  const known = last?.batch === batch ? last.frame : frames.get(batch);
  if (known) return known;
  const { head, arrays } = packed(batch);
  const starts = [aligned(LENGTH + head.length)];
  for (const { Kind, cells } of arrays) {
    starts.push(aligned((starts.at(-1) as number) + cells.length * Kind.BYTES_PER_ELEMENT));
  }
  const length = starts.at(-1) as number;
  if (room.length < length) room = Buffer.allocUnsafeSlow(2 * length);
  room.writeUInt32LE(head.length);
  room.set(head, LENGTH);
  // `set` converts between kinds of arrays at the speed of memory
  for (const [index, { Kind, cells }] of arrays.entries()) {
    new Kind(room.buffer, starts[index], cells.length).set(cells);
  }
  last = { batch, frame: room.subarray(0, length) };
  return last.frame;
}

function packed({ rows, lines, columns }: Batch) {
  const firstLine = firstOfRun(lines);
  const arrays: { Kind: CellsKind; cells: Int32Array | Float64Array }[] = [];
  if (firstLine === null) arrays.push({ Kind: Int32Array, cells: lines });
  const heads = Array.from(columns, ([name, data]): HeadColumn => {
    if (data.kind === "texts") return { name, ...data };
    if (data.kind === "numbers") {
      arrays.push({ Kind: Float64Array, cells: data.numbers });
      return { name, kind: "numbers" };
    }
    const bytes = bytesFor(data.dictionary.length);
    arrays.push({ Kind: CODES[bytes], cells: data.codes });
    return { name, kind: "codes", bytes };
  });
  const head: Head = { rows, firstLine, columns: heads };
  return { head: Buffer.from(JSON.stringify(head)), arrays };
}

function firstOfRun(lines: Int32Array): number | null {
  const first = lines[0] ?? 0;
  for (let row = 0; row < lines.length; row++) if (lines[row] !== first + row) return null;
  return first;
}

/**
 * The batch of a frame. Its numbers are the frame's own memory; codes and lines are made when they are asked for.
 * @param frame at the start of its memory
 * @param widen copies codes into memory that the batch may keep
 */
export function batchOfFrame(
  frame: Buffer,
  dictionaries: Dictionaries,
  widen: Widen = (cells) => new Int32Array(cells),
): Batch {
  const length = frame.readUInt32LE();
  const { rows, firstLine, columns }: Head = JSON.parse(frame.toString("utf8", LENGTH, LENGTH + length));
  let at = aligned(LENGTH + length);
  const take = <Taken extends Cells>(
    Kind: new (memory: ArrayBufferLike, at: number, cells: number) => Taken,
  ): Taken => {
    const cells = new Kind(frame.buffer, frame.byteOffset + at, rows);
    at = aligned(at + cells.byteLength);
    return cells;
  };
  let lines: Int32Array | null = firstLine === null ? take(Int32Array) : null;
  const cells = columns.map((column): [string, ColumnData] => {
    const { name, kind } = column;
    if (kind === "texts") return [name, { kind, texts: column.texts }];
    if (kind === "numbers") return [name, { kind, numbers: take(Float64Array) }];
    return [name, codesOf(take<Cells>(CODES[column.bytes]), dictionaries.get(name) ?? [], widen)];
  });
  const batch: Batch = {
    rows,
    get lines(): Int32Array {
      lines ??= linesFrom(firstLine ?? 0, rows);
      return lines;
    },
    columns: new Map(cells),
  };
  frames.set(batch, frame);
  return batch;
}

function codesOf(narrow: Cells, dictionary: readonly string[], widen: Widen): ColumnData {
  let codes: Int32Array | null = null;
  return {
    kind: "codes",
    dictionary,
    get codes() {
      codes ??= widen(narrow);
      return codes;
    },
  };
}

/** Reads frames of which only the last is looked at, always into the same memory. */
export function frameReader(
  handle: number,
  places: readonly Place[],
): (place: Place, dictionaries: Dictionaries) => Batch {
  const room = Buffer.allocUnsafeSlow(Math.max(0, ...places.map(({ length }) => length)));
  const pool: Int32Array[] = [];
  return (place, dictionaries) => {
    let used = 0;
    return batchOfFrame(readAt(handle, place, room), dictionaries, (cells) => {
      const codes = pool[used];
      const wide = codes && codes.length >= cells.length ? codes : new Int32Array(cells.length);
      pool[used++] = wide;
      wide.set(cells);
      return wide.subarray(0, cells.length);
    });
  };
}

function linesFrom(first: number, rows: number): Int32Array {
  const lines = new Int32Array(rows);
  for (let row = 0; row < rows; row++) lines[row] = first + row;
  return lines;
}
