import type { Table } from "#model/table.ts";
import type { Batch, ColumnData } from "./batch.ts";
import { combine, hashNumber, hashText } from "./text-hash.ts";

/** One of three independent hashes. */
export type Lane = 0 | 1 | 2;
const ABSENT = 0x51ed270b;

/** Hashes of the texts of dictionaries, computed once for each text. */
const known = new WeakMap<readonly string[], readonly [number[], number[], number[]]>();

function hashesOf(dictionary: readonly string[]): readonly [number[], number[], number[]] {
  const lanes = known.get(dictionary) ?? [[], [], []];
  for (let code = lanes[0].length; code < dictionary.length; code++) {
    const [a, b, c] = hashText(dictionary[code] as string);
    lanes[0].push(a);
    lanes[1].push(b);
    lanes[2].push(c);
  }
  known.set(dictionary, lanes);
  return lanes;
}

/** Calls `use` with the hash of each cell of a column in one lane; `ABSENT` for an empty one. */
function eachHash(
  data: ColumnData | undefined,
  rows: number,
  lane: Lane,
  use: (row: number, hash: number) => void,
): void {
  if (!data) for (let row = 0; row < rows; row++) use(row, ABSENT);
  else if (data.kind === "codes") {
    const hashes = hashesOf(data.dictionary)[lane];
    for (let row = 0; row < rows; row++) {
      const code = data.codes[row] as number;
      use(row, code < 0 ? ABSENT : (hashes[code] as number));
    }
  } else if (data.kind === "numbers") {
    for (let row = 0; row < rows; row++) {
      const value = data.numbers[row] as number;
      use(row, Number.isNaN(value) ? ABSENT : hashNumber(value)[lane]);
    }
  } else {
    for (let row = 0; row < rows; row++) {
      const text = data.texts[row] ?? null;
      use(row, text === null ? ABSENT : hashText(text)[lane]);
    }
  }
}

/** Hashes of the rows' keys in one lane: the order of the key's columns counts. */
export function keyLane(table: Table, { rows, columns }: Batch, lane: Lane): Int32Array {
  const out = new Int32Array(rows).fill(lane + 1);
  for (const name of table.key) {
    eachHash(columns.get(name), rows, lane, (row, hash) => {
      out[row] = combine(out[row] as number, hash);
    });
  }
  return out;
}

/**
 * Hashes of what rows say beside their key, in one lane: a sum, to which an empty cell and a column that the file
 * lacks add nothing.
 */
export function restLane(table: Table, { rows, columns }: Batch, lane: Lane): Int32Array {
  const out = new Int32Array(rows);
  for (const [name, data] of columns) {
    if (table.key.includes(name)) continue;
    const salt = hashText(name)[lane];
    eachHash(data, rows, lane, (row, hash) => {
      if (hash !== ABSENT) out[row] = ((out[row] as number) + combine(salt, hash)) | 0;
    });
  }
  return out;
}
