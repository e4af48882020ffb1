import { randomSource } from "./random-source.ts";

/** Test and interval of an estimate from its influence function. */
export interface MultiplierBootstrap {
  readonly pValue: number;
  /** 95 % interval. */
  readonly ciLow: number;
  readonly ciHigh: number;
}

/**
 * Multiplier bootstrap: influence values with random signs stand for what other samples would have given (Callaway & Sant'Anna 2021,
 * section 4.1, with Rademacher multipliers). |draw| is compared with |effect|, and its 95 % quantile makes the interval, so that both
 * always agree; the data themselves count as one draw.
 *
 * @param influence by unit; mean zero, mean square / n is the variance of `effect`
 */
export function multiplierBootstrap(
  effect: number,
  influence: Float64Array,
  options: { readonly seed: number; readonly draws?: number },
): MultiplierBootstrap {
  const draws = options.draws ?? 1999;
  const random = randomSource(options.seed, "multipliers");
  const values = influence.filter((value) => value !== 0);
  const sizes = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    let bits = 1;
    for (const value of values) {
      // Sixteen signs from each random number; the one on top tells when they are used up.
      if (bits === 1) bits = 0x10000 + Math.floor(random() * 0x10000);
      sum += (bits & 1) === 1 ? value : -value;
      bits >>= 1;
    }
    sizes[draw] = Math.abs(sum / influence.length);
  }
  sizes.sort().reverse();
  const extreme = sizes.filter((size) => size >= Math.abs(effect)).length;
  const reach = sizes[Math.floor(0.05 * (draws + 1) + 1e-9) - 1] ?? Number.POSITIVE_INFINITY;
  return { pValue: (1 + extreme) / (1 + draws), ciLow: effect - reach, ciHigh: effect + reach };
}
