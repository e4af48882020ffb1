import type { NumberChecker } from "./checker.ts";
import { type DecimalSign, type NumberReading, readNumber, type StyleEvidence } from "./number.ts";
import { type CellProblem, cellProblem } from "./problem.ts";
import { brokenCharacter } from "./text-cell.ts";

/**
 * What a number measures: the unit of its metric, `money` or `share` by the contract's own words, `none` for a plain
 * number; `unknown` where the row's metric is wrong, which is reported there.
 */
export type Measure = { readonly unit: string | "none" | "unknown"; readonly metric: string | null };

/** Told what the spellings of a file's numbers prove. */
export interface NumberObserver {
  styled(evidence: Exclude<StyleEvidence, "none">, raw: string, line: number): void;
  money(currency: string, metric: string | null, raw: string, line: number): void;
}

/** Gives the measure of a row. */
export type MeasureOf = (row: number) => Measure;

const POWERS = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);
const ZERO = 48;
const MINUS = 45;

/** Cells of one number column of a file, as doubles; NaN is an empty cell. */
export class NumberColumn {
  readonly #check: NumberChecker;
  readonly #decimal: DecimalSign;
  readonly #observer: NumberObserver;
  readonly #required: boolean;
  readonly #unbounded: boolean;
  // plain spellings are so many that what they prove is noted once
  readonly #seen = { dot: false, comma: false };
  /** Whether any cell bears a per cent sign. */
  percent = false;

  constructor(
    check: NumberChecker,
    options: { decimal: DecimalSign; required: boolean; unbounded: boolean },
    observer: NumberObserver,
  ) {
    this.#check = check;
    this.#decimal = options.decimal;
    this.#required = options.required;
    this.#unbounded = options.unbounded;
    this.#observer = observer;
  }

  /**
   * Reads one cell of each row; marks the rows in `bad` whose cell is wrong or missing.
   * Digits with at most one sign between them are read here: up to 15 digits make an integer that a double holds
   * exactly, and dividing it by a power of ten rounds once, as reading the decimal itself would (Clinger 1990).
   */
  read(
    rows: readonly string[][],
    cell: number,
    lines: Int32Array,
    bad: Uint8Array,
    of: MeasureOf,
  ): Float64Array {
    const out = new Float64Array(rows.length);
    for (let r = 0; r < rows.length; r++) {
      const raw = (rows[r] as string[])[cell] as string;
      const { length } = raw;
      const negative = raw.charCodeAt(0) === MINUS;
      const first = negative ? 1 : 0;
      let sum = 0;
      let sign = -1;
      let i = first;
      for (; i < length; i++) {
        const digit = raw.charCodeAt(i) - ZERO;
        if (digit >= 0 && digit <= 9) sum = sum * 10 + digit;
        else if ((digit === -2 || digit === -4) && sign < 0) sign = i;
        else break;
      }
      const plain = i === length && length > first && length < 16 && sign !== first && sign !== length - 1;
      if (!plain || (sign >= 0 && !this.#proves(raw, first, sign, lines[r] as number))) {
        out[r] = this.#readSlowly(raw, lines[r] as number, r, bad, of);
        continue;
      }
      const size = sign < 0 ? sum : sum / (POWERS[length - sign - 1] as number);
      const value = negative && size !== 0 ? -size : size;
      out[r] = value;
      if (!this.#unbounded && this.#check(value)) bad[r] = 1;
    }
    return out;
  }

  /** What is wrong with a cell, or null. */
  problemOf(raw: string, measure: Measure): CellProblem | null {
    const text = raw.trim();
    if (text === "") return this.#required ? cellProblem("missing_value", { optional: false }) : null;
    const reading = this.#interpret(text);
    if ("code" in reading && reading.code === "missing_value")
      return cellProblem("missing_value", { optional: !this.#required });
    if ("code" in reading) return reading;
    const { problem, value } = this.#measured(reading, measure);
    return problem ?? this.#check(value);
  }

  /** Notes what a plain decimal proves; false where it reads both ways, as 1,234 does. */
  #proves(raw: string, first: number, sign: number, line: number): boolean {
    const whole = sign - first;
    if (raw.length - sign === 4 && whole <= 3 && raw.charCodeAt(first) !== ZERO) return false;
    const style = raw.charCodeAt(sign) === 44 ? "comma" : "dot";
    if (!this.#seen[style]) {
      this.#seen[style] = true;
      this.#observer.styled(style, raw, line);
    }
    return true;
  }

  #interpret(text: string): NumberReading | CellProblem {
    return brokenCharacter(text) ?? readNumber(text, this.#decimal);
  }

  #readSlowly(raw: string, line: number, row: number, bad: Uint8Array, of: MeasureOf): number {
    const text = raw.trim();
    if (text === "") {
      if (this.#required) bad[row] = 1;
      return Number.NaN;
    }
    const reading = this.#interpret(text);
    if ("code" in reading) {
      bad[row] = 1;
      return Number.NaN;
    }
    if (reading.evidence !== "none") this.#observer.styled(reading.evidence, raw, line);
    if (reading.percent) this.percent = true;
    const measure = of(row);
    if (reading.currency !== null) this.#observer.money(reading.currency, measure.metric, raw, line);
    const { problem, value } = this.#measured(reading, measure);
    if (problem || this.#check(value)) bad[row] = 1;
    return value;
  }

  /** The value in the measure's unit: `12 %` is 12 per cent or a ratio of 0.12, and nothing else. */
  #measured(
    reading: NumberReading,
    { unit, metric }: Measure,
  ): { value: number; problem: CellProblem | null } {
    const { value, hundredth, percent, currency } = reading;
    const mismatch = (sign: string): CellProblem =>
      cellProblem("unit_mismatch", { sign, unit: unit === "none" ? null : unit, metric });
    if (percent && (unit === "ratio" || unit === "share")) return { value: hundredth, problem: null };
    if (percent && unit !== "percent" && unit !== "unknown") return { value, problem: mismatch("%") };
    if (currency !== null && unit !== "currency" && unit !== "unknown") {
      return { value, problem: mismatch(currency) };
    }
    return { value, problem: null };
  }
}
