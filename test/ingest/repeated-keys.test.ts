import fc from "fast-check";
import { expect, test } from "vitest";
import type { Batch, ColumnData } from "#ingest/batch.ts";
import { KeyBook } from "#ingest/key-book.ts";
import { repeatedKeys } from "#ingest/repeated-keys.ts";
import { responses } from "#model/tables.ts";

fc.configureGlobal({ seed: 42 });

type Row = readonly [id: string, score: number | null, zone: string | null];

const coded = (texts: readonly (string | null)[]): ColumnData => {
  const dictionary = [...new Set(texts)].filter((text) => text !== null);
  const codes = Int32Array.from(texts, (text) => (text === null ? -1 : dictionary.indexOf(text)));
  return { kind: "codes", codes, dictionary };
};

function batchOf(rows: readonly Row[], asTexts: boolean): Batch {
  const ids = rows.map(([id]) => id);
  return {
    rows: rows.length,
    lines: Int32Array.from(rows, (_, row) => row + 2),
    columns: new Map<string, ColumnData>([
      ["response_id", asTexts ? { kind: "texts", texts: ids } : coded(ids)],
      ["score", { kind: "numbers", numbers: Float64Array.from(rows, ([, score]) => score ?? Number.NaN) }],
      ["zone", coded(rows.map(([, , zone]) => zone))],
    ]),
  };
}

/** The same by looking at every earlier row. */
function expected(rows: readonly Row[]) {
  return rows.flatMap((row, at) => {
    const head = rows.findIndex(([id]) => id === row[0]);
    return head < at ? [[head, at, JSON.stringify(rows[head]) === JSON.stringify(row) ? 0 : 1]] : [];
  });
}

test("rows of one key are found wherever they stand, numbered or hashed, and whether they say the same", () => {
  const row = fc.tuple(
    fc.integer({ max: 60, min: 0 }).map((number) => `r${number}`),
    fc.constantFrom(1, 2, 0, null),
    fc.constantFrom("north", "south", null),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.array(row, { minLength: 1, maxLength: 30 }), fc.boolean()), { maxLength: 5 }),
      (batches) => {
        const book = new KeyBook(responses, null);
        for (const [index, [rows, asTexts]] of batches.entries()) book.add(index, batchOf(rows, asTexts));
        const { heads, rows, differ } = repeatedKeys(book);
        const found = Array.from(heads, (head, index) => [head, rows[index], differ[index]]);
        expect(found).toEqual(expected(batches.flatMap(([some]) => some)));
      },
    ),
    { numRuns: 300 },
  );
});
