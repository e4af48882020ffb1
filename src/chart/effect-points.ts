import { dot, link, type Markish, ruleX, ruleY, text } from "@observablehq/plot";
import type { Grain } from "#model/period.ts";
import type { Direction, Locale } from "#model/vocabulary.ts";
import type { Measure } from "#text/format.ts";
import { pilotChartWords } from "#text/pilot-chart.ts";
import type { Chart } from "./chart.ts";
import { worthwhileAt } from "./effect-rows.ts";
import { type MarginLabel, marginLabels } from "./margin-labels.ts";
import { nothingMark } from "./nothing-mark.ts";
import { differenceMeasure, shortDifference } from "./short-difference.ts";
import { valueAxis } from "./value-axis.ts";
import { valueDomain } from "./value-domain.ts";
import { vertical } from "./vertical.ts";
import { WHOLE_AXIS_HEIGHT, wholeAxis } from "./whole-axis.ts";

/** An effect with its interval in one period. */
export interface EffectPoint {
  /** Periods since the start, or periods measured so far. */
  readonly offset: number;
  /** The period's name, for the table. */
  readonly period: string;
  readonly effect: number;
  readonly low: number;
  readonly high: number;
}

/** Effects by period, before and after the start, or as they came in. */
export interface EffectPoints {
  readonly locale: Locale;
  readonly name: string;
  readonly measure: Measure;
  readonly direction: Direction;
  readonly grain: Grain;
  readonly points: readonly EffectPoint[];
  readonly minEffect: number | null;
  /** `since-start`: offsets count from the start, which is marked; `measured`: each point is all that was known by then. */
  readonly kind: "since-start" | "measured";
}

const HEIGHT = 264;
/** Intervals reach at most so many times as far as they usually do: the first of a running pilot would dwarf all others. */
const FARTHEST = 3;

/** The range of values shown. */
function domainOf(input: EffectPoints): [number, number] {
  const ends = input.points
    .flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)])
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b);
  const usual = ends[Math.floor(ends.length / 2)] ?? 0;
  const effects = input.points.map(({ effect }) => effect);
  const reach = Math.max(FARTHEST * usual, ...effects.map(Math.abs));
  const inside = (value: number): number => Math.min(reach, Math.max(-reach, value));
  return valueDomain([
    0,
    worthwhileAt(input),
    ...effects,
    ...input.points.flatMap(({ low, high }) => [inside(low), inside(high)]),
  ]);
}

function pointMarks({ points, kind }: EffectPoints, y: readonly [number, number]): Markish[] {
  const inside = (value: number): number => Math.min(y[1], Math.max(y[0], value));
  const isAfter = ({ offset }: EffectPoint): boolean => kind === "measured" || offset >= 0;
  return [
    link(points, {
      x: "offset",
      y1: ({ low }: EffectPoint) => inside(low),
      y2: ({ high }: EffectPoint) => inside(high),
      className: "whisker",
    }),
    dot(points.filter(isAfter), { x: "offset", y: "effect", r: 4, className: "zone" }),
    dot(
      points.filter((point) => !isAfter(point)),
      { x: "offset", y: "effect", r: 4, className: "zone short" },
    ),
  ];
}

/** Effects by period with their intervals; before the start hollow. Zero, the start and the smallest worthwhile effect are marked. */
export function effectPoints(input: EffectPoints): Chart {
  const { locale, measure, points, kind } = input;
  const words = pilotChartWords(locale);
  const counted = kind === "measured" ? words.afterPeriods : words.sinceStart;
  const y = domainOf(input);
  const offsets = points.map(({ offset }) => offset);
  const x: [number, number] =
    points.length === 0 ? [0, 1] : [Math.min(...offsets) - 0.6, Math.max(...offsets) + 0.6];
  const frame = { height: HEIGHT, top: kind === "measured" ? 12 : 24, bottom: WHOLE_AXIS_HEIGHT, y };
  const scale = vertical(frame);
  const axis = valueAxis(locale, differenceMeasure(measure), y, x[0]);
  const least = worthwhileAt(input);
  const last = points.at(-1);
  const wishes: MarginLabel[] = [
    { value: 0, text: words.noEffect, className: "soft" },
    ...(least === null
      ? []
      : [
          {
            value: least,
            text: words.worthwhile(shortDifference(locale, least, measure)).replace(": ", "\n"),
            className: "aim",
          },
        ]),
    ...(last && kind === "measured"
      ? [{ value: last.effect, text: shortDifference(locale, last.effect, measure), className: "latest" }]
      : []),
  ];
  const labels = marginLabels(wishes, x[1], scale);
  return {
    ...frame,
    form: "effect-points",
    left: axis.left,
    right: labels.right,
    x: { type: "linear", domain: x },
    marks: [
      ...(points.length === 0
        ? [nothingMark(locale)]
        : [...axis.marks, ...wholeAxis(locale, counted[input.grain], x, axis.left + labels.right)]),
      ruleY(least === null || points.length === 0 ? [] : [least], { className: "target" }),
      ...(kind === "measured" || points.length === 0
        ? []
        : [
            ruleX([-0.5], { className: "start", insetTop: -10 }),
            text([-0.5], {
              x: (value: number) => value,
              text: () => words.start,
              frameAnchor: "top",
              lineAnchor: "middle",
              dy: -8,
              dx: 5,
              textAnchor: "start",
              className: "label strong",
            }),
          ]),
      ...pointMarks(input, y),
      ...(points.length === 0 ? [] : labels.marks),
    ],
  };
}
