/** Test and interval from effects of placebos; they can't contradict each other. */
export interface PlaceboInference {
  readonly pValue: number;
  /** 95 % interval; infinite with fewer than 19 placebos. */
  readonly ciLow: number;
  readonly ciHigh: number;
}

/**
 * How an effect stands among those of placebos, where there is none: p is the share of |effects|, its own included, at least as large
 * (Abadie, Diamond & Hainmueller 2010, Journal of the American Statistical Association 105(490)); the interval holds the effects that
 * the same test does not reject at 5 %.
 */
export function placeboInference(effect: number, placebos: Float64Array): PlaceboInference {
  const sizes = placebos.map(Math.abs).sort().reverse();
  const room = 1e-9 * Math.abs(effect);
  const extreme = sizes.filter((size) => size >= Math.abs(effect) - room).length;
  const reach = sizes[Math.floor(0.05 * (sizes.length + 1) + 1e-9) - 1] ?? Number.POSITIVE_INFINITY;
  return {
    pValue: (1 + extreme) / (1 + sizes.length),
    ciLow: effect - reach - room,
    ciHigh: effect + reach + room,
  };
}
