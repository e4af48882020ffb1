import { daysBetween, type Grain, parsePeriod, periodEnd, shiftPeriod } from "#model/period.ts";
import { filledPanel } from "./filled-panel.ts";
import { type MissingValues, missingFrom } from "./missing-from.ts";
import type { Arm } from "./pilot-check.ts";
import type { PilotPanel } from "./pilot-panel.ts";
import type { PilotInput, PilotMetric, PilotOptions, PilotScale } from "./pilot-types.ts";
import { usablePart } from "./usable-part.ts";

/** A metric's panel as a pilot uses it: only its zones and its time, on the pilot's scale. Pilot zones come first. */
export interface PilotWindow {
  readonly status: "ready";
  readonly metric: PilotMetric;
  readonly scale: PilotScale;
  readonly panel: PilotPanel;
  /** Values as they were measured, gaps and all: what estimators take. In `panel` the gaps are filled by zone and period effects. */
  readonly measured: PilotPanel;
  readonly arms: readonly Arm[];
  readonly pilots: number;
  readonly controls: number;
  /** First period in which any zone was piloted; as many lie before it. */
  readonly first: number;
  readonly prePeriods: number;
  readonly postPeriods: number;
  readonly staggered: boolean;
  readonly droppedZones: readonly string[];
  readonly droppedPeriods: readonly string[];
  readonly missing: MissingValues;
}

export type WindowFault =
  | "no-values"
  | "no-pilot-zones"
  | "no-control-zones"
  | "no-pre-periods"
  | "no-post-periods"
  | "not-positive";

export interface NoWindow {
  readonly status: "not-estimable";
  readonly why: WindowFault;
}

/** A period that has run for less than this share of itself before the start counts as wholly piloted. */
const START_LATE_BY = 0.15;

/**
 * The part of a metric's history that a pilot is judged by: from the first period that most zones have values of to the last that ends by the pilot's
 * end. A period in whose midst the pilot began is left out (with staggered starts it counts as piloted), as are zones that lack a fifth of
 * their values.
 */
export function pilotWindow(
  input: PilotInput,
  metric: PilotMetric,
  options: PilotOptions = {},
): PilotWindow | NoWindow {
  const scale = options.scale ?? (metric.role === "primary" ? input.plan.scale : "level");
  const rows = rowsOf(input, metric, options);
  if (!rows.some(({ start }) => start !== null)) return { status: "not-estimable", why: "no-pilot-zones" };
  if (!rows.some(({ start }) => start === null)) return { status: "not-estimable", why: "no-control-zones" };
  const span = spanOf(input, metric, options, rows);
  if (!span) return { status: "not-estimable", why: "no-values" };
  const starts = rows.map(({ start }) => (start === null ? null : startIndex(metric, start)));
  const firsts = starts.flatMap((start) => (start === null ? [] : [start.index]));
  const staggered = new Set(firsts.filter((index) => index <= span.to)).size > 1;
  const zones = rows.flatMap((row, i) => {
    const start = starts[i];
    if (!start) return [{ ...row, index: -1 }];
    const index = staggered ? start.index - (start.cut === null ? 0 : 1) : start.index;
    // Neither a zone that has always been piloted nor one that is not yet tells anything.
    return index > span.from && index <= span.to ? [{ ...row, index }] : [];
  });
  const cut = staggered ? [] : starts.flatMap((start) => (start?.cut == null ? [] : [start.cut]));
  const piloted = zones.filter(({ index }) => index >= 0);
  if (piloted.length === 0) {
    return {
      status: "not-estimable",
      why: Math.min(...firsts) > span.to ? "no-post-periods" : "no-pre-periods",
    };
  }
  return complete(metric, scale, zones, span, cut);
}

interface Row {
  readonly zone: string;
  readonly at: number;
  readonly start: string | null;
}

