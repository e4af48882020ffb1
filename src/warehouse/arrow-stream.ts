import {
  type Data,
  Dictionary,
  Float64,
  Int32,
  makeData,
  Table,
  tableToIPC,
  Utf8,
  Vector,
} from "apache-arrow";

/** Cells of a column: codes into a dictionary (-1 is no value), texts, or numbers (NaN is no value). */
export type StreamColumn =
  | { readonly kind: "codes"; readonly codes: Int32Array; readonly dictionary: readonly string[] }
  | { readonly kind: "texts"; readonly texts: readonly (string | null)[] }
  | { readonly kind: "numbers"; readonly numbers: Float64Array };

/**
 * Rows as an Arrow IPC stream, as DuckDB takes them in. Arrow's own builders compile code from text, which the
 * site's policy forbids; so the buffers are put together here.
 */
export function arrowStream(rows: number, columns: ReadonlyMap<string, StreamColumn>): Uint8Array {
  const vectors = [...columns].map(([name, column]) => [name, new Vector([dataOf(column, rows)])]);
  return tableToIPC(new Table(Object.fromEntries(vectors)), "stream");
}

function dataOf(column: StreamColumn, length: number): Data {
  if (column.kind === "numbers") {
    const { numbers } = column;
    const validity = validityOf(length, (row) => !Number.isNaN(numbers[row]));
    return makeData({ type: new Float64(), length, ...validity, data: numbers });
  }
  if (column.kind === "texts") return utf8(column.texts);
  const { codes, dictionary } = column;
  const validity = validityOf(length, (row) => (codes[row] as number) >= 0);
  return makeData({
    type: new Dictionary(new Utf8(), new Int32()),
    length,
    ...validity,
    // A copy each: where two columns share their memory, Arrow's writer takes one for a part of the other.
    data: codes.map((code) => Math.max(0, code)),
    dictionary: new Vector([utf8(dictionary.length > 0 ? dictionary : [""])]),
  });
}

/** One bit a row, least significant first; none at all where every row has a value. */
function validityOf(length: number, has: (row: number) => boolean) {
  const nullBitmap = new Uint8Array((length + 7) >> 3);
  let nullCount = 0;
  for (let row = 0; row < length; row++) {
    if (has(row)) nullBitmap[row >> 3] = (nullBitmap[row >> 3] as number) | (1 << (row & 7));
    else nullCount++;
  }
  return nullCount === 0 ? { nullCount } : { nullCount, nullBitmap };
}

function utf8(texts: readonly (string | null)[]): Data<Utf8> {
  const encoder = new TextEncoder();
  const parts = texts.map((text) => encoder.encode(text ?? ""));
  const valueOffsets = new Int32Array(texts.length + 1);
  parts.forEach((part, index) => {
    valueOffsets[index + 1] = (valueOffsets[index] as number) + part.length;
  });
  const data = new Uint8Array(valueOffsets.at(-1) ?? 0);
  parts.forEach((part, index) => {
    data.set(part, valueOffsets[index]);
  });
  const validity = validityOf(texts.length, (row) => texts[row] !== null);
  return makeData({ type: new Utf8(), length: texts.length, ...validity, valueOffsets, data });
}
