import { areaY, dot, line, link, type Markish, ruleX, text } from "@observablehq/plot";
import type { Grain } from "#model/period.ts";
import type { Direction, Locale } from "#model/vocabulary.ts";
import { chartWords } from "#text/chart.ts";
import type { Measure } from "#text/format.ts";
import { type Chart, CONTAINER_PX } from "./chart.ts";
import { clearSpot } from "./clear-spot.ts";
import { eventRows } from "./event-rows.ts";
import { type MarginLabel, marginLabels } from "./margin-labels.ts";
import { nothingMark } from "./nothing-mark.ts";
import { rangeText } from "./range-text.ts";
import { shortValue } from "./short-value.ts";
import { signalWord } from "./signal-word.ts";
import { targetSteps } from "./target-steps.ts";
import { textWidth } from "./text-width.ts";
import { TIME_AXIS_HEIGHT, timeAxis } from "./time-axis.ts";
import { timeDomain } from "./time-domain.ts";
import { triangleDown } from "./triangle-down.ts";
import { valueAxis } from "./value-axis.ts";
import { valueDomain } from "./value-domain.ts";
import { type Vertical, vertical } from "./vertical.ts";

/** A period of a metric: its value, the limits of its natural process and their middle. Null: there is none. */
export interface HistoryPoint {
  /** First day of the period (ISO). */
  readonly periodStart: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly centre: number | null;
  /** Beyond what chance explains. */
  readonly signal: boolean;
}

/** A value of another series in a period. */
export interface TimedValue {
  readonly periodStart: string;
  readonly value: number | null;
}

/** Everything that the chart of one metric over time says. Points are in order of time and leave no period out. */
export interface MetricHistory {
  readonly locale: Locale;
  /** Name of the metric, for the text alternative; the chart itself carries no title. */
  readonly name: string;
  readonly measure: Measure;
  readonly grain: Grain;
  readonly direction: Direction;
  readonly points: readonly HistoryPoint[];
  /** The target from each of these periods on. */
  readonly targets?: readonly TimedValue[];
  /** Values of the year before, at the periods of this year. */
  readonly previousYear?: readonly TimedValue[];
  /** What happened; `number` refers to the list below the chart. */
  readonly events?: readonly { readonly date: string; readonly number: number }[];
  /** A few words for the latest signal; otherwise chosen by its place against the limits. */
  readonly signalLabel?: string;
}

const HEIGHT = 264;
const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const at = ({ periodStart }: { readonly periodStart: string }): Date => dateOf(periodStart);

function endLabels(history: MetricHistory, target: TimedValue | undefined): MarginLabel[] {
  const { locale, measure, points, previousYear } = history;
  const words = chartWords(locale);
  const short = (value: number): string => shortValue(locale, value, measure);
  const labels: MarginLabel[] = [];
  const latest = points.findLast(({ value }) => value !== null)?.value;
  if (latest !== null && latest !== undefined) {
    labels.push({ value: latest, text: short(latest), className: "latest" });
  }
  if (target?.value != null) {
    labels.push({ value: target.value, text: `${words.target}\n${short(target.value)}`, className: "aim" });
  }
  const last = points.at(-1);
  if (last?.lower != null && last.upper != null) {
    const range = rangeText(short(last.lower), short(last.upper));
    const value = last.centre ?? (last.lower + last.upper) / 2;
    labels.push({ value, text: `${words.usually}\n${range}`, className: "soft" });
  } else if (last?.centre != null) {
    labels.push({ value: last.centre, text: `${words.usually}\n${short(last.centre)}`, className: "soft" });
  }
  const before = previousYear?.findLast(({ value }) => value !== null)?.value;
  if (before != null) labels.push({ value: before, text: words.yearBefore, className: "soft" });
  return labels;
}

function tone(direction: Direction, isHigh: boolean): string {
  if (direction === "none") return "neutral";
  return (direction === "higher") === isHigh ? "good" : "bad";
}

/** The latest signal's name, where it covers least of the line on a phone (a wider chart only has more room). */
function signalLabel(history: MetricHistory, index: number, scale: Vertical, beside: number): Markish {
  const { points, locale, direction } = history;
  const point = points[index] as HistoryPoint;
  const { word, isHigh } = signalWord(locale, point);
  const label = history.signalLabel ?? word;
  const width = CONTAINER_PX.narrow - beside;
  const outline = points.map(({ value }, i) => ({
    x: (i / Math.max(1, points.length - 1)) * width,
    y: value === null ? null : scale.pixelOf(value),
  }));
  const { x = 0, y = null } = outline[index] ?? {};
  const room = { left: 0, right: width + 12, top: scale.top - 6, bottom: scale.bottom - 2 };
  const side = isHigh ? "above" : "below";
  const spot = clearSpot(outline, { x, y: y ?? 0 }, textWidth(label), room, side);
  return text([point], {
    x: at,
    y: () => scale.valueAt(spot.y),
    text: () => label,
    textAnchor: spot.anchor,
    dx: spot.dx,
    className: `label signal-label ${tone(direction, isHigh)}`,
  });
}

