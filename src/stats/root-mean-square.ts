/** Root mean square of the differences between `a` and the values of `b` at the same places. */
export function rootMeanSquare(a: Float64Array, b: Float64Array): number {
  let squares = 0;
  for (let i = 0; i < a.length; i++) squares += ((a[i] as number) - (b[i] as number)) ** 2;
  return Math.sqrt(squares / a.length);
}
