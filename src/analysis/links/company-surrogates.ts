import { withoutColumns } from "#stats/orthonormal-columns.ts";
import { phaseSurrogates } from "#stats/phase-surrogates.ts";
import { linkRules } from "./link-rules.ts";

/** Surrogates of a cause over one run, with what every effect needs of them. */
export interface CauseSurrogates {
  /** The cause without season and trend: what surrogates are drawn from. */
  readonly adjusted: Float64Array;
  readonly series: readonly Float64Array[];
  /** `[surrogate][lag]`: sum of squares left once season and trend are taken out of the periods that the lag leaves. */
  readonly squares: readonly Float64Array[];
}

/** Draws the surrogates of the first round. */
export function causeSurrogates(
  values: Float64Array,
  lags: readonly number[],
  basis: (lag: number) => readonly Float64Array[],
  random: () => number,
): CauseSurrogates {
  const adjusted = withoutColumns(values, basis(0));
  const next = phaseSurrogates(adjusted, random);
  const series = Array.from({ length: linkRules.surrogates[0].count }, () => {
    const one = new Float64Array(values.length);
    next(one);
    return one;
  });
  const squares = series.map((one) =>
    Float64Array.from(lags, (lag) => squaresLeft(one, one.length - lag, basis(lag))),
  );
  return { adjusted, series, squares };
}

/** Sum of squares of the first `length` values once an orthonormal basis is taken out. */
export function squaresLeft(values: Float64Array, length: number, basis: readonly Float64Array[]): number {
  let squares = 0;
  for (let t = 0; t < length; t++) squares += (values[t] as number) ** 2;
  for (const unit of basis) {
    let share = 0;
    for (let t = 0; t < length; t++) share += (values[t] as number) * (unit[t] as number);
    squares -= share * share;
  }
  return squares;
}
