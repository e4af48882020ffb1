import type { Batch, ColumnData } from "./batch.ts";
import { type FileContext, type FileNumber, type FileText, fileColumns } from "./file-columns.ts";
import { DELIMITERS } from "./find-header.ts";
import type { Layout } from "./layout.ts";
import { measureOf, metricColumnOf } from "./measures.ts";
import { readNumber } from "./number.ts";
import type { MeasureOf } from "./number-column.ts";
import { rowFault } from "./row-fault.ts";
import { RowWatch } from "./row-watch.ts";
import { unpivot } from "./unpivot.ts";

/** Cells of a block of rows by column, before the wrong rows are left out. */
interface Block {
  readonly codes: ReadonlyMap<string, Int32Array>;
  readonly numbers: ReadonlyMap<FileNumber, Float64Array>;
  readonly bad: Uint8Array;
}

const NPS_SCALE = { minimum: 0, maximum: 10 };

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

/** Checks the rows of one file, block by block, and counts what became of them. */
export class RowReader {
  readonly texts: readonly FileText[];
  readonly numbers: readonly FileNumber[];
  rowsIn = 0;
  rowsRejected = 0;
  /** Rows with the wrong number of cells. */
  ragged = 0;
  /** How many of them would be right with another delimiter. */
  readonly raggedUnder = new Map<string, number>();
  /** First cell with data in each column that should have none. */
  readonly strays = new Map<number, { readonly line: number; readonly text: string }>();
  /** Looks for what only several rows together show. */
  readonly watch: RowWatch;
  readonly #layout: Layout;
  readonly #context: FileContext;
  readonly #delimiter: string;
  readonly #wideKeys: readonly string[];

  constructor(layout: Layout, delimiter: string, context: FileContext) {
    this.#layout = layout;
    this.#delimiter = delimiter;
    this.#context = context;
    const { texts, numbers } = fileColumns(layout, context);
    this.texts = texts;
    this.numbers = numbers;
    this.#wideKeys = numbers.flatMap(({ wide }) => (wide ? [wide.key] : []));
    this.watch = new RowWatch(context.table, texts, context.log);
  }

  /** Checks rows; `lines` are the physical lines where they start. Null where no row is kept. */
  read(rows: readonly string[][], lines: Int32Array): Batch | null {
    const shaped = this.#shape(rows, lines);
    if (shaped.rows.length === 0) return null;
    const block = this.#readColumns(shaped.rows, shaped.lines);
    const good = this.#reject(shaped.rows, shaped.lines, block);
    return good === 0 ? null : this.#batch(shaped.lines, block, good);
  }

  /** Counts a record that could not be cut into cells. */
  rejectRecord(): void {
    this.rowsIn++;
    this.rowsRejected++;
  }

