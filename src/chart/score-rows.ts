import { type Markish, ruleX, text } from "@observablehq/plot";
import type { Locale } from "#model/vocabulary.ts";
import { formatNumber } from "#text/format.ts";
import { type Chart, CONTAINER_PX } from "./chart.ts";
import { type Reference, referenceLabels } from "./reference-labels.ts";
import { textWidth } from "./text-width.ts";
import { wrapText } from "./wrap-text.ts";

/** A row of a chart of scores: its name at the left, a figure at the right. */
export interface ScoreRow {
  readonly name: string;
  readonly figure: string;
  /** Set in bold: the row that matters most. */
  readonly isStrong: boolean;
}

interface Input {
  readonly locale: Locale;
  readonly rows: readonly ScoreRow[];
  /** What the marks of the first row stand for, named above it. */
  readonly keys: readonly Reference[];
}

const ROW_PX = 36;
const NAME_PX = 122;
const KEY_PX = 18;
const SCORES = [0, 2, 4, 6, 8, 10];
export const SCORE_DOMAIN = [0, 10] as const;

function keyMarks(keys: readonly Reference[], left: number, right: number, base: number): Markish[] {
  const plot = { width: CONTAINER_PX.narrow - left - right, left, right };
  return referenceLabels(keys, SCORE_DOMAIN, plot).map(
    ({ value, label, className, line, anchor }): Markish =>
      text([value], {
        x: (x: number) => x,
        text: () => label,
        frameAnchor: "top",
        lineAnchor: "middle",
        dy: base - KEY_PX * line,
        dx: anchor === "end" ? 6 : -6,
        textAnchor: anchor,
        className: `label ${className}`,
      }),
  );
}

/**
 * What charts of scores by row share: an axis from 0 to 10, names at the left, figures at the right, and the names of the marks above
 * the first row. Row `n` (from 0) lies at `n + 0.5`.
 */
export function scoreRows({ locale, rows, keys }: Input): Omit<Chart, "form"> {
  const top = 8 + KEY_PX * keys.length;
  const count = Math.max(1, rows.length);
  const names = rows.map(({ name, ...rest }, row) => ({
    ...rest,
    name: wrapText(name, NAME_PX, 2),
    row: row + 0.5,
  }));
  const left =
    14 + Math.max(0, ...names.flatMap(({ name }) => name.split("\n").map((one) => textWidth(one))));
  const right = 14 + Math.max(0, ...rows.map(({ figure }) => textWidth(figure)));
  const column = (isStrong: boolean): Markish[] => {
    const shown = names.filter((row) => row.isStrong === isStrong);
    const strong = isStrong ? " strong" : "";
    return [
      text(shown, {
        x: () => SCORE_DOMAIN[0],
        y: "row",
        text: "name",
        textAnchor: "end",
        lineHeight: 1.15,
        dx: -10,
        className: `name${strong}`,
      }),
      text(shown, {
        x: () => SCORE_DOMAIN[1],
        y: "row",
        text: "figure",
        textAnchor: "end",
        dx: Math.round(right) - 4,
        className: `number${strong}`,
      }),
    ];
  };
  return {
    height: top + ROW_PX * count + 26,
    top,
    bottom: 26,
    left,
    right,
    x: { type: "linear", domain: SCORE_DOMAIN },
    y: [count, 0],
    marks: [
      ruleX(SCORES, { className: "grid" }),
      text(SCORES, {
        x: (tick: number) => tick,
        text: (tick: number) => formatNumber(locale, tick),
        frameAnchor: "bottom",
        lineAnchor: "middle",
        dy: 14,
        className: "tick",
      }),
      ...column(false),
      ...column(true),
      ...keyMarks(keys, left, right, -6),
    ],
  };
}
