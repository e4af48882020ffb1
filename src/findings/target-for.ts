import { GRAINS, type Grain, type Period, periodEnd, periodsPerYear } from "#model/period.ts";
import type { Aggregation } from "#model/vocabulary.ts";
import type { TargetRow } from "#query/metric-targets.ts";

/** The target that a value is held against. */
export interface TargetForPeriod {
  readonly value: number;
  /** Length of period that the target was set for. */
  readonly grain: Grain;
  /** A sum's target for a longer period is shared out equally over its parts. */
  readonly shared: boolean;
}

/**
 * The target that holds for a period: of those whose period holds it, the one for the shortest. A yearly revenue target is shared
 * out equally over months, since a month's revenue can't be held against a year's; means are compared as they are.
 * @param targets of one metric and one zone (or the company)
 */
export function targetFor(
  period: Period,
  aggregation: Aggregation,
  targets: readonly TargetRow[],
): TargetForPeriod | null {
  const [target] = targets
    .filter((one) => GRAINS.indexOf(one.grain) >= GRAINS.indexOf(period.grain))
    .filter((one) => one.periodStart <= period.start && period.start <= endOf(one))
    .sort((a, b) => GRAINS.indexOf(a.grain) - GRAINS.indexOf(b.grain));
  if (!target) return null;
  const shared = aggregation === "sum" && target.grain !== period.grain;
  const parts = shared ? periodsPerYear(period.grain) / periodsPerYear(target.grain) : 1;
  return { value: target.value / parts, grain: target.grain, shared };
}

/** Asked for by every point of a series. */
const ends = new WeakMap<TargetRow, string>();

function endOf(target: TargetRow): string {
  const end = ends.get(target) ?? periodEnd({ grain: target.grain, start: target.periodStart });
  ends.set(target, end);
  return end;
}

/**
 * Targets of one metric that hold under a zone or region: those of the zone, or of all of a region's zones put together.
 * Where only some of a region's zones have one, none is given: a part can't be held against the whole.
 */
export function targetsUnder(
  targets: readonly TargetRow[],
  zones: readonly string[] | null,
  aggregation: Aggregation,
): TargetRow[] {
  if (zones === null) return targets.filter((one) => one.zone === null);
  const byPeriod = new Map<string, TargetRow[]>();
  for (const target of targets) {
    if (target.zone === null || !zones.includes(target.zone)) continue;
    const key = `${target.grain} ${target.periodStart}`;
    byPeriod.set(key, [...(byPeriod.get(key) ?? []), target]);
  }
  return [...byPeriod.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first || rows.length < zones.length) return [];
    const total = rows.reduce((sum, one) => sum + one.value, 0);
    return { ...first, zone: null, value: aggregation === "sum" ? total : total / rows.length };
  });
}
