import type { Batch } from "./batch.ts";
import type { FindingLog } from "./finding-log.ts";

type Kind = "percent" | "ratio" | "rating" | "margin";

/** How large the numbers of one metric or question are. */
interface Sizes {
  readonly kind: Kind;
  readonly of: string;
  /** Numbers other than 0. */
  count: number;
  /** How many are no larger than 1, the largest of them, and the line of the first. */
  upToOne: number;
  largestUpToOne: number;
  firstUpToOne: number;
  /** How many are larger than the limit of their kind, and the line of the first. */
  over: number;
  firstOver: number;
}

/** Per cents are usually larger, shares and marks of five or seven never. */
const LIMITS: Readonly<Record<Kind, number>> = {
  ...{ percent: 20, ratio: 2, rating: 10, margin: Number.POSITIVE_INFINITY },
};

/** So many numbers are asked for before anything is said of their scale. */
const ENOUGH = 3;
/** Where so large a share of the numbers has one scale, the rest is called odd. */
const MOST = 0.8;
/** A per cent of 0.2 may be meant; where one of them is larger, all are rather shares. */
const HARDLY_A_PERCENT = 0.3;
/** Sales of small things may well bring less than one unit of the currency. */
const LARGE_SALE = 20;

const sizesOf = (kind: Kind, of: string): Sizes => ({
  ...{ kind, of, count: 0, upToOne: 0, largestUpToOne: 0, firstUpToOne: 0, over: 0, firstOver: 0 },
});

/** Called for millions of numbers. */
function note(sizes: Sizes, limit: number, value: number, line: number): void {
  const size = value < 0 ? -value : value;
  if (!(size > 0)) return;
  sizes.count++;
  if (size <= 1) {
    if (++sizes.upToOne === 1) sizes.firstUpToOne = line;
    if (size > sizes.largestUpToOne) sizes.largestUpToOne = size;
  } else if (size > limit && ++sizes.over === 1) sizes.firstOver = line;
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
    for (const sizes of this.#sizes.values()) if (sizes.count >= ENOUGH) this.#judge(sizes, log);
  }

  #judge(
    { kind, of, count, upToOne, largestUpToOne, firstUpToOne, over, firstOver }: Sizes,
    log: FindingLog,
  ): void {
    const most = MOST * count;
    const other = (line: number, column: string): void => log.warn("other_scale", { line, column }, { of });
    if (kind === "percent" && upToOne === count && largestUpToOne > HARDLY_A_PERCENT)
      log.warn("shares_for_percent", { line: firstUpToOne, column: "value" }, { metric: of });
    else if (kind === "percent" && upToOne > 0 && over >= most) other(firstUpToOne, "value");
    else if (kind === "ratio" && over > 0 && upToOne >= most) other(firstOver, "value");
    else if (kind === "rating" && over > 0 && count - over >= most) other(firstOver, "score");
    else if (kind === "margin" && upToOne === count && this.#largestSale > LARGE_SALE)
      log.warn("margin_as_share", { line: firstUpToOne, column: "margin" }, {});
  }

  #addSales(columns: Batch["columns"], lines: Int32Array): void {
    const [amount, margin] = [columns.get("amount"), columns.get("margin")];
    if (amount?.kind !== "numbers" || margin?.kind !== "numbers") return;
    const sizes = this.#sizesOf("margin", "margin", "margin");
    for (let row = 0; row < lines.length; row++) {
      note(sizes, LIMITS.margin, margin.numbers[row] as number, lines[row] as number);
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
      if (sizes) note(sizes, LIMITS[sizes.kind], numbers.numbers[row] as number, lines[row] as number);
    }
  }

  /** The sizes of a metric or question whose scale is known to be one of two. */
  #watched(text: string): Sizes | null {
    if (this.#table === "responses") return text === "nps" ? null : this.#sizesOf(text, "rating", text);
    const unit = this.#units.get(text);
    return unit === "percent" || unit === "ratio" ? this.#sizesOf(text, unit, text) : null;
  }

  #sizesOf(key: string, kind: Kind, of: string): Sizes {
    const sizes = this.#sizes.get(key) ?? sizesOf(kind, of);
    this.#sizes.set(key, sizes);
    return sizes;
  }
}
