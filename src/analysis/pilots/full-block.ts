import type { PilotPanel } from "./pilot-panel.ts";

/** A panel without gaps and with one start, control zones first: what synthetic comparisons are built from. */
export interface FullBlock {
  readonly status: "estimated";
  /** Values by zone, control zones first; all of one length and none missing. */
  readonly rows: readonly Float64Array[];
  readonly controls: number;
  /** Periods before the start. */
  readonly before: number;
  /** Index in the panel of each row's zone and of each column's period. */
  readonly zones: Int32Array;
  readonly periods: Int32Array;
}

export interface NoFullBlock {
  readonly status: "not-estimable";
  readonly why:
    | "no-pilot-zone"
    | "no-control-zone"
    | "staggered"
    | "too-few-periods-before"
    | "no-period-after";
}

/**
 * The largest part of a pilot's panel that has no gaps. Periods in which a pilot zone has no value go; then either the control zones
 * with gaps or the periods with gaps go, whichever leaves more values.
 *
 * @param least how many periods before the start are needed
 */
export function fullBlock(panel: PilotPanel, least: number): FullBlock | NoFullBlock {
  const zones = [...panel.zones.keys()];
  const pilots = zones.filter((zone) => (panel.start[zone] as number) >= 0);
  const controls = zones.filter((zone) => (panel.start[zone] as number) < 0);
  const starts = new Set(pilots.map((zone) => panel.start[zone] as number));
  const [start] = starts;
  if (start === undefined) return { status: "not-estimable", why: "no-pilot-zone" };
  if (starts.size > 1) return { status: "not-estimable", why: "staggered" };
  const times = panel.periods.length;
  const has = (zone: number, t: number): boolean => !Number.isNaN(panel.values[zone * times + t]);
  const piloted = [...panel.periods.keys()].filter((t) => pilots.every((zone) => has(zone, t)));
  const whole = controls.filter((zone) => piloted.every((t) => has(zone, t)));
  // A zone with half of its values missing must not cost everybody their periods.
  const partly = controls.filter(
    (zone) => piloted.filter((t) => has(zone, t)).length >= 0.8 * piloted.length,
  );
  const shared = piloted.filter((t) => partly.every((zone) => has(zone, t)));
  const [kept, periods] =
    whole.length * piloted.length >= partly.length * shared.length ? [whole, piloted] : [partly, shared];
  if (kept.length === 0) return { status: "not-estimable", why: "no-control-zone" };
  const before = periods.filter((t) => t < start).length;
  if (before < least) return { status: "not-estimable", why: "too-few-periods-before" };
  if (before === periods.length) return { status: "not-estimable", why: "no-period-after" };
  const order = [...kept, ...pilots];
  return {
    status: "estimated",
    rows: order.map((zone) => Float64Array.from(periods, (t) => panel.values[zone * times + t] as number)),
    controls: kept.length,
    before,
    zones: Int32Array.from(order),
    periods: Int32Array.from(periods),
  };
}
