import { dot, link, type Markish, text } from "@observablehq/plot";
import type { Locale } from "#model/vocabulary.ts";
import type { Measure } from "#text/format.ts";
import type { Chart } from "./chart.ts";
import { nothingMark } from "./nothing-mark.ts";
import { differenceMeasure, shortDifference } from "./short-difference.ts";
import { textWidth } from "./text-width.ts";
import { valueAxis } from "./value-axis.ts";
import { valueDomain } from "./value-domain.ts";
import { WHOLE_AXIS_HEIGHT, wholeAxis } from "./whole-axis.ts";

/** What follows so many periods after a move, with its interval. */
export interface LagPoint {
  readonly periods: number;
  readonly effect: number;
  readonly low: number;
  readonly high: number;
}

/** What follows after each number of periods. */
export interface EffectByLag {
  readonly locale: Locale;
  /** Of what the effects are, for the text alternative. */
  readonly name: string;
  readonly measure: Measure;
  /** What the axis below counts: `months after the cause moved`. */
  readonly axis: string;
  readonly points: readonly LagPoint[];
  /** The number of periods that is named in the chart; null for none. */
  readonly chosen: number | null;
}

const HEIGHT = 264;

/** The chosen effect in figures, above its interval. */
function chosenLabel({ locale, measure, points, chosen }: EffectByLag): Markish[] {
  const best = points.find(({ periods }) => periods === chosen);
  if (!best) return [];
  const written = shortDifference(locale, best.effect, measure);
  const isRight = best.periods > (points.at(-1)?.periods ?? 0) * 0.75;
  const isLeft = best.periods < (points.at(-1)?.periods ?? 0) * 0.15;
  return [
    text([best], {
      x: "periods",
      y: "high",
      text: () => written,
      textAnchor: isRight ? "end" : isLeft ? "start" : "middle",
      dx: isLeft ? -Math.min(12, Math.round(textWidth(written) / 4)) : 0,
      dy: -12,
      className: "label latest",
    }),
  ];
}

/** Effects by the number of periods after a move, each with its interval; hollow where the interval holds zero. */
export function effectByLag(input: EffectByLag): Chart {
  const { locale, measure, points } = input;
  const y = valueDomain([0, ...points.flatMap(({ low, high }) => [low, high])]);
  const x: [number, number] =
    points.length === 0 ? [0, 1] : [-0.6, Math.max(...points.map(({ periods }) => periods)) + 0.6];
  const frame = { height: HEIGHT, top: 28, bottom: WHOLE_AXIS_HEIGHT, y };
  const axis = valueAxis(locale, differenceMeasure(measure), y, x[0]);
  const proven = ({ low, high }: LagPoint): boolean => low > 0 || high < 0;
  const dots = (shown: readonly LagPoint[], className: string): Markish =>
    dot(shown, { x: "periods", y: "effect", r: 4.5, className });
  return {
    ...frame,
    form: "effect-by-lag",
    left: axis.left,
    right: 16,
    x: { type: "linear", domain: x },
    marks:
      points.length === 0
        ? [nothingMark(locale)]
        : [
            ...axis.marks,
            ...wholeAxis(locale, input.axis, x, axis.left + 16),
            link(points, { x: "periods", y1: "low", y2: "high", className: "whisker" }),
            link(
              points.filter(({ periods }) => periods === input.chosen),
              { x: "periods", y1: "low", y2: "high", className: "whisker bold" },
            ),
            dots(points.filter(proven), "zone"),
            dots(
              points.filter((point) => !proven(point)),
              "zone short",
            ),
            ...chosenLabel(input),
          ],
    readout: points.map(({ periods, effect }) => ({ x: periods, y: effect })),
  };
}
