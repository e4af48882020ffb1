import { areaY, dot, line, type Markish, ruleX, text } from "@observablehq/plot";
import type { Locale } from "#model/vocabulary.ts";
import type { Measure } from "#text/format.ts";
import { axisLabels } from "./axis-labels.ts";
import type { Chart } from "./chart.ts";
import { nothingMark } from "./nothing-mark.ts";
import { differenceMeasure } from "./short-difference.ts";
import { ticksBelow } from "./ticks-below.ts";
import { valueAxis } from "./value-axis.ts";
import { valueDomain } from "./value-domain.ts";

/** Cause and effect, each less what is usual. */
export interface ScatterPoint {
  readonly cause: number;
  readonly effect: number;
}

/** A cloud of points with the line through their middle. */
export interface AdjustedScatter {
  readonly locale: Locale;
  readonly cause: { readonly name: string; readonly measure: Measure };
  readonly effect: { readonly name: string; readonly measure: Measure };
  readonly points: readonly ScatterPoint[];
  /** Effect per one of the cause, with its interval. */
  readonly slope: { readonly value: number; readonly low: number; readonly high: number };
}

const HEIGHT = 304;
/** More points than this only make a page heavy. */
const MOST = 300;

/** Every so manieth point, evenly over the list. */
export function thinned(points: readonly ScatterPoint[]): readonly ScatterPoint[] {
  if (points.length <= MOST) return points;
  return Array.from(
    { length: MOST },
    (_, i) => points[Math.floor((i * points.length) / MOST)] as ScatterPoint,
  );
}

/** The middle 99 %: a single far point would squeeze all others. */
function middle(values: readonly number[]): [number, number] {
  const sorted = values.toSorted((a, b) => a - b);
  const cut = Math.floor(sorted.length * 0.005);
  return [sorted[cut] ?? 0, sorted[sorted.length - 1 - cut] ?? 0];
}

function axisBelow(
  { locale, cause }: AdjustedScatter,
  domain: readonly [number, number],
  beside: number,
): Markish[] {
  const { marks } = ticksBelow(domain, { beside, apart: 56 }, (ticks) =>
    axisLabels(locale, ticks, differenceMeasure(cause.measure)),
  );
  return [
    ruleX([0], { className: "zero" }),
    ...marks,
    text([domain[1]], {
      x: (x: number) => x,
      text: () => `${cause.name} →`,
      frameAnchor: "bottom",
      lineAnchor: "middle",
      textAnchor: "end",
      dy: 32,
      className: "tick",
    }),
  ];
}

/** Points of cause and effect, each less what is usual for its zone and time, with the line of the link and its band. */
export function adjustedScatter(input: AdjustedScatter): Chart {
  const { locale, effect, slope } = input;
  const points = thinned(input.points);
  const x =
    points.length === 0 ? ([0, 1] as [number, number]) : valueDomain(middle(points.map((one) => one.cause)));
  const ends = [x[0], 0, x[1]].map((cause) => ({
    cause,
    value: slope.value * cause,
    low: Math.min(slope.low * cause, slope.high * cause),
    high: Math.max(slope.low * cause, slope.high * cause),
  }));
  const y = valueDomain([...middle(points.map((one) => one.effect)), ...ends.map(({ value }) => value)]);
  const inside = points.filter(
    (one) => one.cause >= x[0] && one.cause <= x[1] && one.effect >= y[0] && one.effect <= y[1],
  );
  const frame = { height: HEIGHT, top: 28, bottom: 44, y };
  const axis = valueAxis(locale, differenceMeasure(effect.measure), y, x[0]);
  return {
    ...frame,
    form: "adjusted-scatter",
    left: axis.left,
    right: 16,
    x: { type: "linear", domain: x },
    marks:
      points.length === 0
        ? [nothingMark(locale)]
        : [
            ...axis.marks,
            ...axisBelow(input, x, axis.left + 16),
            text([x[0]], {
              x: (value: number) => value,
              text: () => `↑ ${effect.name}`,
              frameAnchor: "top",
              lineAnchor: "middle",
              textAnchor: "start",
              dy: -14,
              className: "tick",
            }),
            dot(inside, { x: "cause", y: "effect", r: 2.5, className: "cloud" }),
            areaY(ends, { x: "cause", y1: "low", y2: "high", className: "band strong" }),
            line(ends, { x: "cause", y: "value", className: "company" }),
          ],
  };
}
