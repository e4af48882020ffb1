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
  let fit = dot(w, image);
  let length = dot(w, w);
  let best = steepest(image, w, eta);
  let before = Number.POSITIVE_INFINITY;
  for (let step = 1; step <= options.maxSteps; step++) {
    const own = w[best] as number;
    const seen = image[best] as number;
    const corner = gram[best * size + best] as number;
    // Towards vertex `best`, d = e − w: gradient'd, and the curvature along d.
    const slope = seen + eta * own - fit - eta * length;
    const curvature = corner - 2 * seen + fit + eta * (length - 2 * own + 1);
    const share = curvature > 0 ? Math.min(1, Math.max(0, -slope / curvature)) : 0;
    const objective = (fit + eta * length + 2 * share * slope + share ** 2 * curvature) / rows;
    fit = (1 - share) ** 2 * fit + 2 * share * (1 - share) * seen + share ** 2 * corner;
    length = (1 - share) ** 2 * length + 2 * share * (1 - share) * own + share ** 2;
    best = advance(w, image, gram, { best, share, eta });
    if (step >= 2 && before - objective <= limit) break;
    before = objective;
  }
  return w;
}

/** Moves weights and image towards a vertex, and tells which one is steepest from there; one pass, as this is where all the time goes. */
function advance(
  w: Float64Array,
  image: Float64Array,
  gram: Float64Array,
  { best, share, eta }: { readonly best: number; readonly share: number; readonly eta: number },
): number {
  const size = w.length;
  const row = best * size;
  const keep = 1 - share;
  w[best] = (w[best] as number) + (keep > 0 ? share / keep : 0);
  let next = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < size; i++) {
    const weight = keep * (w[i] as number);
    const value = keep * (image[i] as number) + share * (gram[row + i] as number);
    w[i] = weight;
    image[i] = value;
    const gradient = value + eta * weight;
    if (gradient < lowest) {
      lowest = gradient;
      next = i;
    }
  }
  if (keep === 0) {
    w[best] = 1;
    return steepest(image, w, eta);
  }
  return next;
}

function steepest(image: Float64Array, w: Float64Array, eta: number): number {
  let best = 0;
  for (let i = 1; i < w.length; i++) {
    const here = (image[i] as number) + eta * (w[i] as number);
    if (here < (image[best] as number) + eta * (w[best] as number)) best = i;
  }
  return best;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
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
