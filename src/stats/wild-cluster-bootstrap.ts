import type { LinearModel } from "./linear-model.ts";
import { randomSource } from "./random-source.ts";

/** Result of the wild cluster bootstrap for one coefficient; test and interval are one and the same. */
export interface WildClusterBootstrap {
  readonly status: "estimated";
  readonly estimate: number;
  /** Of the hypothesis that was asked for. */
  readonly pValue: number;
  /** Coefficients with p > alpha around the estimate; infinite where the test can't reject on that side. */
  readonly ciLow: number;
  readonly ciHigh: number;
  readonly draws: number;
  readonly weights: "rademacher-all" | "rademacher" | "webb";
}

export interface NoWildClusterBootstrap {
  readonly status: "not-estimable";
  readonly why: "too-few-clusters";
}

export interface WildClusterOptions {
  readonly seed: number;
  /** Hypothesis to test; 0 when left out. */
  readonly hypothesis?: number;
  readonly draws?: number;
  readonly alpha?: number;
}

/**
 * Wild cluster bootstrap-t with the null imposed (WCR): residuals of the restricted regression keep their cluster and get one random
 * factor per cluster. Cameron, Gelbach & Miller 2008, "Bootstrap-based improvements for inference with clustered errors", Review of
 * Economics and Statistics 90(3). With 8 to 12 clusters every vector of signs is tried; with fewer the six-point factors of Webb 2023,
 * "Reworking wild bootstrap-based inference for clustered errors", Canadian Journal of Economics 56(3), are drawn; with more, signs.
 *
 * All that a draw needs are products by cluster (Roodman, MacKinnon, Nielsen & Webb 2019, Stata Journal 19(1)), and these are linear in
 * the hypothesis, so that the interval comes from inverting the test with the same draws. Clusters must be the units of absorbed effects.
 *
 * @param cluster cluster of each row, 0 … G − 1
 * @param j which coefficient of `model.used`
 */
export function wildClusterBootstrap(
  model: LinearModel,
  cluster: Int32Array,
  j: number,
  options: WildClusterOptions,
): WildClusterBootstrap | NoWildClusterBootstrap {
  const clusters = cluster.reduce((most, c) => Math.max(most, c), -1) + 1;
  if (clusters < 3) return { status: "not-estimable", why: "too-few-clusters" };
  const alpha = options.alpha ?? 0.05;
  const factors = drawFactors(clusters, options.draws ?? usualDraws(clusters), options.seed);
  const estimate = model.coefficients[j] as number;
  const own = partialledOut(model, j);
  // Restricted residuals under hypothesis h: residuals + (estimate − h) · own.
  const ofResiduals = bootstrapScores(model, cluster, clusters, own, model.residuals, factors);
  const ofColumn = bootstrapScores(model, cluster, clusters, own, own, factors);
  const p = (distance: number): number => share(ofResiduals, ofColumn, distance);
  const asked = options.hypothesis ?? 0;
  const pValue = p(estimate - asked);
  const se = Math.sqrt(ofResiduals.squares) / ofColumn.total;
  const reach = (side: 1 | -1): number => boundary((size) => p(side * size) > alpha, se);
  const rejected = pValue <= alpha;
  // Distances count from the estimate down to the hypothesis, hence the signs.
  const low = agree(estimate - reach(1), asked, rejected, -1, estimate);
  const high = agree(estimate + reach(-1), asked, rejected, 1, estimate);
  return {
    status: "estimated",
    estimate,
    pValue,
    ciLow: low,
    ciHigh: high,
    draws: factors.draws,
    weights: factors.kind,
  };
}

/** The p-value needn't fall evenly; where it doesn't, the end of the interval is moved to agree with the test that was asked for. */
function agree(end: number, asked: number, rejected: boolean, side: 1 | -1, estimate: number): number {
  if ((asked - estimate) * side <= 0) return end;
  const inside = side * (end - asked) >= 0;
  if (inside === !rejected) return end;
  const step = 1e-9 * Math.max(Math.abs(asked), Math.abs(estimate - asked));
  return rejected ? asked - side * step : asked;
}

