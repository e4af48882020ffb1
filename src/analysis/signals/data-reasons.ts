import { periodIndex } from "./period-index.ts";
import type { SignalSeries } from "./signal-series.ts";
import type { Reason, SignalOptions, SignalPoint } from "./signal-types.ts";

/** What the reader must know of the data itself: gaps, and a newest period that should be there and is not. */
export function dataReasons(series: SignalSeries, latest: SignalPoint, options: SignalOptions): Reason[] {
  const { grain, expectedLatest: expected } = options;
  const reasons: Reason[] = series.gaps > 0 ? [{ code: "gaps", periods: series.gaps }] : [];
  if (expected === undefined) return reasons;
  const periods = periodIndex(expected, grain) - (series.first + series.latest);
  if (periods > 0) reasons.push({ code: "latest-missing", expected, latest: latest.periodStart, periods });
  return reasons;
}