/** Signals: a triangle that points the way the value went; the latest is named. */
function signalMarks(history: MetricHistory, scale: Vertical, beside: number): Markish[] {
  const { locale, direction, points } = history;
  const signals = points.filter(({ signal, value }) => signal && value !== null);
  const latest = points.findLastIndex(({ signal, value }) => signal && value !== null);
  const marks = [true, false].map(
    (isHigh): Markish =>
      dot(
        signals.filter((point) => signalWord(locale, point).isHigh === isHigh),
        {
          x: at,
          y: "value",
          symbol: isHigh ? "triangle" : triangleDown,
          r: 5,
          className: `signal ${tone(direction, isHigh)}`,
        },
      ),
  );
  return latest < 0 ? marks : [...marks, signalLabel(history, latest, scale, beside)];
}

function eventMarks(rows: ReturnType<typeof eventRows>): Markish[] {
  const byRow = Map.groupBy(rows, ({ row }) => row);
  return [...byRow].flatMap(([row, events]): Markish[] => [
    ruleX(events, { x: ({ date }) => dateOf(date), insetTop: -4 - row * 20, className: "event" }),
    dot(events, {
      x: ({ date }) => dateOf(date),
      frameAnchor: "top",
      dy: -12 - row * 20,
      r: 8.5,
      className: "event",
    }),
    text(events, {
      x: ({ date }) => dateOf(date),
      frameAnchor: "top",
      lineAnchor: "middle",
      text: "label",
      dy: -12 - row * 20,
      className: "event-number",
    }),
  ]);
}

function seriesMarks({ points, previousYear }: MetricHistory, target: readonly TimedValue[]): Markish[] {
  const latest = points.findLast(({ value }) => value !== null);
  const valued = (series: readonly TimedValue[]) =>
    series.map((point) => ({ ...point, value: point.value ?? Number.NaN }));
  const band = points.map((point) => ({
    ...point,
    lower: point.lower ?? Number.NaN,
    upper: point.upper ?? Number.NaN,
    centre: point.centre ?? Number.NaN,
  }));
  // Limits that hold for many periods change in steps; limits that follow sample sizes change all the time.
  const changes = points.filter(({ lower }, index) => lower !== points[index - 1]?.lower).length;
  const curve = changes <= 2 + points.length / 4 ? "step" : "linear";
  return [
    areaY(band, { x: at, y1: "lower", y2: "upper", curve, className: "band" }),
    line(band, { x: at, y: "centre", curve, className: "centre" }),
    line(valued(previousYear ?? []), { x: at, y: "value", className: "previous" }),
    link(target.slice(0, -1), {
      x1: at,
      x2: (_: TimedValue, index: number) => dateOf((target[index + 1] as TimedValue).periodStart),
      y: (step: TimedValue) => step.value ?? Number.NaN,
      className: "target",
    }),
    line(valued(points), { x: at, y: "value", className: points.length > 80 ? "value fine" : "value" }),
    dot(latest ? [latest] : [], { x: at, y: "value", r: 4, className: "latest" }),
  ];
}

/**
 * One metric over time: its line, the band within which its natural process moves, signals by shape, the target,
 * the year before, and events as numbered rules. Missing values break the line.
 */
export function metricHistory(history: MetricHistory): Chart {
  const { locale, measure, grain, points } = history;
  const domain = timeDomain(
    points.map(({ periodStart }) => periodStart),
    grain,
  );
  const steps = targetSteps(history.targets ?? [], domain);
  const inside = (day: string): boolean => day >= domain[0] && day <= domain[1];
  const previousYear = (history.previousYear ?? []).filter(({ periodStart }) => inside(periodStart));
  const shown = { ...history, previousYear };
  const y = valueDomain([
    ...points.flatMap(({ value, lower, upper, centre }) => [value, lower, upper, centre]),
    ...[...steps, ...previousYear].map(({ value }) => value),
  ]);
  const events = eventRows(
    (history.events ?? []).filter(({ date }) => inside(date)),
    domain,
  );
  const top = 16 + 20 * Math.max(0, ...events.map(({ row }) => row + 1));
  const frame = { height: HEIGHT + top - 16, top, bottom: TIME_AXIS_HEIGHT, y };
  const scale = vertical(frame);
  const axis = valueAxis(locale, measure, y, dateOf(domain[0]));
  const labels = marginLabels(endLabels(shown, steps.at(-1)), dateOf(domain[1]), scale);
  return {
    ...frame,
    form: "history",
    left: axis.left,
    right: labels.right,
    x: { type: "time", domain },
    marks: [
      ...(points.length === 0 ? [] : axis.marks),
      ...(points.length === 0 ? [] : timeAxis(locale, grain, domain, axis.left + labels.right, scale)),
      ...eventMarks(events),
      ...seriesMarks(shown, steps),
      ...signalMarks(history, scale, axis.left + labels.right),
      ...labels.marks,
      ...(points.some(({ value }) => value !== null) ? [] : [nothingMark(locale)]),
    ],
    readout: points.map(({ periodStart, value }) => ({ x: periodStart, y: value })),
  };
}
