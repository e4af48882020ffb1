import type { Table } from "#model/table.ts";
import type { Batch, ColumnData } from "./batch.ts";
import type { FindingLog } from "./finding-log.ts";
import { type DecimalSign, type NumberReading, readNumber } from "./number.ts";

/** Rows of one file of an open table. */
export interface OpenRows {
  readonly file: number;
  readonly batch: Batch;
  /** The decimal sign that the file's numbers or the settings prove; null: none. */
  readonly decimal: DecimalSign | null;
  /** Where remarks on the file go. */
  readonly log: FindingLog;
}

/**
 * What a text is when the column may hold numbers: one, one that reads more ways than one, a mark for a missing one, or anything else.
 */
type Sort = { readonly number: number; readonly unit: string } | "unclear" | "missing" | "other";

/** Sorts a text under the decimal sign of its file, if that is known. */
function sortOf(text: string, decimal: DecimalSign | null): Sort {
  const reading = readNumber(text, decimal ?? ".");
  if ("code" in reading) return reading.code === "missing_value" ? "missing" : "other";
  // 007 is a name
  if (/^[-+]?0\d/.test(text)) return "other";
  // nobody says what the comma in 1,234 means, or the file says something else
  const { evidence } = reading;
  const styled =
    evidence === "ambiguous" ? decimal !== null : evidence === "none" || signOf(evidence) === decimal;
  const unit = reading.percent ? "%" : (reading.currency ?? "");
  return styled ? { number: reading.value, unit } : "unclear";
}

const signOf = (evidence: NumberReading["evidence"]): DecimalSign | null =>
  evidence === "dot" ? "." : evidence === "comma" ? "," : null;

/** The further columns of a batch that are kept as text so far. */
function* furtherTexts(
  table: Table,
  { columns }: Batch,
): Generator<[string, ColumnData & { kind: "codes" }]> {
  for (const [name, data] of columns) {
    if (data.kind === "codes" && !table.columns.some((known) => known.name === name)) yield [name, data];
  }
}

/** The decimal sign of a file, proven by what was read of it or by its further columns; null where these contradict one another. */
function decimalOf(table: Table, rows: readonly OpenRows[]): DecimalSign | null {
  const known = rows.find(({ decimal }) => decimal !== null)?.decimal;
  if (known) return known;
  const signs = new Set<DecimalSign>();
  for (const { batch } of rows) {
    for (const [, { dictionary }] of furtherTexts(table, batch)) {
      for (const text of dictionary) {
        const reading = readNumber(text, ".");
        const sign = "code" in reading ? null : signOf(reading.evidence);
        if (sign !== null) signs.add(sign);
      }
    }
  }
  const [only] = signs;
  return signs.size === 1 && only !== undefined ? only : null;
}

/** A further column in all files of its table. */
interface Further {
  numbers: number;
  others: number;
  /** Sign beside its first number. */
  unit: string | null;
  /** Where it first holds something that was to be a number, in each file. */
  readonly unclear: Map<number, { readonly log: FindingLog; readonly line: number; readonly text: string }>;
}

function lookAt(
  further: Further,
  { dictionary, codes }: ColumnData & { kind: "codes" },
  rows: OpenRows,
): void {
  for (const [code, text] of dictionary.entries()) {
    const row = codes.indexOf(code);
    const sort = sortOf(text, rows.decimal);
    if (sort === "other") further.others++;
    else if (sort !== "missing") further.numbers++;
    if (typeof sort !== "string") {
      further.unit ??= sort.unit;
      if (further.unit === sort.unit) continue;
    }
    // what stands in rejected rows alone is no matter
    if (sort === "other" || row < 0 || further.unclear.has(rows.file)) continue;
    further.unclear.set(rows.file, { log: rows.log, line: rows.batch.lines[row] as number, text });
  }
}

/** Names of the columns that are numbers. Warns of those that would be but for a few cells. */
function numericNames(table: Table, all: readonly OpenRows[]): Set<string> {
  const byName = new Map<string, Further>();
  for (const rows of all) {
    for (const [name, data] of furtherTexts(table, rows.batch)) {
      const further = byName.get(name) ?? { numbers: 0, others: 0, unit: null, unclear: new Map() };
      byName.set(name, further);
      lookAt(further, data, rows);
    }
  }
  const numeric = new Set<string>();
  for (const [name, { numbers, others, unclear }] of byName) {
    if (others > 0 || numbers === 0) continue;
    if (unclear.size === 0) numeric.add(name);
    for (const { log, line, text } of unclear.values())
      log.warn("numbers_as_text", { line, column: name, text }, {});
  }
  return numeric;
}

function asNumbers(data: ColumnData, decimal: DecimalSign | null): ColumnData {
  if (data.kind !== "codes") return data;
  const values = data.dictionary.map((text) => {
    const sort = sortOf(text, decimal);
    return typeof sort === "string" ? Number.NaN : sort.number;
  });
  const numbers = Float64Array.from(data.codes, (code) => (code < 0 ? Number.NaN : (values[code] as number)));
  return { kind: "numbers", numbers };
}

/**
 * Turns the further columns of an open table into numbers where every text in them is one, in all files alike: plain, or with
 * one and the same sign beside it.
 * @returns the rows in the same order
 */
export function settleFurtherColumns(table: Table, all: readonly OpenRows[]): OpenRows[] {
  const signs = new Map(
    [...Map.groupBy(all, ({ file }) => file)].map(([file, rows]) => [file, decimalOf(table, rows)]),
  );
  const settled = all.map((rows) => ({ ...rows, decimal: signs.get(rows.file) ?? null }));
  const numeric = numericNames(table, settled);
  return settled.map((rows) => {
    const columns = new Map(
      [...rows.batch.columns].map(([name, data]) => [
        name,
        numeric.has(name) ? asNumbers(data, rows.decimal) : data,
      ]),
    );
    return { ...rows, batch: { ...rows.batch, columns } };
  });
}
