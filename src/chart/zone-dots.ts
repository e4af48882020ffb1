import { areaY, dot, line, link, type Markish, ruleX, text } from "@observablehq/plot";
import type { Direction, Locale } from "#model/vocabulary.ts";
import { chartWords } from "#text/chart.ts";
import type { Measure } from "#text/format.ts";
import { axisLabels } from "./axis-labels.ts";
import { type Chart, CONTAINER_PX } from "./chart.ts";
import { nothingMark } from "./nothing-mark.ts";
import { type Reference, referenceLabels } from "./reference-labels.ts";
import { shortValue } from "./short-value.ts";
import { shortenText } from "./shorten-text.ts";
import { stepHistogram } from "./step-histogram.ts";
import { textWidth } from "./text-width.ts";
import { ticksBelow } from "./ticks-below.ts";
import { valueDomain } from "./value-domain.ts";

/** A zone's value, with its interval where the sample size is known. */
export interface ZoneValue {
  readonly name: string;
  readonly value: number;
  readonly low?: number | null;
  readonly high?: number | null;
}

/** The latest value of a metric by zone. */
export interface ZoneDots {
  readonly locale: Locale;
  readonly name: string;
  readonly measure: Measure;
  readonly direction: Direction;
  readonly zones: readonly ZoneValue[];
  readonly target?: number;
  readonly company?: number;
}

/** Up to so many zones get a row each; of more, the first and the last `ENDS` do, and the others are a distribution. */
const MOST = 40;
const ENDS = 8;
const ROW_PX = 20;
const MIDDLE_ROWS = 5;
const NAME_PX = 116;

interface Row extends ZoneValue {
  readonly row: number;
}

interface Layout {
  readonly rows: readonly Row[];
  readonly between: readonly ZoneValue[];
  readonly count: number;
}

/** Best first; zones of one value by name, so that the order is the same everywhere. */
function layout({ zones, direction, locale }: ZoneDots): Layout {
  const sign = direction === "lower" ? 1 : -1;
  const names = new Intl.Collator(locale, { numeric: true });
  const sorted = zones.toSorted((a, b) => sign * (a.value - b.value) || names.compare(a.name, b.name));
  const isLong = sorted.length > MOST;
  const between = isLong ? sorted.slice(ENDS, -ENDS) : [];
  const kept = isLong ? [...sorted.slice(0, ENDS), ...sorted.slice(-ENDS)] : sorted;
  const gap = isLong ? MIDDLE_ROWS : 0;
  const rows = kept.map((zone, index) => ({ ...zone, row: index + 0.5 + (index >= ENDS ? gap : 0) }));
  return { rows, between, count: kept.length + gap };
}

function meets({ direction, target }: ZoneDots, { value }: ZoneValue): boolean {
  return (
    target === undefined ||
    direction === "none" ||
    (direction === "lower" ? value <= target : value >= target)
  );
}

function rowMarks(input: ZoneDots, { rows }: Layout, lowX: number, highX: number): Markish[] {
  const { locale, measure } = input;
  const whiskers = rows.filter(({ low, high }) => low != null && high != null);
  const dots = (shown: readonly Row[], className: string): Markish =>
    dot(shown, { x: "value", y: "row", r: 4.5, className });
  return [
    link(whiskers, {
      x1: (zone: Row) => zone.low ?? 0,
      x2: (zone: Row) => zone.high ?? 0,
      y: "row",
      className: "whisker",
    }),
    dots(
      rows.filter((zone) => meets(input, zone)),
      "zone",
    ),
    dots(
      rows.filter((zone) => !meets(input, zone)),
      "zone short",
    ),
    text(rows, {
      x: () => lowX,
      y: "row",
      text: ({ name }: Row) => shortenText(name, NAME_PX),
      textAnchor: "end",
      dx: -10,
      className: "name",
    }),
    text(rows, {
      x: () => highX,
      y: "row",
      text: ({ value }: Row) => shortValue(locale, value, measure),
      textAnchor: "end",
      // Aligned at the right, as figures in a table are.
      dx: Math.round(valueWidth(input)) + 8,
      className: "figure",
    }),
  ];
}

