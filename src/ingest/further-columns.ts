import type { Table } from "#model/table.ts";
import type { Batch, ColumnData } from "./batch.ts";
import { type DecimalSign, readNumber } from "./number.ts";

/** Rows of one file of an open table. */
export interface OpenRows {
  readonly file: number;
  readonly batch: Batch;
  readonly decimal: DecimalSign;
}

/** The number that a text is, or null where it is none or reads both ways. */
function numberOf(text: string, decimal: DecimalSign): number | null {
  const reading = readNumber(text, decimal);
  if ("code" in reading || reading.percent || reading.currency !== null) return null;
  // 007 is a name, and so is 1,234 as long as nobody says what the comma means
  const isName = reading.evidence === "ambiguous" || /^[-+]?0\d/.test(text);
  return isName ? null : reading.value;
}

/** Names of the further columns in which every text of every file is a number. */
function numericNames(table: Table, all: readonly OpenRows[]): Set<string> {
  const known = new Set(table.columns.map(({ name }) => name));
  const numeric = new Set<string>();
  const other = new Set<string>();
  for (const { batch, decimal } of all) {
    for (const [name, data] of batch.columns) {
      if (known.has(name) || other.has(name) || data.kind !== "codes") continue;
      const allNumbers = data.dictionary.every((text) => numberOf(text, decimal) !== null);
      if (allNumbers && data.dictionary.length > 0) numeric.add(name);
      else if (!allNumbers) other.add(name);
    }
  }
  return numeric.difference(other);
}

function asNumbers(data: ColumnData, decimal: DecimalSign): ColumnData {
  if (data.kind !== "codes") return data;
  const values = data.dictionary.map((text) => numberOf(text, decimal) ?? Number.NaN);
  const numbers = Float64Array.from(data.codes, (code) => (code < 0 ? Number.NaN : (values[code] as number)));
  return { kind: "numbers", numbers };
}

/**
 * Turns the further columns of an open table into numbers where every text in them is one, in all files alike.
 * @returns the rows in the same order
 */
export function settleFurtherColumns(table: Table, all: readonly OpenRows[]): OpenRows[] {
  const numeric = numericNames(table, all);
  return all.map(({ file, batch, decimal }) => {
    const columns = new Map(
      [...batch.columns].map(([name, data]) => [name, numeric.has(name) ? asNumbers(data, decimal) : data]),
    );
    return { file, decimal, batch: { ...batch, columns } };
  });
}
