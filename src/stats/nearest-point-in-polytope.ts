import { Matrix, solve } from "ml-matrix";

/** Weights below this are zero. */
const NOTHING = 1e-10;

/**
 * Weights w ≥ 0 with sum one that make |Σ wⱼ pⱼ|² smallest: the point of a polytope nearest to the origin, exactly and in finitely many
 * steps. Wolfe 1976, "Finding the nearest point in a polytope", Mathematical Programming 11.
 *
 * @param gram inner products of the points, row by row (`differenceGram` for least squares with a target)
 * @param size number of points, at least one
 */
export function nearestPointInPolytope(gram: Float64Array, size: number): Float64Array {
  const at = (i: number, j: number): number => gram[i * size + j] as number;
  let scale = 0;
  let first = 0;
  for (let i = 0; i < size; i++) {
    scale = Math.max(scale, at(i, i));
    if (at(i, i) < at(first, first)) first = i;
  }
  const w = new Float64Array(size);
  w[first] = 1;
  let corral = [first];
  for (let step = 0; step < 50 * size && scale > 0; step++) {
    const image = Float64Array.from({ length: size }, (_, i) =>
      corral.reduce((sum, j) => sum + at(i, j) * (w[j] as number), 0),
    );
    const now = corral.reduce((sum, j) => sum + (w[j] as number) * (image[j] as number), 0);
    let best = 0;
    for (let i = 1; i < size; i++) if ((image[i] as number) < (image[best] as number)) best = i;
    if (now - (image[best] as number) <= 1e-12 * scale || corral.includes(best)) break;
    corral = settle([...corral, best], w, at, scale);
  }
  return w;
}

/** Moves w to the nearest point of the hull of a corral, dropping the points that would get a negative weight on the way. */
function settle(
  given: readonly number[],
  w: Float64Array,
  at: (i: number, j: number) => number,
  scale: number,
): number[] {
  let corral = [...given];
  for (;;) {
    const wanted = affineWeights(corral, at, scale);
    if (wanted.every((weight) => weight > NOTHING)) {
      corral.forEach((j, i) => {
        w[j] = wanted[i] as number;
      });
      return corral;
    }
    let share = 1;
    corral.forEach((j, i) => {
      const from = w[j] as number;
      const to = wanted[i] as number;
      if (to <= NOTHING && from > to) share = Math.min(share, from / (from - to));
    });
    corral.forEach((j, i) => {
      w[j] = (1 - share) * (w[j] as number) + share * (wanted[i] as number);
    });
    const kept = corral.filter((j) => (w[j] as number) > NOTHING);
    for (const j of corral) if (!kept.includes(j)) w[j] = 0;
    // A point that comes in and leaves at once: rounding, nothing more to gain.
    if (kept.length === corral.length) return kept;
    corral = kept;
  }
}

/** Weights of any sign with sum one that make the norm smallest: (G + 11')u = 1, u scaled to sum one. */
function affineWeights(
  corral: readonly number[],
  at: (i: number, j: number) => number,
  scale: number,
): readonly number[] {
  const n = corral.length;
  const matrix = new Matrix(corral.map((i) => corral.map((j) => at(i, j) / scale + 1)));
  // So small that it only matters where points coincide.
  for (let i = 0; i < n; i++) matrix.set(i, i, matrix.get(i, i) + 1e-13);
  const u = solve(matrix, Matrix.ones(n, 1)).to1DArray();
  const sum = u.reduce((total, value) => total + value, 0);
  return u.map((value) => value / sum);
}
