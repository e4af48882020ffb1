const EMPTY = -1;
/** Rows by which it shows whether cells were merged. */
const LOOKED_AT = 100_000;

/** What a row says besides the column that is watched. */
export interface RowKey {
  /** The rest of its key, in any spelling that is the same for equal ones. */
  readonly key: string;
  /** Its metric; the same for all rows where each holds several. */
  readonly metric: number;
  /** Whether rows of one metric are told apart by their period. */
  readonly dated: boolean;
}

/**
 * Tells a column that was merged in a spreadsheet, whose text stands only in the first row of each group, from one that is
 * empty where a row counts for the whole company. Merged cells leave groups that each begin with a text of their own and go on without; and
 * then either the groups repeat one another (two zones have the same months), or each goes on with the metric that it began with.
 * A row for the whole company stands beside rows of the same metric and period for zones, and these come in a row.
 */
export class MergedCells {
  readonly #heads = new Set<number>();
  readonly #headKeys = new Set<string>();
  /** In which group each key came without a text. */
  readonly #groups = new Map<string, number>();
  #open = true;
  #rows = 0;
  #head: RowKey | null = null;
  #inGroup = 0;
  #without = 0;
  #repeats = false;
  #goesOn = true;
  #first: { readonly line: number; readonly code: number } | null = null;
  #code = EMPTY;

  /** Whether the rows so far may have been merged, and further ones may tell. */
  get open(): boolean {
    return this.#open && this.#rows < LOOKED_AT;
  }

  /** Takes the next row: the code of its text in the column (negative: empty), and the rest. */
  add(code: number, row: RowKey, line: number): void {
    this.#rows++;
    this.#open = code > EMPTY ? this.#begin(code, row) : this.#continue(row, line);
  }

  /** The first row without its text, and the text that it should have; null where nothing speaks for merged cells. */
  get found(): { readonly line: number; readonly code: number } | null {
    const evident = this.#repeats || (this.#goesOn && this.#without > 1);
    return this.#open && this.#inGroup > 0 && evident ? this.#first : null;
  }

  #begin(code: number, row: RowKey): boolean {
    if ((this.#head !== null && this.#inGroup === 0) || this.#heads.has(code)) return false;
    if (this.#groups.has(row.key)) this.#goesOn = false;
    this.#heads.add(code);
    this.#headKeys.add(row.key);
    this.#head = row;
    this.#code = code;
    this.#inGroup = 0;
    return true;
  }

  #continue(row: RowKey, line: number): boolean {
    if (this.#head === null || this.#head.key === row.key) return false;
    this.#inGroup++;
    this.#without++;
    this.#first ??= { line, code: this.#code };
    const group = this.#groups.get(row.key);
    if (group === undefined) this.#groups.set(row.key, this.#heads.size);
    else if (group !== this.#heads.size) this.#repeats = true;
    if (!row.dated || row.metric !== this.#head.metric || this.#headKeys.has(row.key)) this.#goesOn = false;
    return true;
  }
}
