import type { Batch, ColumnData } from "./batch.ts";
import { type FileContext, type FileNumber, type FileText, fileColumns } from "./file-columns.ts";
import { DELIMITERS } from "./find-header.ts";
import type { Layout } from "./layout.ts";
import { measureOf, metricColumnOf } from "./measures.ts";
import { readNumber } from "./number.ts";
import type { MeasureOf } from "./number-column.ts";
import type { CellProblem } from "./problem.ts";
import { rowFault } from "./row-fault.ts";
import { negativeQuantity, ROW_REMARKS, RowRemarks } from "./row-remarks.ts";
import { type BlockCells, ROW_RULES, type RowRule } from "./row-rules.ts";
import { RowWatch } from "./row-watch.ts";
import { unpivot } from "./unpivot.ts";

/** Cells of a block of rows by column, before the wrong rows are left out. */
interface Block {
  readonly codes: ReadonlyMap<string, Int32Array>;
  readonly numbers: ReadonlyMap<FileNumber, Float64Array>;
  readonly bad: Uint8Array;
}

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
  readonly #rules: readonly RowRule[];
  readonly #remarks: RowRemarks;

  constructor(layout: Layout, delimiter: string, context: FileContext) {
    this.#layout = layout;
    this.#delimiter = delimiter;
    this.#context = context;
    this.#remarks = new RowRemarks(context.log);
    this.#rules = ROW_RULES[context.table.name] ?? [];
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
        cells.some((cell, i) => /^\s*[-−]?\d+$/u.test(cell) && /^\d+$/.test(cells[i + 1] ?? ""));
      const rowNumber = cells.length === width + 1 && /^\d+$/.test(cells[0] ?? "");
      log.error("too_many_cells", place, { expected: width, got: cells.length, decimalComma, rowNumber });
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
    const block = { codes, numbers, bad };
    for (const { judge } of this.#rules) {
      const broken = judge(this.#cellsOf(block));
      for (let r = 0; broken && r < rows.length; r++) if (broken(r)) bad[r] = 1;
    }
    this.#remark(block, lines);
    return block;
  }

  /** Remarks on rows that are right as far as one can tell. */
  #remark(block: Block, lines: Int32Array): void {
    const { name } = this.#context.table;
    for (const { column, judge } of ROW_REMARKS[name] ?? []) {
      const odd = judge(this.#cellsOf(block));
      if (odd) this.#remarks.look(column, odd, lines, block.bad);
    }
    if (name !== "values" && name !== "targets") return;
    for (const [column, values] of block.numbers) {
      if (!column.wide && column.name !== "value") continue;
      const odd = negativeQuantity(values, this.#measure(column, block.codes));
      if (odd) this.#remarks.look(column.name, odd, lines, block.bad);
    }
  }

  /** The cells of a block, as rules about whole rows look at them. */
  #cellsOf({ codes, numbers }: Omit<Block, "bad">): BlockCells {
    return {
      texts: (column) => {
        const own = codes.get(column);
        const data = own && this.texts.find(({ name }) => name === column)?.reader.data(own);
        if (data?.kind === "texts") return (row) => data.texts[row] ?? null;
        return data?.kind === "codes" ? (row) => data.dictionary[data.codes[row] as number] ?? null : null;
      },
      numbers: (column) => [...numbers].find(([{ name }]) => name === column)?.[1] ?? null,
    };
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

  #diagnose(cells: readonly string[], line: number, row: number, block: Block): void {
    const { table, header, log } = this.#context;
    const fault = rowFault(table, header, cells);
    if (fault) {
      const column = [...this.texts, ...this.numbers].find(({ cell }) => cell === fault.cell)?.name ?? null;
      log.error(fault.fault, { line, column, text: cells[fault.cell] ?? "" }, {});
      return;
    }
    const wrong = new Set<string>();
    const say = ({ name, cell }: FileText | FileNumber, problem: CellProblem | null | undefined): void => {
      if (!problem) return;
      wrong.add(name);
      log.error(problem.code, { line, column: name, text: cells[cell] ?? "" }, problem.args);
    };
    for (const column of this.texts) say(column, column.reader.problemOf(cells[column.cell] ?? ""));
    for (const column of this.numbers) {
      const measure = this.#measure(column, block.codes)(row);
      say(column, column.reader.problemOf(cells[column.cell] ?? "", measure));
    }
    for (const { column, judge } of this.#rules) {
      const place = [...this.texts, ...this.numbers].find(({ name }) => name === column);
      if (place && !wrong.has(column)) say(place, judge(this.#cellsOf(block))?.(row));
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
