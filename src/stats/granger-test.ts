import { fUpperTail } from "./f-upper-tail.ts";
import { leastSquares } from "./least-squares.ts";

export type GrangerTest =
  | {
      readonly status: "estimated";
      readonly f: number;
      readonly df1: number;
      readonly df2: number;
      readonly pValue: number;
    }
  | { readonly status: "not-estimable"; readonly why: "too-short" };

/**
 * Do past values of `cause` foretell `effect` beyond its own past? F test of `order` lags, after Granger 1969, Econometrica 37(3).
 *
 * @param cause as many values as `effect`, in order of time, both stationary
 */
export function grangerTest(cause: Float64Array, effect: Float64Array, order: number): GrangerTest {
  const n = effect.length - order;
  const lagged = (series: Float64Array, lag: number): Float64Array =>
    series.slice(order - lag, series.length - lag);
  const lags = Array.from({ length: order }, (_, i) => i + 1);
  const own = [new Float64Array(Math.max(0, n)).fill(1), ...lags.map((lag) => lagged(effect, lag))];
  const y = lagged(effect, 0);
  if (n < 2 * order + 2) return { status: "not-estimable", why: "too-short" };
  const restricted = leastSquares(own, y);
  const full = leastSquares([...own, ...lags.map((lag) => lagged(cause, lag))], y);
  if (restricted.status !== "estimated" || full.status !== "estimated" || full.residualSumOfSquares <= 0)
    return { status: "not-estimable", why: "too-short" };
  const df1 = full.used.length - restricted.used.length;
  if (df1 < 1) return { status: "not-estimable", why: "too-short" };
  const df2 = full.degreesOfFreedom;
  const f =
    Math.max(0, restricted.residualSumOfSquares - full.residualSumOfSquares) /
    df1 /
    (full.residualSumOfSquares / df2);
  return { status: "estimated", f, df1, df2, pValue: fUpperTail(f, df1, df2) };
}