  /** Leaves out blank records and rejects those with too few or too many cells. */
  #shape(rows: readonly string[][], lines: Int32Array): { rows: readonly string[][]; lines: Int32Array } {
    const { width, named } = this.#layout;
    let kept: string[][] | null = null;
    const keptLines: number[] = [];
    for (let r = 0; r < rows.length; r++) {
      const cells = rows[r] as string[];
      const start = (cells[0] as string).charCodeAt(0); // NaN where it is empty
      let fits = cells.length === width || (cells.length < width && cells.length >= named);
      if (!fits || !(start > 32) || start === 0xa0) {
        const blank = isBlank(cells);
        if (!blank && !fits) this.#ragged(cells, lines[r] as number);
        fits &&= !blank;
      }
      if (fits && kept) {
        kept.push(cells);
        keptLines.push(lines[r] as number);
      } else if (!(fits || kept)) {
        kept = rows.slice(0, r);
        for (let i = 0; i < r; i++) keptLines.push(lines[i] as number);
      }
    }
    const shaped = kept ? { rows: kept, lines: Int32Array.from(keptLines) } : { rows, lines };
    this.rowsIn += shaped.rows.length;
    return shaped;
  }

  #ragged(cells: readonly string[], line: number): void {
    const { table, header, log } = this.#context;
    const { width } = this.#layout;
    this.rejectRecord();
    this.ragged++;
    const record = cells.join(this.#delimiter);
    for (const other of DELIMITERS) {
      if (other === this.#delimiter || record.split(other).length !== width) continue;
      this.raggedUnder.set(other, (this.raggedUnder.get(other) ?? 0) + 1);
    }
    const place = { line, column: null, text: record };
    const fault = rowFault(table, header, cells);
    if (fault) log.error(fault.fault, place, {});
    else if (cells.length < width) log.error("too_few_cells", place, { expected: width, got: cells.length });
    else {
      const decimalComma =
        this.#delimiter === "," &&
        cells.some((cell, i) => /\d$/.test(cell) && /^\d+$/.test(cells[i + 1] ?? ""));
      log.error("too_many_cells", place, { expected: width, got: cells.length, decimalComma });
    }
  }

  #readColumns(rows: readonly string[][], lines: Int32Array): Block {
    const bad = new Uint8Array(rows.length);
    const codes = new Map<string, Int32Array>();
    for (const { name, cell, reader } of this.texts) codes.set(name, reader.read(rows, cell, lines, bad));
    const numbers = new Map<FileNumber, Float64Array>();
    for (const column of this.numbers) {
      const measure = this.#measure(column, codes);
      const values = column.reader.read(rows, column.cell, lines, bad, measure);
      numbers.set(column, values);
      if (column.reader.percent) this.watch.lookAtPercents(column, rows, lines, values, measure);
    }
    this.#watchStrays(rows, lines);
    this.watch.look(codes, lines, bad);
    for (let r = 0; r < rows.length && this.#context.table.name === "links"; r++) {
      if (this.#isSelfLink(r, codes)) bad[r] = 1;
    }
    if (this.#context.table.name === "responses") {
      const scores = [...numbers].find(([{ name }]) => name === "score")?.[1];
      for (let r = 0; scores && r < rows.length; r++) {
        if (this.#isBeyondNps(scores[r] as number, r, codes)) bad[r] = 1;
      }
    }
    return { codes, numbers, bad };
  }

  /** Looks for data where there should be none: under no header, or numbers under no metric. */
  #watchStrays(rows: readonly string[][], lines: Int32Array): void {
    const { nameless, unknown, wide } = this.#layout;
    const watched = wide ? [...nameless, ...unknown.map(({ cell }) => cell)] : nameless;
    for (const cell of watched) {
      if (this.strays.has(cell)) continue;
      const anything = nameless.includes(cell);
      for (let r = 0; r < rows.length; r++) {
        const text = (rows[r]?.[cell] ?? "").trim();
        if (text === "" || !(anything || !("code" in readNumber(text, ".")))) continue;
        this.strays.set(cell, { line: lines[r] as number, text });
        break;
      }
    }
  }

  /** Whether a link leads from a metric to itself. */
  #isSelfLink(row: number, codes: Block["codes"]): boolean {
    const [cause, effect] = ["cause", "effect"].map((name) => {
      const code = codes.get(name)?.[row] ?? -1;
      return this.texts.find((text) => text.name === name)?.reader.dictionary[code];
    });
    return cause !== undefined && cause === effect;
  }

  /** Whether an answer to the question of the Net Promoter Score is none: its scale is 0 to 10 everywhere. */
  #isBeyondNps(score: number, row: number, codes: Block["codes"]): boolean {
    if (!(score < NPS_SCALE.minimum || score > NPS_SCALE.maximum)) return false;
    const { dictionary = [] } = this.texts.find(({ name }) => name === "question")?.reader ?? {};
    return dictionary[codes.get("question")?.[row] ?? -1] === "nps";
  }

  #measure({ name, wide }: FileNumber, codes: ReadonlyMap<string, Int32Array>): MeasureOf {
    const { table, units } = this.#context;
    if (wide && this.#layout.wide?.by === "metric_id") {
      const constant = { unit: units.get(wide.key) ?? "unknown", metric: wide.key };
      return () => constant;
    }
    const by = metricColumnOf(table.name, wide ? "value" : name);
    const metrics = by === null ? undefined : codes.get(by);
    const dictionary = this.texts.find((text) => text.name === by)?.reader.dictionary;
    return measureOf(table.name, name, units, metrics && dictionary ? { codes: metrics, dictionary } : null);
  }

  /** Reports every wrong row in full; returns how many are right. */
  #reject(rows: readonly string[][], lines: Int32Array, block: Block): number {
    let good = rows.length;
    for (let r = 0; r < rows.length; r++) {
      if (block.bad[r] === 0) continue;
      good--;
      this.rowsRejected++;
      this.#diagnose(rows[r] as string[], lines[r] as number, r, block);
    }
    return good;
  }

  #diagnose(cells: readonly string[], line: number, row: number, { codes, numbers }: Block): void {
    const { table, header, log } = this.#context;
    const fault = rowFault(table, header, cells);
    if (fault) {
      const column = [...this.texts, ...this.numbers].find(({ cell }) => cell === fault.cell)?.name ?? null;
      log.error(fault.fault, { line, column, text: cells[fault.cell] ?? "" }, {});
      return;
    }
    for (const { name, cell, reader } of this.texts) {
      const text = cells[cell] ?? "";
      const problem = reader.problemOf(text);
      if (problem) log.error(problem.code, { line, column: name, text }, problem.args);
    }
    for (const column of this.numbers) {
      const text = cells[column.cell] ?? "";
      const problem = column.reader.problemOf(text, this.#measure(column, codes)(row));
      if (problem) log.error(problem.code, { line, column: column.name, text }, problem.args);
      else if (table.name === "responses" && column.name === "score") {
        const beyond = this.#isBeyondNps(numbers.get(column)?.[row] ?? 0, row, codes);
        if (beyond) log.error("out_of_range", { line, column: "score", text }, NPS_SCALE);
      }
    }
    if (table.name === "links" && this.#isSelfLink(row, codes)) {
      log.error("self_link", { line, column: "effect", text: cells.join(this.#delimiter) }, {});
    }
  }

  #batch(lines: Int32Array, { codes, numbers, bad }: Block, good: number): Batch | null {
    const all = good === lines.length;
    const keep = new Int32Array(good);
    for (let r = 0, k = 0; !all && r < bad.length; r++) if (bad[r] === 0) keep[k++] = r;
    const pick = (values: Int32Array): Int32Array => (all ? values : keep.map((r) => values[r] as number));
    const pickNumbers = (values: Float64Array): Float64Array =>
      all ? values : Float64Array.from(keep, (r) => values[r] as number);
    const columns = new Map<string, ColumnData>();
    for (const { name, reader } of this.texts) {
      const data = reader.data(pick(codes.get(name) as Int32Array));
      const texts = data.kind === "texts" && !all ? Array.from(keep, (r) => data.texts[r] ?? null) : null;
      columns.set(name, texts ? { kind: "texts", texts } : data);
    }
    const wide: { numbers: Float64Array }[] = [];
    for (const [column, values] of numbers) {
      const picked = pickNumbers(values);
      if (column.wide) wide.push({ numbers: picked });
      else columns.set(column.name, { kind: "numbers", numbers: picked });
    }
    const batch = { rows: good, lines: pick(lines), columns };
    return this.#layout.wide ? unpivot(batch, this.#layout.wide.by, wide, this.#wideKeys) : batch;
  }
}
