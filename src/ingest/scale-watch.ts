import type { Batch } from "./batch.ts";
import type { FindingLog } from "./finding-log.ts";

/** How large the numbers of one kind are, and where the first ones stand that may be odd. */
interface Sizes {
  readonly kind: "percent" | "ratio" | "rating" | "margin";
  /** The metric or the question. */
  readonly of: string;
  /** Numbers other than 0. */
  count: number;
  upToOne: number;
  overTwo: number;
  overTen: number;
  overTwenty: number;
  largest: number;
  readonly first: { upToOne: number; overTwo: number; overTen: number };
}

/** So many numbers are asked for before anything is said of their scale. */
const ENOUGH = 3;
/** Where so large a share of the numbers has one scale, the rest is called odd. */
const MOST = 0.8;
/** A per cent of 0.2 may be meant; where one of them is larger, all are rather shares. */
const HARDLY_A_PERCENT = 0.3;
/** Sales of small things may well bring less than one unit of the currency. */
const LARGE_SALE = 20;

const sizesOf = (kind: Sizes["kind"], of: string): Sizes => ({
  ...{ kind, of, count: 0, upToOne: 0, overTwo: 0, overTen: 0, overTwenty: 0, largest: 0 },
  first: { upToOne: 0, overTwo: 0, overTen: 0 },
});

function note(sizes: Sizes, value: number, line: number): void {
  const size = Math.abs(value);
  if (!(size > 0)) return;
  sizes.count++;
  if (size > sizes.largest) sizes.largest = size;
  if (size <= 1 && ++sizes.upToOne === 1) sizes.first.upToOne = line;
  if (size > 2 && ++sizes.overTwo === 1) sizes.first.overTwo = line;
  if (size > 10 && ++sizes.overTen === 1) sizes.first.overTen = line;
  if (size > 20) sizes.overTwenty++;
}

/** Looks for numbers of one file on the scale of others: shares among per cents, ratings of a hundred among those of five. */
export class ScaleWatch {
  readonly #table: string;
  readonly #units: ReadonlyMap<string, string>;
  #sizes = new Map<string, Sizes>();
  #largestSale = 0;

  constructor(table: string, units: ReadonlyMap<string, string>) {
    this.#table = table;
    this.#units = units;
  }

  add({ columns, lines }: Batch): void {
    if (this.#table === "transactions") this.#addSales(columns, lines);
    else if (this.#table === "values") this.#addNumbers(columns, lines, "metric_id", "value");
    else if (this.#table === "responses") this.#addNumbers(columns, lines, "question", "score");
  }

  clear(): void {
    this.#sizes = new Map();
    this.#largestSale = 0;
  }

  /** Says what is odd about the rows of the file. */
  tell(log: FindingLog): void {
    for (const {
      kind,
      of,
      count,
      upToOne,
      overTwo,
      overTen,
      overTwenty,
      largest,
      first,
    } of this.#sizes.values()) {
      if (count < ENOUGH) continue;
      const most = MOST * count;
      const other = (line: number, column: string): void => log.warn("other_scale", { line, column }, { of });
      if (kind === "percent" && upToOne === count && largest > HARDLY_A_PERCENT)
        log.warn("shares_for_percent", { line: first.upToOne, column: "value" }, { metric: of });
      else if (kind === "percent" && upToOne > 0 && overTwenty >= most) other(first.upToOne, "value");
      else if (kind === "ratio" && overTwo > 0 && upToOne >= most) other(first.overTwo, "value");
      else if (kind === "rating" && overTen > 0 && count - overTen >= most) other(first.overTen, "score");
      else if (kind === "margin" && upToOne === count && this.#largestSale > LARGE_SALE)
        log.warn("margin_as_share", { line: first.upToOne, column: "margin" }, {});
    }
  }

  #addSales(columns: Batch["columns"], lines: Int32Array): void {
    const [amount, margin] = [columns.get("amount"), columns.get("margin")];
    if (amount?.kind !== "numbers" || margin?.kind !== "numbers") return;
    const sizes = this.#sizesOf("margin", "margin", "margin");
    for (let row = 0; row < lines.length; row++) {
      note(sizes, margin.numbers[row] as number, lines[row] as number);
      if ((amount.numbers[row] as number) > this.#largestSale)
        this.#largestSale = amount.numbers[row] as number;
    }
  }

  #addNumbers(columns: Batch["columns"], lines: Int32Array, by: string, column: string): void {
    const [of, numbers] = [columns.get(by), columns.get(column)];
    if (of?.kind !== "codes" || numbers?.kind !== "numbers") return;
    const byCode = of.dictionary.map((text) => this.#watched(text));
    if (byCode.every((sizes) => sizes === null)) return;
    for (let row = 0; row < lines.length; row++) {
      const sizes = byCode[of.codes[row] as number];
      if (sizes) note(sizes, numbers.numbers[row] as number, lines[row] as number);
    }
  }

  /** The sizes of a metric or question whose scale is known to be one of two. */
  #watched(text: string): Sizes | null {
    if (this.#table === "responses") return text === "nps" ? null : this.#sizesOf(text, "rating", text);
    const unit = this.#units.get(text);
    return unit === "percent" || unit === "ratio" ? this.#sizesOf(text, unit, text) : null;
  }

  #sizesOf(key: string, kind: Sizes["kind"], of: string): Sizes {
    const sizes = this.#sizes.get(key) ?? sizesOf(kind, of);
    this.#sizes.set(key, sizes);
    return sizes;
  }
}
