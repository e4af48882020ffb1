import { daysBetween, GRAINS, type Grain } from "#model/period.ts";
import type { MetricGrain } from "#query/metric-grains.ts";
import type { ReportedMetric } from "#query/series-of-places.ts";

/** More points than this on one line are noise to a reader; the series is shown by the next longer period. */
const MOST_POINTS = 200;

const DAYS: Record<Grain, number> = { day: 1, week: 7, month: 30.4, quarter: 91.3, year: 365.25 };

/**
 * The length of period that a metric is shown in: the one that most of its periods have (the shorter of two equals), made longer until
 * at most 200 points are left. Values of other lengths are not mixed in.
 * @returns null when the metric has no values
 */
export function reportedMetric(metricId: string, grains: readonly MetricGrain[]): ReportedMetric | null {
  const [own] = grains
    .filter((one) => one.metricId === metricId)
    .sort((a, b) => b.periods - a.periods || GRAINS.indexOf(a.grain) - GRAINS.indexOf(b.grain));
  if (!own) return null;
  const shownGrain =
    own.periods <= MOST_POINTS
      ? own.grain
      : (GRAINS.slice(GRAINS.indexOf(own.grain) + 1).find((grain) => spanIn(grain, own) <= MOST_POINTS) ??
        "year");
  return { metricId, ownGrain: own.grain, shownGrain };
}

/** How many periods of a length a metric's history spans, about. */
export function spanIn(grain: Grain, { grain: own, firstStart, lastStart }: MetricGrain): number {
  return (daysBetween(firstStart, lastStart) + DAYS[own]) / DAYS[grain];
}