/** Largest size that still holds, by doubling and halving; infinite when it holds as far as a thousand standard errors. */
function boundary(holds: (size: number) => boolean, se: number): number {
  let inside = 0;
  let outside = 2 * se;
  while (holds(outside)) {
    inside = outside;
    outside *= 2;
    if (!(outside < 2000 * se)) return Number.POSITIVE_INFINITY;
  }
  for (let step = 0; step < 25; step++) {
    const middle = (inside + outside) / 2;
    if (holds(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** 9,999 draws, fewer where there are so many clusters that the bootstrap needs fewer. */
const usualDraws = (clusters: number): number =>
  Math.min(9999, Math.max(999, Math.floor(1e8 / clusters ** 2)));

interface Factors {
  readonly draws: number;
  readonly kind: WildClusterBootstrap["weights"];
  /** `values[draw * clusters + cluster]`; the first draw is all ones, the data themselves. */
  readonly values: Float64Array;
}

const WEBB = [-Math.sqrt(1.5), -1, -Math.sqrt(0.5), Math.sqrt(0.5), 1, Math.sqrt(1.5)];

function drawFactors(clusters: number, wanted: number, seed: number): Factors {
  const all = clusters >= 8 && clusters <= 12;
  const draws = all ? 2 ** clusters : wanted + 1;
  const values = new Float64Array(draws * clusters).fill(1);
  const random = randomSource(seed, "wild-factors");
  for (let draw = 1; draw < draws; draw++) {
    for (let g = 0; g < clusters; g++) {
      const at = draw * clusters + g;
      if (all) values[at] = ((draw >> g) & 1) === 1 ? -1 : 1;
      else if (clusters < 8) values[at] = WEBB[Math.floor(random() * 6)] as number;
      else values[at] = random() < 0.5 ? -1 : 1;
    }
  }
  return { draws, values, kind: all ? "rademacher-all" : clusters < 8 ? "webb" : "rademacher" };
}

/** Column `j` without what the other columns explain. */
function partialledOut(model: LinearModel, j: number): Float64Array {
  const k = model.used.length;
  const scale = model.bread[j * k + j] as number;
  const own = new Float64Array(model.residuals.length);
  // Row j of (X'X)⁻¹X' is the partialled-out column over its sum of squares, and that sum is 1 / bread[j, j].
  model.columns.forEach((column, m) => {
    const share = (model.bread[j * k + m] as number) / scale;
    for (let i = 0; i < own.length; i++) own[i] = (own[i] as number) + share * (column[i] as number);
  });
  return own;
}

interface Scores {
  /** `values[draw * clusters + cluster]`: own'M(v · residuals) by cluster, M removing effects and all columns. */
  readonly values: Float64Array;
  /** own'(v · residuals) over all clusters, by draw: what moves the coefficient. */
  readonly moves: Float64Array;
  readonly clusters: number;
  /** Sum over clusters of own'residuals, and the same squared, without factors. */
  readonly total: number;
  readonly squares: number;
}

function bootstrapScores(
  model: LinearModel,
  cluster: Int32Array,
  clusters: number,
  own: Float64Array,
  residuals: Float64Array,
  factors: Factors,
): Scores {
  const sums = clusterSums(cluster, clusters, own, residuals);
  const cross = crossEffects(model, cluster, clusters, own, residuals);
  const values = new Float64Array(factors.values.length);
  const moves = new Float64Array(factors.draws);
  for (let draw = 0; draw < factors.draws; draw++) {
    const v = factors.values.subarray(draw * clusters, (draw + 1) * clusters);
    let move = 0;
    for (let h = 0; h < clusters; h++) {
      const moved = (v[h] as number) * (sums[h] as number);
      move += moved;
      let explained = 0;
      for (let g = 0; g < clusters; g++) explained += (cross[h * clusters + g] as number) * (v[g] as number);
      values[draw * clusters + h] = moved - explained;
    }
    moves[draw] = move;
  }
  const total = sums.reduce((sum, value) => sum + value, 0);
  return { values, moves, clusters, total, squares: sums.reduce((sum, value) => sum + value * value, 0) };
}

function clusterSums(cluster: Int32Array, clusters: number, a: Float64Array, b: Float64Array): Float64Array {
  const sums = new Float64Array(clusters);
  for (let i = 0; i < cluster.length; i++) {
    const g = cluster[i] as number;
    sums[g] = (sums[g] as number) + (a[i] as number) * (b[i] as number);
  }
  return sums;
}

/** own_h' H_hg residuals_g for all pairs of clusters, H the projection on time effects and columns. */
function crossEffects(
  model: LinearModel,
  cluster: Int32Array,
  clusters: number,
  own: Float64Array,
  residuals: Float64Array,
): Float64Array {
  const k = model.used.length;
  const cross = new Float64Array(clusters * clusters);
  const add = (
    left: readonly Float64Array[],
    weights: Float64Array,
    right: readonly Float64Array[],
  ): void => {
    const n = left.length;
    const weighted = right.map(() => new Float64Array(clusters));
    for (let a = 0; a < n; a++) {
      for (let b = 0; b < n; b++) {
        const weight = weights[a * n + b] as number;
        if (weight === 0) continue;
        for (let g = 0; g < clusters; g++) {
          const row = weighted[a] as Float64Array;
          row[g] = (row[g] as number) + weight * ((right[b] as Float64Array)[g] as number);
        }
      }
    }
    for (let a = 0; a < n; a++) {
      for (let h = 0; h < clusters; h++) {
        const factor = (left[a] as Float64Array)[h] as number;
        if (factor === 0) continue;
        for (let g = 0; g < clusters; g++) {
          const at = h * clusters + g;
          cross[at] = (cross[at] as number) + factor * ((weighted[a] as Float64Array)[g] as number);
        }
      }
    }
  };
  const byColumn = (values: Float64Array): readonly Float64Array[] =>
    Array.from({ length: k }, (_, m) =>
      clusterSums(cluster, clusters, model.columns[m] as Float64Array, values),
    );
  add(byColumn(own), model.bread, byColumn(residuals));
  const { effects } = model;
  if (effects === null) return cross;
  const byTime = (values: Float64Array): readonly Float64Array[] => {
    const sums = Array.from({ length: effects.times }, () => new Float64Array(clusters));
    for (let i = 0; i < values.length; i++) {
      const row = sums[effects.time[i] as number] as Float64Array;
      const g = cluster[i] as number;
      row[g] = (row[g] as number) + (values[i] as number);
    }
    return sums;
  };
  // Both have no unit means already, so the time dummies need not be centred.
  add(byTime(own), effects.timeInverse, byTime(residuals));
  return cross;
}

/** Share of draws whose |t| is at least that of the data, when the hypothesis lies `distance` below the estimate. */
function share(ofResiduals: Scores, ofColumn: Scores, distance: number): number {
  const { clusters, moves } = ofResiduals;
  let real = 0;
  let extreme = 0;
  for (let draw = 0; draw < moves.length; draw++) {
    let squares = 0;
    for (let at = draw * clusters; at < (draw + 1) * clusters; at++) {
      squares += ((ofResiduals.values[at] as number) + distance * (ofColumn.values[at] as number)) ** 2;
    }
    const move = (moves[draw] as number) + distance * (ofColumn.moves[draw] as number);
    const t = move ** 2 / squares;
    if (draw === 0) real = t;
    if (t >= real * (1 - 1e-9)) extreme++;
  }
  return extreme / moves.length;
}
