import type { HistoryPoint, TimedValue } from "#chart/metric-history.ts";
import type { MetricWithSeries } from "#findings/metric-finding.ts";

/** The points of a finding's history chart, from where the filter begins; missing periods stay as gaps. */
export function historyPoints({ signal, points, shownFrom }: MetricWithSeries): HistoryPoint[] {
  const inView = (start: string): boolean => shownFrom === null || start >= shownFrom;
  if (signal.band.length === 0) {
    return points
      .filter((point) => inView(point.periodStart))
      .map(({ periodStart, value }) => ({
        periodStart,
        value,
        lower: null,
        upper: null,
        centre: null,
        signal: false,
      }));
  }
  const latest = points.at(-1)?.periodStart;
  const changed = signal.verdict !== "no-signal" && signal.verdict !== "not-estimable";
  return signal.band
    .filter((point) => inView(point.periodStart))
    .map(({ periodStart, value, limits, beyond }) => ({
      periodStart,
      value,
      lower: limits?.lower ?? null,
      upper: limits?.upper ?? null,
      centre: limits?.centre ?? null,
      signal: beyond !== null || (changed && periodStart === latest),
    }));
}

/** The targets that hold along a finding's history. */
export function historyTargets({ points, shownFrom }: MetricWithSeries): TimedValue[] {
  return points
    .filter((point) => shownFrom === null || point.periodStart >= shownFrom)
    .map(({ periodStart, target }) => ({ periodStart, value: target?.value ?? null }));
}
