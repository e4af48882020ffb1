/**
 * Values of one metric over zones and periods. `values[i * periods.length + t]` belongs to zone `i` in period `t`;
 * NaN where there is none.
 */
export interface Panel {
  readonly zones: readonly string[];
  /** Periods in the contract's spelling (`2025-03`, `2025-03-10`), in order of time, without gaps. */
  readonly periods: readonly string[];
  readonly values: Float64Array;
}
