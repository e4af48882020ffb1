import { dot, link, type Markish, rect, text } from "@observablehq/plot";
import { type Grain, shiftPeriod } from "#model/period.ts";
import type { Locale } from "#model/vocabulary.ts";
import { chartWords } from "#text/chart.ts";
import { type Chart, CONTAINER_PX } from "./chart.ts";
import { shortenText } from "./shorten-text.ts";
import { textWidth } from "./text-width.ts";
import { TIME_AXIS_HEIGHT, timeAxis } from "./time-axis.ts";
import { vertical } from "./vertical.ts";

/** What came for a period: everything, everything but late, a part, nothing; or nothing was due. */
export type CellStatus = "present" | "late" | "partial" | "missing" | "none";

/** A source or a metric; `cells` has one status for each of the chart's periods. */
export interface CompletenessLine {
  readonly name: string;
  readonly cells: readonly CellStatus[];
}

/** Periods by source or metric: what came, what came late, what is missing. */
export interface CompletenessStrip {
  readonly locale: Locale;
  readonly grain: Grain;
  /** First days of the periods, in order, none left out. */
  readonly periods: readonly string[];
  readonly lines: readonly CompletenessLine[];
}

const ROW_PX = 24;
const NAME_PX = 116;
const KEY_LINE_PX = 20;
const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

interface Run {
  readonly row: number;
  readonly status: CellStatus;
  readonly from: string;
  readonly to: string;
}

/** Neighbouring cells of one status are drawn as one bar. */
function runs({ lines, periods, grain }: CompletenessStrip): Run[] {
  return lines.flatMap(({ cells }, row) => {
    const found: Run[] = [];
    periods.forEach((start, index) => {
      const status = cells[index] ?? "none";
      const to = periods[index + 1] ?? shiftPeriod({ grain, start }, 1).start;
      const last = found.at(-1);
      if (last?.status === status) found[found.length - 1] = { ...last, to };
      else found.push({ row, status, from: start, to });
    });
    return found;
  });
}

/** The height of a bar says what its colour says: full, half from below, a line at the foot. */
const SPANS = {
  present: [0.2, 0.8],
  late: [0.2, 0.8],
  partial: [0.46, 0.8],
  missing: [0.66, 0.8],
} as const;
const STATUSES = ["late", "present", "partial", "missing"] as const;

const KEY_ORDER = ["present", "late", "partial", "missing"] as const;

/** A box from the centre of a key's swatch: the same heights as in the strip. */
function swatch(status: (typeof STATUSES)[number]): { draw(context: CanvasPath): void } {
  const [top, bottom] = SPANS[status];
  return { draw: (context) => context.rect(-5, (top - 0.5) * 18, 10, (bottom - top) * 18) };
}
const KEY_SYMBOLS = {
  present: swatch("present"),
  late: swatch("late"),
  partial: swatch("partial"),
  missing: swatch("missing"),
} as const;

interface KeyEntry {
  readonly status: (typeof STATUSES)[number];
  readonly word: string;
  readonly x: number;
  readonly line: number;
}

/** The words for the shapes in use, on as many lines as the narrowest container needs. */
function keyEntries({ locale, lines }: CompletenessStrip): KeyEntry[] {
  const words = chartWords(locale);
  const used = new Set(lines.flatMap(({ cells }) => cells));
  const entries: KeyEntry[] = [];
  let [x, line] = [0, 0];
  for (const status of KEY_ORDER.filter((each) => used.has(each))) {
    const width = Math.ceil(textWidth(words[status])) + 16;
    if (x > 0 && x + width > CONTAINER_PX.narrow) [x, line] = [0, line + 1];
    entries.push({ status, word: words[status], x, line });
    x += width + 14;
  }
  return entries;
}

function keyMarks(entries: readonly KeyEntry[], top: number, left: number, firstDay: string): Markish[] {
  return entries.flatMap(({ status, word, x, line }): Markish[] => {
    const dx = x - left;
    const dy = KEY_LINE_PX * line + 8 - top;
    const place = { x: () => dateOf(firstDay), frameAnchor: "top", dy } as const;
    return [
      dot([word], { ...place, symbol: KEY_SYMBOLS[status], r: 6, dx: dx + 6, className: `cell ${status}` }),
      text([word], {
        ...place,
        lineAnchor: "middle",
        textAnchor: "start",
        dx: dx + 16,
        className: "label soft",
      }),
    ];
  });
}

/**
 * A strip per source or metric over the periods: a full bar where everything came, hatched by outline where it came late, half where a part
 * came, a line at the foot where nothing came, and empty where nothing was due.
 */
export function completenessStrip(input: CompletenessStrip): Chart {
  const { locale, grain, periods, lines } = input;
  const first = periods[0] ?? "2000-01-01";
  const end = shiftPeriod({ grain, start: periods.at(-1) ?? first }, 1).start;
  const count = Math.max(1, lines.length);
  const entries = keyEntries(input);
  const top = 8 + KEY_LINE_PX * (1 + Math.max(0, ...entries.map(({ line }) => line)));
  const frame = {
    height: top + ROW_PX * count + TIME_AXIS_HEIGHT,
    top,
    bottom: TIME_AXIS_HEIGHT,
    y: [count, 0] as const,
  };
  // In the steps that margins come in, so that the key begins at the very edge.
  const left =
    8 *
    Math.ceil((12 + Math.min(NAME_PX + 4, Math.max(16, ...lines.map(({ name }) => textWidth(name))))) / 8);
  const all = runs(input);
  const bars = STATUSES.map((status): Markish => {
    const [from, to] = SPANS[status];
    return rect(
      all.filter((run) => run.status === status),
      {
        x1: ({ from }: Run) => dateOf(from),
        x2: ({ to }: Run) => dateOf(to),
        y1: ({ row }: Run) => row + from,
        y2: ({ row }: Run) => row + to,
        className: `cell ${status}`,
      },
    );
  });
  const separators = link(periods.slice(1), {
    x: dateOf,
    y1: () => 0,
    y2: () => count,
    className: "separator",
  });
  return {
    ...frame,
    form: "completeness",
    left,
    right: 16,
    x: { type: "time", domain: [first, end] },
    marks: [
      ...keyMarks(entries, top, left, first),
      // An outline lies over the separators, so that it keeps its sides.
      ...bars.slice(1),
      separators,
      bars[0],
      text(lines, {
        x: () => dateOf(first),
        y: (_: CompletenessLine, index: number) => index + 0.5,
        text: ({ name }: CompletenessLine) => shortenText(name, NAME_PX),
        textAnchor: "end",
        dx: -8,
        className: "name",
      }),
      ...timeAxis(locale, grain, [first, end], left + 16, vertical(frame)),
    ],
  };
}
