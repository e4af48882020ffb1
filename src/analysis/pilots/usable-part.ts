/** A control zone that lacks more than this share of its values is left out; a piloted one only where too little is left to compare. */
const MOST_MISSING = 0.2;
const MOST_MISSING_PILOT = 0.5;

/**
 * Rows and columns of a table worth keeping: no column that nobody has a value in, and no row that lacks too much. Gaps that remain are few.
 *
 * @param cell value of a row in a column; NaN is a gap
 */
export function usablePart(
  rows: number,
  columns: number,
  cell: (row: number, column: number) => number,
  isPilot: (row: number) => boolean,
): { readonly rows: number[]; readonly columns: number[] } {
  const all = Array.from({ length: rows }, (_, i) => i);
  const keptColumns = Array.from({ length: columns }, (_, t) => t).filter((t) =>
    all.some((i) => !Number.isNaN(cell(i, t))),
  );
  const kept = all.filter((i) => {
    const gaps = keptColumns.filter((t) => Number.isNaN(cell(i, t))).length;
    return gaps <= (isPilot(i) ? MOST_MISSING_PILOT : MOST_MISSING) * keptColumns.length;
  });
  return { rows: kept, columns: keptColumns };
}
