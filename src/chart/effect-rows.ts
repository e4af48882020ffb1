import { dot, link, type Markish, rect, ruleX, text } from "@observablehq/plot";
import type { Direction, Locale } from "#model/vocabulary.ts";
import type { Measure } from "#text/format.ts";
import { pilotChartWords } from "#text/pilot-chart.ts";
import { axisLabels } from "./axis-labels.ts";
import { type Chart, CONTAINER_PX } from "./chart.ts";
import { nothingMark } from "./nothing-mark.ts";
import { type Reference, referenceLabels } from "./reference-labels.ts";
import { differenceMeasure, shortDifference } from "./short-difference.ts";
import { shortenText } from "./shorten-text.ts";
import { textWidth } from "./text-width.ts";
import { ticksBelow } from "./ticks-below.ts";
import { valueDomain } from "./value-domain.ts";

/** An effect with its interval; an infinite end runs to the edge. Without an interval it is a dot. */
export interface EffectRow {
  readonly name: string;
  readonly effect: number;
  readonly low?: number;
  readonly high?: number;
}

/** Effects below each other, against nothing and against the smallest effect that is worth something. */
export interface EffectRows {
  readonly locale: Locale;
  /** Of what the effects are, for the text alternative. */
  readonly name: string;
  readonly measure: Measure;
  readonly direction: Direction;
  readonly rows: readonly EffectRow[];
  /** Size without sign; null where none was registered. */
  readonly minEffect: number | null;
  /** A small chart: one thick row, no axis. */
  readonly small?: boolean;
}

/** Of more rows than this the first and last `ENDS` are drawn. */
const MOST = 40;
const ENDS = 8;
const ROW_PX = 22;
const NAME_PX = 116;

/** The smallest worthwhile effect on the side that is better; null without one, or where neither side is. */
export function worthwhileAt({
  direction,
  minEffect,
}: Pick<EffectRows, "direction" | "minEffect">): number | null {
  if (minEffect === null || minEffect === 0 || direction === "none") return null;
  return direction === "lower" ? -minEffect : minEffect;
}

interface Placed extends EffectRow {
  readonly row: number;
}

function placed(rows: readonly EffectRow[]): Placed[] {
  if (rows.length <= MOST) return rows.map((one, i) => ({ ...one, row: i + 0.5 }));
  const kept = [...rows.slice(0, ENDS), ...rows.slice(-ENDS)];
  return kept.map((one, i) => ({ ...one, row: i + 0.5 + (i >= ENDS ? 1 : 0) }));
}

const inside = (value: number, [low, high]: readonly [number, number]): number =>
  Math.min(high, Math.max(low, value));

function rowMarks(input: EffectRows, rows: readonly Placed[], domain: readonly [number, number]): Markish[] {
  const { locale, measure, small = false } = input;
  const whiskers = rows.filter(({ low, high }) => low !== undefined && high !== undefined);
  const proven = ({ low, high }: Placed): boolean =>
    low === undefined || high === undefined || low > 0 || high < 0;
  const dots = (shown: readonly Placed[], className: string): Markish =>
    dot(shown, { x: "effect", y: "row", r: small ? 5 : 4.5, className });
  const width = Math.max(0, ...rows.map(({ effect }) => textWidth(shortDifference(locale, effect, measure))));
  return [
    link(whiskers, {
      x1: ({ low }: Placed) => inside(low ?? 0, domain),
      x2: ({ high }: Placed) => inside(high ?? 0, domain),
      y: "row",
      className: rows.length === 1 ? "whisker bold" : "whisker",
    }),
    dots(rows.filter(proven), "zone"),
    dots(
      rows.filter((row) => !proven(row)),
      "zone short",
    ),
    ...(small
      ? []
      : [
          text(rows, {
            x: () => domain[0],
            y: "row",
            text: ({ name }: Placed) => shortenText(name, NAME_PX),
            textAnchor: "end",
            dx: -10,
            className: "name",
          }),
          text(rows, {
            x: () => domain[1],
            y: "row",
            text: ({ effect }: Placed) => shortDifference(locale, effect, measure),
            textAnchor: "end",
            dx: Math.round(width) + 8,
            className: "figure",
          }),
        ]),
  ];
}