const valueWidth = ({ locale, measure, zones }: ZoneDots): number =>
  Math.max(0, ...zones.map(({ value }) => textWidth(shortValue(locale, value, measure))));

function distributionMarks(
  input: ZoneDots,
  { between }: Layout,
  domain: readonly [number, number],
): Markish[] {
  if (between.length === 0) return [];
  const base = ENDS + MIDDLE_ROWS - 0.6;
  const bars = stepHistogram(
    between.map(({ value }) => value),
    domain,
    40,
  ).map(({ x, share }) => ({
    x,
    base,
    top: base - share * (MIDDLE_ROWS - 1.9),
  }));
  return [
    areaY(bars, { x: "x", y1: "base", y2: "top", className: "spread" }),
    line(bars, { x: "x", y: "top", className: "spread-edge" }),
    text([between.length], {
      x: () => domain[0],
      y: () => ENDS + 0.55,
      text: (count: number) => chartWords(input.locale).zonesBetween(count),
      textAnchor: "start",
      className: "label soft",
    }),
  ];
}

/** Company and target as rules with their names above the plot. */
function references(
  { locale, measure, target, company }: ZoneDots,
  domain: readonly [number, number],
  left: number,
  right: number,
): Markish[] {
  const words = chartWords(locale);
  const reference = (value: number | undefined, word: string, className: string): Reference[] =>
    value === undefined ? [] : [{ value, className, label: `${word} ${shortValue(locale, value, measure)}` }];
  const all = [...reference(company, words.company, "company"), ...reference(target, words.target, "aim")];
  const plot = { width: CONTAINER_PX.narrow - left - right, left, right };
  return referenceLabels(all, domain, plot).flatMap(
    ({ value, label, className, line: row, anchor }): Markish[] => [
      ruleX([value], { className: `reference ${className}`, insetTop: -8 - 18 * row }),
      text([value], {
        x: (x: number) => x,
        text: () => label,
        frameAnchor: "top",
        lineAnchor: "middle",
        dy: -16 - 18 * row,
        dx: anchor === "end" ? 2 : -2,
        textAnchor: anchor,
        className: `label ${className}`,
      }),
    ],
  );
}

function axisMarks(
  { locale, measure }: ZoneDots,
  domain: readonly [number, number],
  beside: number,
): Markish[] {
  const { wide, marks } = ticksBelow(domain, { beside, apart: 52 }, (ticks) =>
    axisLabels(locale, ticks, measure),
  );
  return [ruleX(wide, { className: "grid" }), ...marks];
}

/**
 * Zones sorted by value, best first: a dot each (hollow where it misses the target), its interval as a whisker, name and value beside it,
 * with the company and the target as rules. Beyond 40 zones: the first and last eight, and the distribution of those between.
 */
export function zoneDots(input: ZoneDots): Chart {
  const { locale, zones, target, company } = input;
  const plan = layout(input);
  const domain = valueDomain([
    ...plan.rows.flatMap(({ value, low, high }) => [value, low ?? null, high ?? null]),
    ...plan.between.map(({ value }) => value),
    target ?? null,
    company ?? null,
  ]);
  const frame = {
    height: 48 + ROW_PX * Math.max(1, plan.count) + 26,
    top: 48,
    bottom: 26,
    y: [Math.max(1, plan.count), 0] as const,
  };
  const left = 14 + Math.min(NAME_PX + 4, Math.max(0, ...plan.rows.map(({ name }) => textWidth(name))));
  const right = 14 + valueWidth(input);
  return {
    ...frame,
    form: "zones",
    left,
    right,
    x: { type: "linear", domain },
    marks: [
      ...(zones.length === 0 ? [nothingMark(locale)] : axisMarks(input, domain, left + right)),
      ...references(input, domain, left, right),
      ...distributionMarks(input, plan, domain),
      ...rowMarks(input, plan, domain[0], domain[1]),
    ],
  };
}
