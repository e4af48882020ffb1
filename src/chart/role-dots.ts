import { dot, link, type Markish } from "@observablehq/plot";
import type { Locale } from "#model/vocabulary.ts";
import { formatScoreChange } from "#text/format-score-change.ts";
import { maturityChartWords } from "#text/maturity-charts.ts";
import type { Chart } from "./chart.ts";
import { nothingMark } from "./nothing-mark.ts";
import { scoreRows } from "./score-rows.ts";

/** How leadership and the front line score one element, 0–10; null where a role gave too few answers. */
export interface RoleScore {
  readonly name: string;
  readonly leadership: number | null;
  readonly frontLine: number | null;
  /** Whether the two differ by more than chance would have it. */
  readonly isReal: boolean;
}

/** Scores of the two roles by element, in the order that they are drawn. */
export interface RoleDots {
  readonly locale: Locale;
  readonly elements: readonly RoleScore[];
}

interface Row extends RoleScore {
  readonly row: number;
}

function gapText(locale: Locale, { leadership, frontLine }: RoleScore): string {
  if (leadership === null || frontLine === null) return "–";
  return formatScoreChange(locale, leadership - frontLine);
}

/**
 * A row per element on a scale from 0 to 10: leadership as a full dot, the front line as an open one, a line between them and the
 * difference at the right, in bold where it is more than chance.
 */
export function roleDots({ locale, elements }: RoleDots): Chart {
  const words = maturityChartWords(locale);
  const rows = elements.map((element, index): Row => ({ ...element, row: index + 0.5 }));
  const first = rows[0];
  const frame = scoreRows({
    locale,
    rows: elements.map((element) => ({
      name: element.name,
      figure: gapText(locale, element),
      isStrong: element.isReal,
    })),
    keys: [
      ...(first?.frontLine == null
        ? []
        : [{ value: first.frontLine, label: words.frontLine, className: "company" }]),
      ...(first?.leadership == null
        ? []
        : [{ value: first.leadership, label: words.leadership, className: "lead" }]),
    ],
  });
  if (rows.length === 0) return { ...frame, form: "roles", marks: [nothingMark(locale)] };
  const dots = (value: "leadership" | "frontLine", className: string): Markish =>
    dot(
      rows.filter((row) => row[value] !== null),
      { x: value, y: "row", r: 5.5, className },
    );
  return {
    ...frame,
    form: "roles",
    marks: [
      ...frame.marks,
      link(
        rows.filter(({ leadership, frontLine }) => leadership !== null && frontLine !== null),
        { x1: "frontLine", x2: "leadership", y: "row", className: "between" },
      ),
      dots("frontLine", "front-line"),
      dots("leadership", "score"),
    ],
  };
}