function axisMarks(
  { locale, measure }: EffectRows,
  domain: readonly [number, number],
  beside: number,
): Markish[] {
  const { wide, marks } = ticksBelow(domain, { beside, apart: 56 }, (ticks) =>
    axisLabels(locale, ticks, differenceMeasure(measure)),
  );
  return [
    ruleX(
      wide.filter((tick) => tick !== 0),
      { className: "grid" },
    ),
    ...marks,
  ];
}

/** Zero and the smallest worthwhile effect, as rules that are named above the plot. */
function references(
  input: EffectRows,
  domain: readonly [number, number],
  left: number,
  right: number,
): Markish[] {
  const words = pilotChartWords(input.locale);
  const least = worthwhileAt(input);
  const all: Reference[] = [
    { value: 0, label: words.noEffect, className: "company" },
    ...(least === null
      ? []
      : [
          {
            value: least,
            label: words.worthwhile(shortDifference(input.locale, least, input.measure)),
            className: "aim",
          },
        ]),
  ];
  const plot = { width: CONTAINER_PX.narrow - left - right, left, right };
  return referenceLabels(all, domain, plot).flatMap(
    ({ value, label, className, line, anchor }): Markish[] => [
      ruleX([value], { className: `reference ${className}`, insetTop: -8 - 18 * line }),
      text([value], {
        x: (x: number) => x,
        text: () => label,
        frameAnchor: "top",
        lineAnchor: "middle",
        dy: -16 - 18 * line,
        dx: anchor === "end" ? 2 : -2,
        textAnchor: anchor,
        className: `label ${className}`,
      }),
    ],
  );
}

/** The side on which an effect is worth a rollout. */
function worthMarks(input: EffectRows, [low, high]: readonly [number, number], rows: number): Markish[] {
  const least = worthwhileAt(input);
  if (least === null) return [];
  const [x1, x2] = least < 0 ? [low, least] : [least, high];
  return [rect([0], { x1: () => x1, x2: () => x2, y1: () => 0, y2: () => rows, className: "worth" })];
}

/**
 * Effects with their intervals, one below the other: a filled dot where the interval leaves zero out, a hollow one where it does not, the
 * side that is worth a rollout shaded.
 */
export function effectRows(input: EffectRows): Chart {
  const { locale, measure, small = false } = input;
  const rows = placed(input.rows);
  const between = input.rows.length - rows.length;
  const least = worthwhileAt(input);
  const domain = valueDomain(
    input.rows.flatMap(({ effect, low, high }) => [effect, low ?? null, high ?? null]).concat([0, least]),
  );
  const count = Math.max(1, rows.length + (between > 0 ? 1 : 0));
  const named = small ? [] : rows.map(({ name }) => textWidth(name));
  const figures = small ? [] : rows.map(({ effect }) => textWidth(shortDifference(locale, effect, measure)));
  const left = small ? 8 : 14 + Math.min(NAME_PX + 4, Math.max(0, ...named));
  const right = small ? 8 : 14 + Math.max(0, ...figures);
  const top = least === null ? 28 : 46;
  const height = top + (small ? 34 : Math.max(ROW_PX, rows.length === 1 ? 40 : ROW_PX) * count + 26);
  return {
    height,
    top,
    bottom: small ? 6 : 26,
    y: [count, 0],
    form: "effects",
    left,
    right,
    x: { type: "linear", domain },
    marks: [
      ...(input.rows.length === 0 ? [nothingMark(locale)] : []),
      ...worthMarks(input, domain, count),
      ...(small || input.rows.length === 0 ? [] : axisMarks(input, domain, left + right)),
      ...(input.rows.length === 0 ? [] : references(input, domain, left, right)),
      ...(between > 0
        ? [
            text([between], {
              x: () => domain[0],
              y: () => ENDS + 0.5,
              text: () => pilotChartWords(locale).zonesBetween(between),
              textAnchor: "start",
              className: "label soft",
            }),
          ]
        : []),
      ...rowMarks(input, rows, domain),
    ],
  };
}
