import type { ColumnData } from "./batch.ts";
import type { KeyBlock, KeyBook } from "./key-book.ts";

/** The rows of a table by number, counted over all blocks. */
export class KeyedRows {
  readonly #blocks: readonly KeyBlock[];
  readonly #starts: readonly number[];

  constructor(book: KeyBook) {
    this.#blocks = book.blocks;
    let start = 0;
    this.#starts = book.blocks.map(({ rows }) => {
      start += rows;
      return start - rows;
    });
  }

  at(row: number): { block: KeyBlock; at: number } {
    let [low, high] = [0, this.#blocks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= row) low = middle;
      else high = middle - 1;
    }
    return { block: this.#blocks[low] as KeyBlock, at: row - (this.#starts[low] as number) };
  }

  line(row: number): number {
    const { block, at } = this.at(row);
    return block.read().lines[at] as number;
  }

  file(row: number): number {
    return this.at(row).block.file;
  }

  /** Numbers of the rows of the same record: several in a wide file. */
  ofRecord(row: number, total: number): number[] {
    const [file, line] = [this.file(row), this.line(row)];
    const same = (other: number): boolean =>
      other >= 0 && other < total && this.file(other) === file && this.line(other) === line;
    const found = [row];
    for (let other = row - 1; same(other); other--) found.unshift(other);
    for (let other = row + 1; same(other); other++) found.push(other);
    return found;
  }

  /** What a row says in the column of that name, where it is a number. */
  number(row: number, column: string): number | null {
    const cell = this.#cell(row, column);
    return typeof cell === "number" ? cell : null;
  }

  /** Text of a cell. */
  text(row: number, column: string): string | null {
    const cell = this.#cell(row, column);
    return cell === null ? null : String(cell);
  }

  #cell(row: number, column: string): string | number | null {
    const { block, at } = this.at(row);
    return cellOf(block.read().columns.get(column), at);
  }
}

/** A cell as text or number; null where it is empty. */
function cellOf(data: ColumnData | undefined, row: number): string | number | null {
  if (!data) return null;
  if (data.kind === "codes") return data.dictionary[data.codes[row] as number] ?? null;
  if (data.kind === "texts") return data.texts[row] ?? null;
  const value = data.numbers[row] as number;
  return Number.isNaN(value) ? null : value;
}
