import { dot, link, type Markish, ruleX, text } from "@observablehq/plot";
import type { Locale } from "#model/vocabulary.ts";
import { formatScore } from "#text/format-score.ts";
import { maturityChartWords } from "#text/maturity-charts.ts";
import type { Chart } from "./chart.ts";
import { nothingMark } from "./nothing-mark.ts";
import { scoreRows } from "./score-rows.ts";

/** One element of maturity (or an area): its score with interval, and the market where it is known; all 0–10. */
export interface ElementScore {
  readonly name: string;
  /** Null where too few questions were answered. */
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly average: number | null;
  readonly leader: number | null;
  /** Whether it is (one of) the weakest. */
  readonly isWeakest: boolean;
}

/** Scores by element, in the order that they are drawn. */
export interface ElementDots {
  readonly locale: Locale;
  readonly elements: readonly ElementScore[];
}

interface Row extends ElementScore {
  readonly row: number;
}

/** Half the height of the market's mark, in rows. */
const TICK = 0.24;

function marketMarks(rows: readonly Row[]): Markish[] {
  return [
    ruleX(
      rows.filter(({ average }) => average !== null),
      {
        x: "average",
        y1: ({ row }: Row) => row - TICK,
        y2: ({ row }: Row) => row + TICK,
        className: "market",
      },
    ),
    dot(
      rows.filter(({ leader }) => leader !== null),
      { x: "leader", y: "row", symbol: "diamond2", r: 5, className: "leader" },
    ),
  ];
}

function scoreMarks(rows: readonly Row[], missing: string): Markish[] {
  const scored = rows.filter(({ score }) => score !== null);
  const dots = (isWeakest: boolean): Markish =>
    dot(
      scored.filter((row) => row.isWeakest === isWeakest),
      { x: "score", y: "row", r: 5.5, className: isWeakest ? "weakest" : "score" },
    );
  return [
    link(
      scored.filter(({ low, high }) => low !== null && high !== null),
      { x1: "low", x2: "high", y: "row", className: "whisker" },
    ),
    dots(false),
    dots(true),
    text(
      rows.filter(({ score }) => score === null),
      { x: () => 0, y: "row", text: () => missing, textAnchor: "start", dx: 6, className: "label soft" },
    ),
  ];
}

/**
 * A row per element on a scale from 0 to 10: a dot with its interval as a whisker, the market's average as a short rule and its leaders as
 * an open diamond, both named above the first row. The weakest is set in bold.
 */
export function elementDots({ locale, elements }: ElementDots): Chart {
  const words = maturityChartWords(locale);
  const rows = elements.map((element, index): Row => ({ ...element, row: index + 0.5 }));
  const first = rows.find(({ score }) => score !== null);
  const key = (value: number | null | undefined, label: string, className: string) =>
    value == null ? [] : [{ value, label, className }];
  const frame = scoreRows({
    locale,
    rows: elements.map(({ name, score, isWeakest }) => ({
      name,
      figure: score === null ? "–" : formatScore(locale, score),
      isStrong: isWeakest,
    })),
    keys: [...key(first?.average, words.average, "company"), ...key(first?.leader, words.leaders, "soft")],
  });
  if (rows.length === 0) return { ...frame, form: "elements", marks: [nothingMark(locale)] };
  return {
    ...frame,
    form: "elements",
    marks: [
      ...frame.marks,
      ...marketMarks(rows.filter(({ score }) => score !== null)),
      ...scoreMarks(rows, words.missing),
    ],
  };
}
