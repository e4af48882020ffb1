import { dot, link, type Markish, rect, ruleX, text } from "@observablehq/plot";
import type { Locale } from "#model/vocabulary.ts";
import { formatNumber, formatValue } from "#text/format.ts";
import type { Chart } from "./chart.ts";
import { nothingMark } from "./nothing-mark.ts";
import { shortenText } from "./shorten-text.ts";
import { textWidth } from "./text-width.ts";

/** A share of a whole with its interval, fractions of one. */
export interface ShareRow {
  readonly name: string;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Shares of a whole, below each other. */
export interface ShareRows {
  readonly locale: Locale;
  /** Of what the shares are, for the text alternative. */
  readonly name: string;
  readonly rows: readonly ShareRow[];
}

const ROW_PX = 26;
const NAME_PX = 132;
const SHARE = { unit: "ratio", currency: "XXX" } as const;

/** A share as people say it: whole per cent. */
export function shareText(locale: Locale, share: number): string {
  return formatValue(locale, Math.round(share * 100) / 100, SHARE).replace(/[.,]0(?=\D)/, "");
}

/** Shares as bars with their intervals, the name before and the figure behind each. */
export function shareRows({ locale, rows }: ShareRows): Chart {
  const placed = rows.map((one, i) => ({ ...one, row: i + 0.5 }));
  const most = Math.max(0.1, ...rows.map(({ high }) => high));
  const top = Math.min(1, Math.ceil(most * 10) / 10);
  const ticks = top > 0.5 ? [0, 0.25, 0.5, 0.75, 1].filter((tick) => tick <= top) : [0, top / 2, top];
  const figures = rows.map(({ share }) => textWidth(shareText(locale, share)));
  const domain: [number, number] = [0, top];
  return {
    form: "shares",
    height: 8 + ROW_PX * Math.max(1, rows.length) + 26,
    top: 8,
    bottom: 26,
    left: 14 + Math.min(NAME_PX + 4, Math.max(0, ...rows.map(({ name }) => textWidth(name)))),
    right: 16 + Math.max(0, ...figures),
    x: { type: "linear", domain },
    y: [Math.max(1, rows.length), 0],
    marks:
      rows.length === 0
        ? [nothingMark(locale)]
        : rowMarks(locale, placed, domain, ticks, Math.max(0, ...figures)),
  };
}

function rowMarks(
  locale: Locale,
  rows: readonly (ShareRow & { readonly row: number })[],
  [low, high]: readonly [number, number],
  ticks: readonly number[],
  figureWidth: number,
): Markish[] {
  type Row = (typeof rows)[number];
  return [
    ruleX(ticks, { className: "grid" }),
    text(ticks, {
      x: (tick: number) => tick,
      text: (tick: number, index: number) =>
        index === ticks.length - 1 ? shareText(locale, tick) : formatNumber(locale, tick * 100),
      frameAnchor: "bottom",
      lineAnchor: "middle",
      dy: 14,
      className: "tick",
    }),
    rect(rows, {
      x1: () => low,
      x2: "share",
      y1: ({ row }: Row) => row - 0.28,
      y2: ({ row }: Row) => row + 0.28,
      className: "share",
    }),
    link(rows, { x1: "low", x2: "high", y: "row", className: "whisker dark" }),
    dot(rows, { x: "share", y: "row", r: 3, className: "share-end" }),
    text(rows, {
      x: () => low,
      y: "row",
      text: ({ name }: Row) => shortenText(name, NAME_PX),
      textAnchor: "end",
      dx: -10,
      className: "name",
    }),
    text(rows, {
      x: () => high,
      y: "row",
      text: ({ share }: Row) => shareText(locale, share),
      textAnchor: "end",
      dx: Math.round(figureWidth) + 10,
      className: "figure",
    }),
  ];
}
