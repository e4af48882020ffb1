import { linkRules } from "#analysis/links/link-rules.ts";
import type {
  LinkFrame,
  LinkMetric,
  LinksInput,
  LinksResult,
  TestedLink,
} from "#analysis/links/link-types.ts";
import { signal } from "#analysis/signals/signal.ts";
import { shiftPeriod } from "#model/period.ts";
import { errorAhead } from "./error-ahead.ts";
import type { EarlyWarning } from "./forecast-types.ts";
import { knownSlope } from "./known-slope.ts";
import { companyRecord, zoneRecord } from "./warning-record.ts";

/** A cause beyond its routine in one period: how far from the level that it had, and since when. */
interface Movement {
  readonly moved: number;
  readonly since: string;
}

/**
 * Leading metrics that have moved, and what that foretells. A cause counts as moved where its process behaviour chart signals (see
 * `signal`); a link is trusted where its evidence is moderate or strong and it takes at least one period.
 *
 * The record asks the same of the past, with nothing that was not known then but the link's lag: of single zones where the link was found
 * there, else of the company.
 */
export function earlyWarnings(input: LinksInput, result: LinksResult): EarlyWarning[] {
  const movements = new Map<string, readonly (Movement | null)[]>();
  return result.links.flatMap((link): EarlyWarning[] => {
    const trusted = link.status === "tested" && (link.evidence === "strong" || link.evidence === "moderate");
    if (!trusted || link.lag === 0 || !input.outcomes.includes(link.effect)) return [];
    const frame = input.frames.find(({ grain }) => grain === link.grain);
    const cause = input.metrics.find(({ metricId }) => metricId === link.cause);
    const effect = input.metrics.find(({ metricId }) => metricId === link.effect);
    if (!frame || !cause || !effect) return [];
    const key = `${link.grain}/${link.cause}`;
    const moves = movements.get(key) ?? movementsOf(frame, cause);
    movements.set(key, moves);
    const last = moves.findLastIndex(
      (_, t) => !Number.isNaN(frame.company.get(link.cause)?.[t] ?? Number.NaN),
    );
    const now = moves[last];
    return now ? [warningOf(input, frame, link, effect, moves, now, last)] : [];
  });
}

function warningOf(
  input: LinksInput,
  frame: LinkFrame,
  link: TestedLink,
  effect: LinkMetric,
  moves: readonly (Movement | null)[],
  now: Movement,
  last: number,
): EarlyWarning {
  const factor = companyFactor(input, link, effect);
  const series = frame.company.get(link.effect) ?? new Float64Array();
  // The link's own error, and whatever else moves the outcome in that time.
  const half = Math.hypot(
    ((link.ciHigh - link.ciLow) / 2) * now.moved * factor,
    errorAhead(series, { grain: frame.grain, unit: effect.unit, ahead: link.lag }) ?? 0,
  );
  const slopeAt = knownSlope(input, frame, link);
  const expected = link.estimate * now.moved * factor;
  return {
    cause: link.cause,
    effect: link.effect,
    lag: link.lag,
    since: now.since,
    asOf: frame.periods[last] as string,
    moved: now.moved,
    expected,
    expectedLow: expected - half,
    expectedHigh: expected + half,
    expectedIn: shiftPeriod({ grain: frame.grain, start: frame.periods[last] as string }, link.lag).start,
    good: effect.direction === "none" ? null : expected > 0 === (effect.direction === "higher"),
    record:
      link.route === "zone"
        ? zoneRecord(frame, input.zones.length, link, slopeAt)
        : companyRecord(
            frame,
            link,
            moves.map((move) => move?.moved ?? null),
            slopeAt,
          ),
  };
}

/**
 * From a link by zone to the company: a cause that is a mean moves in every zone, so a summed outcome moves in all of them; of a cause that
 * is itself a sum each zone has only its share of the move.
 */
function companyFactor(input: LinksInput, link: TestedLink, effect: LinkMetric): number {
  if (link.route === "company") return 1;
  const cause = input.metrics.find(({ metricId }) => metricId === link.cause);
  const summed = (metric: LinkMetric | undefined): boolean => metric?.aggregation !== "mean";
  return (summed(effect) ? link.zonesNow : 1) / (summed(cause) ? link.zonesNow : 1);
}

/** By period; null where the cause is within its routine or can't be judged. */
function movementsOf(frame: LinkFrame, cause: LinkMetric): readonly (Movement | null)[] {
  const series = frame.company.get(cause.metricId);
  const points = frame.periods.flatMap((periodStart, t) => {
    const value = series?.[t] ?? Number.NaN;
    return Number.isNaN(value) ? [] : [{ periodStart, value, n: null }];
  });
  const at = new Map(points.map(({ periodStart }, i) => [periodStart, i]));
  return frame.periods.map((periodStart) => {
    const until = at.get(periodStart);
    if (until === undefined || until + 1 < linkRules.fewestPanelPeriods) return null;
    const found = signal(points.slice(0, until + 1), {
      grain: frame.grain,
      direction: "none",
      unit: cause.unit,
      target: null,
    });
    if (found.verdict !== "changed" || !found.limits || !found.since) return null;
    return { moved: found.latest.value - found.limits.centre, since: found.since };
  });
}
