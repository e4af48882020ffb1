/** Estimators of the effect of a pilot. */
export type Method = "did" | "synthetic_control" | "synthetic_did" | "callaway_santanna";

/** Where an interval and its p-value come from. */
export type Inference =
  | "cluster_robust"
  | "wild_bootstrap"
  | "permutation"
  | "placebo"
  | "jackknife"
  | "multiplier_bootstrap"
  | "block_permutation";

/** An effect of a pilot, in the unit of its panel: how much higher the piloted zones are than they would be without it. */
export interface Estimate {
  readonly status: "estimated";
  readonly method: Method;
  readonly effect: number;
  /** Null where the inference has none (a permutation test gives an interval without a standard error). */
  readonly se: number | null;
  /** 95 % interval; infinite where the test can't close it. */
  readonly ciLow: number;
  readonly ciHigh: number;
  readonly pValue: number;
  readonly inference: Inference;
}

/** Why an estimator can't be used on these data; `why` is a code that `#text` turns into a sentence. */
export interface NotEstimable {
  readonly status: "not-estimable";
  readonly method: Method;
  readonly why: string;
}
