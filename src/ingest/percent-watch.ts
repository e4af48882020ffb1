import type { MeasureOf } from "./number-column.ts";

/** A cell without a per cent sign that seems to have lost it. */
export interface LostPercent {
  readonly row: number;
  readonly metric: string | null;
}

/**
 * Looks for numbers that lost their per cent sign where others of the same metric have it: a spreadsheet shows 0.94 as 94 % until the format of
 * the cell is lost. A share of one among per cents, or more than one among shares, is a hundred times off.
 */
export class PercentWatch {
  readonly #signed = new Set<string | null>();
  #told = false;

  /**
   * @param rows the rows of a block, of a file in which there are per cent signs
   * @param values what was read of them; NaN where nothing was
   * @returns the first such cell of the file; null from then on
   */
  look(
    rows: readonly (readonly string[])[],
    cell: number,
    values: Float64Array,
    measureOf: MeasureOf,
  ): LostPercent | null {
    if (this.#told) return null;
    const isSigned = (row: number): boolean => (rows[row]?.[cell] ?? "").includes("%");
    for (let row = 0; row < rows.length; row++) {
      if (!isSigned(row)) continue;
      const { unit, metric } = measureOf(row);
      if (unit === "ratio" || Math.abs(values[row] as number) > 1) this.#signed.add(metric);
    }
    for (let row = 0; row < rows.length; row++) {
      const size = Math.abs(values[row] as number);
      if (!(size > 0) || isSigned(row)) continue;
      const { unit, metric } = measureOf(row);
      const lost = unit === "percent" ? size < 1 : unit === "ratio" && size > 1;
      if (!(lost && this.#signed.has(metric))) continue;
      this.#told = true;
      return { row, metric };
    }
    return null;
  }
}
