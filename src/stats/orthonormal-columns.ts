/**
 * Columns of length 1 at right angles that span the same space: modified Gram–Schmidt with one repetition (Golub & Van Loan 2013, 5.2.8).
 * Columns that those before them determine are left out.
 */
export function orthonormalColumns(columns: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const column of columns) {
    const size = Math.sqrt(dot(column, column));
    const own = withoutColumns(withoutColumns(column, basis), basis);
    const left = Math.sqrt(dot(own, own));
    if (left > 1e-9 * size) basis.push(own.map((value) => value / left));
  }
  return basis;
}

/** What is left of a column beside an orthonormal basis: its residuals. */
export function withoutColumns(column: Float64Array, basis: readonly Float64Array[]): Float64Array {
  const rest = Float64Array.from(column);
  for (const unit of basis) {
    const share = dot(rest, unit);
    for (let i = 0; i < rest.length; i++) rest[i] = (rest[i] as number) - share * (unit[i] as number);
  }
  return rest;
}

/** Sum of products. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
