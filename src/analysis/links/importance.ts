import { lmgShares } from "#stats/lmg-shares.ts";
import { quantile } from "#stats/quantile.ts";
import { relativeWeights } from "#stats/relative-weights.ts";
import { crossProducts, type JointModel } from "./joint-model.ts";
import { linkRules } from "./link-rules.ts";
import type { ImportanceShare, LinkRoute, OutcomeImportance } from "./link-types.ts";

/**
 * How what can be explained of an outcome divides among its leading causes: LMG shares of R² of the adjusted columns (Lindeman, Merenda &
 * Gold 1980; Grömping 2007), percentile intervals from a bootstrap of whole zones, or of blocks of periods (Künsch 1989, Annals of
 * Statistics 17(3)) of a company series.
 */
export function outcomeImportance(
  model: JointModel,
  route: LinkRoute,
  random: () => number,
): OutcomeImportance {
  const p = model.members.length;
  const own = correlationsOf(crossProducts(model), p + 1);
  const shares = lmgShares(own, p);
  const weights = relativeWeights(own, p);
  const draws = Array.from({ length: linkRules.bootstraps }, () => {
    const drawn = lmgShares(correlationsOf(resampled(model, random), p + 1), p);
    return Array.from(drawn.lmg, (share) => portion(share, drawn.rSquared, p));
  });
  const tail = (1 - linkRules.confidence) / 2;
  return {
    effect: model.effect,
    route,
    n: model.rows,
    rSquared: shares.rSquared,
    bootstraps: draws.length,
    shares: model.members.map(({ metricId, lag }, i): ImportanceShare => {
      const drawn = draws.map((one) => one[i] as number);
      return {
        metricId,
        lag,
        share: portion(shares.lmg[i] as number, shares.rSquared, p),
        shareLow: quantile(drawn, tail),
        shareHigh: quantile(drawn, 1 - tail),
        relativeWeight: portion(weights[i] as number, shares.rSquared, p),
      };
    }),
  };
}

const portion = (share: number, whole: number, p: number): number => (whole > 0 ? share / whole : 1 / p);

function correlationsOf(products: Float64Array, size: number): Float64Array {
  return products.map((value, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    const scale = Math.sqrt((products[i * size + i] as number) * (products[j * size + j] as number));
    return i === j ? 1 : scale > 0 ? value / scale : 0;
  });
}

/** Cross-products of a bootstrap sample. */
function resampled({ data, ...model }: JointModel, random: () => number): Float64Array {
  if (data.kind === "clusters") {
    const drawn = data.crossProducts.map(
      () => data.crossProducts[Math.floor(random() * data.crossProducts.length)] as Float64Array,
    );
    return crossProducts({ ...model, data: { kind: "clusters", crossProducts: drawn } });
  }
  const n = data.columns[0]?.length ?? 0;
  const block = Math.max(1, Math.round(n ** (1 / 3)));
  const rows = new Int32Array(n);
  for (let at = 0; at < n; at += block) {
    const start = Math.floor(random() * (n - block + 1));
    for (let i = 0; i < block && at + i < n; i++) rows[at + i] = start + i;
  }
  const columns = data.columns.map((column) => Float64Array.from(rows, (row) => column[row] as number));
  return crossProducts({ ...model, data: { kind: "series", columns } });
}
