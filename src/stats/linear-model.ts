import type { TwoWayEffects } from "./two-way-effects.ts";

/**
 * A fitted linear model with `n` rows, and what its covariances need.
 *
 * Columns that the ones before them (or the absorbed effects) explain wholly are left out: `used[i]` is the index of the column,
 * as it was passed, that coefficient `i` belongs to.
 */
export interface LinearModel {
  readonly status: "estimated";
  readonly used: readonly number[];
  readonly coefficients: Float64Array;
  /** The used columns, with the absorbed effects removed. */
  readonly columns: readonly Float64Array[];
  readonly residuals: Float64Array;
  /** (X'X)⁻¹ of `columns`, row by row: `used.length` squared values. */
  readonly bread: Float64Array;
  readonly residualSumOfSquares: number;
  /** Rows minus all parameters, those of absorbed effects included. */
  readonly degreesOfFreedom: number;
  /** Unit and time effects that were removed before; null in a plain regression. */
  readonly effects: TwoWayEffects | null;
}

/** Why a linear model can't be fitted. */
export interface NoLinearModel {
  readonly status: "not-estimable";
  readonly why: "no-usable-column" | "no-degrees-of-freedom";
}
