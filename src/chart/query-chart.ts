import { dot, type Markish, rect, ruleX, text } from "@observablehq/plot";
import { type Grain, parsePeriod } from "#model/period.ts";
import type { Locale } from "#model/vocabulary.ts";
import type { Measure } from "#text/format.ts";
import { axisLabels } from "./axis-labels.ts";
import { type Chart, CONTAINER_PX } from "./chart.ts";
import { type Group, groupLines } from "./group-lines.ts";
import { shortValue } from "./short-value.ts";
import { shortenText } from "./shorten-text.ts";
import { textWidth } from "./text-width.ts";
import { valueAxis } from "./value-axis.ts";
import { valueDomain } from "./value-domain.ts";
import { valueTicks } from "./value-ticks.ts";

/** A plain value of a result: dates come as ISO text, as the warehouse gives them. */
export type Cell = string | number | boolean | null;

/** What a query returned. */
export interface QueryResult {
  readonly locale: Locale;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The chart that suits a result, or why none does. */
export type QueryChart =
  | { readonly kind: "line" | "bar" | "dot"; readonly chart: Chart }
  | { readonly kind: "none"; readonly why: "empty" | "no-number" | "one-row" | "too-many" };

type Kind = "time" | "number" | "text";

const PLAIN: Measure = { unit: "index", currency: "XXX" };
const MOST_BARS = 40;
const MOST_LINES = 40;
const MOST_DOTS = 1000;
const ROW_PX = 22;
const NAME_PX = 116;

/** A column's kind by its values: all periods, all numbers, or anything else. Empty columns are text. */
function kindOf({ columns, rows }: QueryResult, column: number): Kind {
  const values = rows.flatMap((row) => row[column] ?? []);
  if (values.length === 0) return "text";
  // A year alone counts as time only when the column says so: 2,025 may be an amount.
  const isYear = /year|год|рік/i.test(columns[column] ?? "");
  const isTime = (value: Cell): boolean =>
    typeof value === "string" || isYear ? parsePeriod(String(value).slice(0, 10)) !== null : false;
  if (values.every(isTime)) return "time";
  return values.every((value) => typeof value === "number" && Number.isFinite(value)) ? "number" : "text";
}

const numberOf = (cell: Cell | undefined): number | null =>
  typeof cell === "number" && Number.isFinite(cell) ? cell : null;

/** Length of a period by the smallest step between days: labels of the axis need no more. */
function grainOf(days: readonly string[]): Grain {
  const times = [...new Set(days)].map((day) => Date.parse(day)).toSorted((a, b) => a - b);
  const steps = times.slice(1).map((time, index) => (time - (times[index] ?? 0)) / 86_400_000);
  const least = Math.min(...steps);
  if (least >= 360) return "year";
  if (least >= 85) return "quarter";
  if (least >= 27) return "month";
  return least >= 7 ? "week" : "day";
}

function lineChart(
  result: QueryResult,
  time: number,
  numbers: readonly number[],
  name: number | null,
): QueryChart {
  const points = result.rows.flatMap((row) => {
    const period = parsePeriod(String(row[time] ?? "").slice(0, 10));
    return period ? [{ row, periodStart: period.start }] : [];
  });
  points.sort((a, b) => (a.periodStart < b.periodStart ? -1 : a.periodStart > b.periodStart ? 1 : 0));
  const series = (rows: typeof points, column: number): Group["points"] =>
    rows.map(({ row, periodStart }) => ({ periodStart, value: numberOf(row[column]) }));
  const [first = 0] = numbers;
  const groups: Group[] =
    name === null
      ? numbers.map((column) => ({ name: result.columns[column] ?? "", points: series(points, column) }))
      : [...Map.groupBy(points, ({ row }) => String(row[name] ?? ""))].map(([label, rows]) => ({
          name: label,
          points: series(rows, first),
        }));
  if (groups.length > MOST_LINES) return { kind: "none", why: "too-many" };
  const grain = grainOf(points.map(({ periodStart }) => periodStart));
  return {
    kind: "line",
    chart: groupLines({ locale: result.locale, name: "", measure: PLAIN, grain, groups }),
  };
}

/** Ticks of a horizontal axis of plain numbers. */
function horizontalAxis(locale: Locale, domain: readonly [number, number], beside: number): Markish[] {
  const ticks = valueTicks(
    domain[0],
    domain[1],
    Math.max(2, Math.floor((CONTAINER_PX.narrow - beside) / 52)),
  );
  const labels = axisLabels(locale, ticks, PLAIN);
  return [
    ruleX(
      ticks.filter((tick) => tick !== 0),
      { className: "grid" },
    ),
    ruleX(
      ticks.filter((tick) => tick === 0),
      { className: "zero" },
    ),
    text(ticks, {
      x: (tick: number) => tick,
      text: (_: number, index: number) => labels[index] ?? "",
      frameAnchor: "bottom",
      lineAnchor: "middle",
      dy: 14,
      className: "tick",
    }),
  ];
}

function barChart({ locale, rows }: QueryResult, name: number, column: number): QueryChart {
  const bars = rows.slice(0, MOST_BARS).map((row, index) => ({
    name: String(row[name] ?? "–"),
    value: numberOf(row[column]),
    index,
  }));
  const domain = valueDomain(
    bars.map(({ value }) => value),
    { zero: true },
  );
  const drawn = bars.flatMap((bar) => (bar.value === null ? [] : [{ ...bar, value: bar.value }]));
  type Bar = (typeof drawn)[number];
  const shown = (value: number): string => shortValue(locale, value, PLAIN);
  // Values of negative bars stand between the names and the bars.
  const gap = Math.ceil(Math.max(0, ...drawn.map(({ value }) => (value < 0 ? textWidth(shown(value)) : 0))));
  const left = 12 + gap + Math.min(NAME_PX + 4, Math.max(0, ...bars.map((bar) => textWidth(bar.name))));
  const right = 12 + Math.max(0, ...drawn.map(({ value }) => (value < 0 ? 0 : textWidth(shown(value)))));
  const chart: Chart = {
    form: "bars",
    height: 8 + ROW_PX * bars.length + 26,
    top: 8,
    bottom: 26,
    y: [bars.length, 0],
    left,
    right,
    x: { type: "linear", domain },
    marks: [
      ...horizontalAxis(locale, domain, left + right),
      rect(drawn, {
        x1: 0,
        x2: "value",
        y1: ({ index }: Bar) => index + 0.18,
        y2: ({ index }: Bar) => index + 0.82,
        className: "bar",
      }),
      ...[true, false].map((isPositive) =>
        text(
          drawn.filter(({ value }) => value >= 0 === isPositive),
          {
            x: "value",
            y: ({ index }: Bar) => index + 0.5,
            text: ({ value }: Bar) => shown(value),
            textAnchor: isPositive ? "start" : "end",
            dx: isPositive ? 5 : -5,
            className: "label",
          },
        ),
      ),
      text(bars, {
        x: () => domain[0],
        y: ({ index }) => index + 0.5,
        text: (bar) => shortenText(bar.name, NAME_PX),
        textAnchor: "end",
        dx: -8 - gap,
        className: "name",
      }),
    ],
  };
  return { kind: "bar", chart };
}

function dotChart({ locale, columns, rows }: QueryResult, across: number, up: number): QueryChart {
  const dots = rows.slice(0, MOST_DOTS).flatMap((row) => {
    const [x, y] = [numberOf(row[across]), numberOf(row[up])];
    return x === null || y === null ? [] : [{ x, y }];
  });
  const [domain, y] = [valueDomain(dots.map((each) => each.x)), valueDomain(dots.map((each) => each.y))];
  const axis = valueAxis(locale, PLAIN, y, domain[0]);
  const title = (words: string, frameAnchor: "top-left" | "bottom-right", dy: number): Markish =>
    text([shortenText(words, 200)], { frameAnchor, dy, lineAnchor: "middle", className: "label soft" });
  const chart: Chart = {
    form: "dots",
    height: 320,
    top: 32,
    bottom: 46,
    y,
    left: axis.left,
    right: 24,
    x: { type: "linear", domain },
    marks: [
      ...axis.marks,
      ...horizontalAxis(locale, domain, axis.left + 24),
      dot(dots, { x: "x", y: "y", r: 3.5, className: "point" }),
      title(`${columns[up] ?? ""} ↑`, "top-left", -18),
      title(`${columns[across] ?? ""} →`, "bottom-right", 34),
    ],
  };
  return { kind: "dot", chart };
}

/**
 * Picks a chart for whatever a query returned: periods and numbers make lines (one per number, or one per name), names and a number
 * make bars in the result's own order (the first 40), two numbers make dots. Units are unknown here, so numbers are plain.
 */
export function queryChart(result: QueryResult): QueryChart {
  const { columns, rows } = result;
  if (rows.length === 0) return { kind: "none", why: "empty" };
  const kinds = columns.map((_, index) => kindOf(result, index));
  const all = (kind: Kind): number[] => kinds.flatMap((each, index) => (each === kind ? [index] : []));
  const [numbers, times, names] = [all("number"), all("time"), all("text")];
  const [number, second] = numbers;
  const [time, name] = [times[0], names[0]];
  if (number === undefined) return { kind: "none", why: "no-number" };
  if (rows.length === 1) return { kind: "none", why: "one-row" };
  if (time !== undefined) return lineChart(result, time, numbers, name ?? null);
  if (name !== undefined) return barChart(result, name, number);
  if (second !== undefined) return dotChart(result, number, second);
  return { kind: "none", why: "no-number" };
}