/** Zones of both arms that have values, the piloted first; in an order that depends on nothing but starts and values. */
function rowsOf(input: PilotInput, metric: PilotMetric, options: PilotOptions): Row[] {
  const { zones, periods, values } = metric.panel;
  const index = new Map(zones.map((zone, i) => [zone, i]));
  const chosen = options.controls && new Set(options.controls);
  const pilots = new Map(input.zones.flatMap((one) => (one.arm === "pilot" ? [[one.zone, one.start]] : [])));
  const controls = chosen
    ? zones.filter((zone) => chosen.has(zone) && !pilots.has(zone))
    : input.zones.flatMap((one) => (one.arm === "control" ? [one.zone] : []));
  const row = (zone: string, start: string | null): Row[] => {
    const at = index.get(zone);
    return at === undefined ? [] : [{ zone, at, start }];
  };
  const byValues = (a: Row, b: Row): number => {
    for (let t = 0; t < periods.length; t++) {
      const one = values[a.at * periods.length + t] ?? Number.NaN;
      const other = values[b.at * periods.length + t] ?? Number.NaN;
      if (one !== other && !(Number.isNaN(one) && Number.isNaN(other)))
        return one < other || Number.isNaN(one) ? -1 : 1;
    }
    return 0;
  };
  const first = [...pilots].flatMap(([zone, start]) => row(zone, start ?? input.plan.start));
  const byStart = (a: Row, b: Row) => ((a.start ?? "") < (b.start ?? "") ? -1 : a.start === b.start ? 0 : 1);
  return [
    ...first.sort((a, b) => byStart(a, b) || byValues(a, b)),
    ...controls.flatMap((zone) => row(zone, null)).sort(byValues),
  ];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function spanOf(
  input: PilotInput,
  { panel, grain }: PilotMetric,
  options: PilotOptions,
  rows: readonly Row[],
): Span | null {
  const { periods, values } = panel;
  const { end } = input.plan;
  const known = (t: number, pilots: boolean): boolean => {
    const arm = rows.filter(({ start }) => (start !== null) === pilots);
    return (
      2 * arm.filter(({ at }) => !Number.isNaN(values[at * periods.length + t] ?? Number.NaN)).length >=
      arm.length
    );
  };
  // By days: a window of months also cuts a metric of weeks.
  const opens = options.from === undefined ? null : parsePeriod(options.from);
  const closes = options.to === undefined ? null : parsePeriod(options.to);
  const inside = periods.map((period, t) => {
    const first = parsePeriod(period)?.start ?? "";
    const last = lastDay(panel.periods, grain, t);
    return (
      (end === null || last <= end) &&
      (opens === null || first >= opens.start) &&
      (closes === null || last <= periodEnd(closes))
    );
  });
  const use = periods.map((_, t) => inside[t] === true && known(t, true) && known(t, false));
  const from = use.indexOf(true);
  return from < 0 ? null : { from, to: use.lastIndexOf(true) };
}

/** Last day that a period's value covers; days that come every seventh stand for a week. */
function lastDay(periods: readonly string[], grain: Grain, t: number): string {
  const period = parsePeriod(periods[t] ?? "");
  if (!period) return "";
  if (grain !== "day") return periodEnd(period);
  const step = stepDays(periods);
  return shiftPeriod(period, step - 1).start;
}

function stepDays(periods: readonly string[]): number {
  const [first, second] = periods;
  return first && second ? daysBetween(first, second) : 1;
}

/** First period that is wholly piloted, and the one before it when the pilot began in its midst. */
function startIndex({ panel, grain }: PilotMetric, start: string) {
  const { periods } = panel;
  const starts = periods.map((period) => parsePeriod(period)?.start ?? "");
  const index = starts.findIndex((day) => day >= start);
  const after = index < 0 ? periods.length : index;
  const before = after - 1;
  const day = starts[before];
  if (day === undefined || day >= start) return { index: after, cut: null };
  const last = lastDay(periods, grain, before);
  if (last < start || (index >= 0 && starts[index] === start)) return { index: after, cut: null };
  const late = daysBetween(day, start) / (daysBetween(day, last) + 1);
  return late <= START_LATE_BY ? { index: before, cut: null } : { index: after, cut: before };
}

function complete(
  metric: PilotMetric,
  scale: PilotScale,
  zones: readonly (Row & { readonly index: number })[],
  { from, to }: Span,
  cut: readonly number[],
): PilotWindow | NoWindow {
  const { panel } = metric;
  const columns = Array.from({ length: to - from + 1 }, (_, t) => from + t).filter((t) => !cut.includes(t));
  const cell = (i: number, t: number) =>
    panel.values[(zones[i]?.at ?? 0) * panel.periods.length + (columns[t] ?? 0)] ?? Number.NaN;
  const kept = usablePart(zones.length, columns.length, cell, (i) => (zones[i]?.index ?? -1) >= 0);
  const keptZones = kept.rows.flatMap((i) => zones[i] ?? []);
  const periods = kept.columns.map((t) => panel.periods[columns[t] ?? 0] ?? "");
  const values = Float64Array.from(kept.rows.flatMap((i) => kept.columns.map((t) => cell(i, t))));
  if (scale === "log" && values.some((value) => value <= 0))
    return { status: "not-estimable", why: "not-positive" };
  const place = (index: number) =>
    index < 0 ? -1 : kept.columns.filter((t) => (columns[t] ?? 0) < index).length;
  const start = Int32Array.from(keptZones, ({ index }) => place(index));
  const pilots = keptZones.filter(({ index }) => index >= 0).length;
  const first = Math.min(...[...start].filter((t) => t >= 0));
  if (pilots === 0) return { status: "not-estimable", why: "no-pilot-zones" };
  if (pilots === keptZones.length) return { status: "not-estimable", why: "no-control-zones" };
  if (first <= 0) return { status: "not-estimable", why: "no-pre-periods" };
  if (first >= periods.length) return { status: "not-estimable", why: "no-post-periods" };
  const outZones = zones.filter((_, i) => !kept.rows.includes(i)).map(({ zone }) => zone);
  const measured = {
    zones: keptZones.map(({ zone }) => zone),
    periods,
    values: scale === "log" ? values.map(Math.log) : values,
    start,
  };
  return {
    status: "ready",
    metric,
    scale,
    panel: filledPanel(measured),
    measured,
    arms: keptZones.map(({ index }) => (index >= 0 ? "pilot" : "control")),
    pilots,
    controls: keptZones.length - pilots,
    first,
    prePeriods: typicalPre(start),
    postPeriods: periods.length - first,
    staggered: new Set(start.filter((t) => t >= 0)).size > 1,
    droppedZones: outZones,
    droppedPeriods: columns.filter((_, t) => !kept.columns.includes(t)).map((t) => panel.periods[t] ?? ""),
    missing: missingFrom(
      zones,
      columns.map((t) => ({ t, period: panel.periods[t] ?? "" })),
      cell,
    ),
  };
}

/** Periods before the start of the median pilot zone. */
function typicalPre(start: Int32Array): number {
  const sorted = [...start].filter((t) => t >= 0).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
