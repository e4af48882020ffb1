export interface FrankWolfeOptions {
  /** Penalty ζ² · Σ w². */
  readonly zeta: number;
  /** Rows of the least-squares problem that `gram` comes from. */
  readonly rows: number;
  readonly start: Float64Array;
  /** Stop when a step lowers the objective by no more than this number squared. */
  readonly minDecrease: number;
  readonly maxSteps: number;
}

/**
 * Weights w ≥ 0 with sum one that make |Aw − b|²/rows + ζ²|w|² small, by Frank–Wolfe with exact line search: the solver that goes
 * with Arkhangelsky et al. 2021, "Synthetic difference-in-differences", American Economic Review 111(12), and its stopping rule, so that
 * weights agree with published ones where the objective is flat.
 *
 * @param gram of the columns of A less b (`differenceGram`), so that a step costs no more than there are weights
 */
export function frankWolfeSimplex(gram: Float64Array, options: FrankWolfeOptions): Float64Array {
  const { rows, zeta } = options;
  const size = options.start.length;
  const eta = rows * zeta ** 2;
  const limit = options.minDecrease ** 2;
  const w = Float64Array.from(options.start);
  const image = times(gram, w);
  let before = Number.POSITIVE_INFINITY;
  for (let step = 1; step <= options.maxSteps; step++) {
    let best = 0;
    let lowest = Number.POSITIVE_INFINITY;
    let fit = 0;
    let length = 0;
    for (let i = 0; i < size; i++) {
      const weight = w[i] as number;
      const gradient = (image[i] as number) + eta * weight;
      if (gradient < lowest) {
        lowest = gradient;
        best = i;
      }
      fit += weight * (image[i] as number);
      length += weight * weight;
    }
    // Towards vertex `best`: d = e − w; gradient'd, and the curvature along d.
    const slope = lowest - fit - eta * length;
    const curvature =
      (gram[best * size + best] as number) -
      2 * (image[best] as number) +
      fit +
      eta * (length - 2 * (w[best] as number) + 1);
    const share = curvature > 0 ? Math.min(1, Math.max(0, -slope / curvature)) : 0;
    for (let i = 0; i < size; i++) {
      w[i] = (w[i] as number) * (1 - share);
      image[i] = (image[i] as number) * (1 - share) + share * (gram[best * size + i] as number);
    }
    w[best] = (w[best] as number) + share;
    const objective = (fit + eta * length + 2 * share * slope + share ** 2 * curvature) / rows;
    if (step >= 2 && before - objective <= limit) break;
    before = objective;
  }
  return w;
}

function times(square: Float64Array, vector: Float64Array): Float64Array {
  const n = vector.length;
  const product = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    const weight = vector[j] as number;
    if (weight === 0) continue;
    for (let i = 0; i < n; i++) product[i] = (product[i] as number) + weight * (square[j * n + i] as number);
  }
  return product;
}
