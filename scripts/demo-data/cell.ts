/** The number at `[row][column]` of a panel-like table; asking outside of it is a bug of the generator. */
export function cell(rows: readonly ArrayLike<number>[], row: number, column: number): number {
  const value = rows[row]?.[column];
  if (value === undefined) throw new RangeError(`no cell ${row}, ${column}`);
  return value;
}
