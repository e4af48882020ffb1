import { line, type Markish, ruleY } from "@observablehq/plot";
import type { Grain } from "#model/period.ts";
import type { Locale } from "#model/vocabulary.ts";
import { chartWords } from "#text/chart.ts";
import type { Measure } from "#text/format.ts";
import type { Chart } from "./chart.ts";
import { type MarginLabel, marginLabels } from "./margin-labels.ts";
import type { TimedValue } from "./metric-history.ts";
import { nothingMark } from "./nothing-mark.ts";
import { shortValue } from "./short-value.ts";
import { TIME_AXIS_HEIGHT, timeAxis } from "./time-axis.ts";
import { timeDomain } from "./time-domain.ts";
import { valueAxis } from "./value-axis.ts";
import { valueDomain } from "./value-domain.ts";
import { vertical } from "./vertical.ts";
import { wrapText } from "./wrap-text.ts";

/** A segment, region or zone over time; points are in order of time, null breaks the line. */
export interface Group {
  readonly name: string;
  readonly points: readonly TimedValue[];
}

/** The same metric for several groups. The first six groups are drawn in colour and named; the others stay grey. */
export interface GroupLines {
  readonly locale: Locale;
  readonly name: string;
  readonly measure: Measure;
  readonly grain: Grain;
  readonly groups: readonly Group[];
  /** The whole company, drawn in ink for comparison. */
  readonly company?: readonly TimedValue[];
  readonly target?: number;
}

const NAMED = 6;
const HEIGHT = 296;
const LABEL_PX = 108;
const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const latestOf = (points: readonly TimedValue[]): number | undefined =>
  points.findLast(({ value }) => value !== null)?.value ?? undefined;

function groupLine(points: readonly TimedValue[], className: string): Markish {
  return line(points, {
    x: ({ periodStart }: TimedValue) => dateOf(periodStart),
    y: ({ value }: TimedValue) => value ?? Number.NaN,
    className,
  });
}

function labelsOf({ locale, measure, groups, company, target }: GroupLines): MarginLabel[] {
  const words = chartWords(locale);
  const labels: MarginLabel[] = [];
  const add = (name: string, value: number | undefined, className: string): void => {
    if (value === undefined) return;
    const number = shortValue(locale, value, measure);
    labels.push({ value, text: `${wrapText(name, LABEL_PX, 2)} ${number}`, className });
  };
  groups.slice(0, NAMED).forEach(({ name, points }, index) => {
    add(name, latestOf(points), `cat${index + 1}`);
  });
  if (company) add(words.company, latestOf(company), "company");
  if (target !== undefined) add(words.target, target, "aim");
  const rest = groups
    .slice(NAMED)
    .flatMap(({ points }) => latestOf(points) ?? [])
    .toSorted((a, b) => a - b);
  const middle = rest[Math.floor(rest.length / 2)];
  if (middle !== undefined)
    labels.push({ value: middle, text: `${words.others} ${rest.length}`, className: "soft" });
  return labels;
}

/** Lines by segment or region with their names and latest values at the right end, in one colour each. */
export function groupLines(input: GroupLines): Chart {
  const { locale, measure, grain, groups, company, target } = input;
  const series = [...groups.map(({ points }) => points), company ?? []];
  const days = series.flatMap((points) => points.map(({ periodStart }) => periodStart)).toSorted();
  const domain = timeDomain(days, grain);
  const hasValue = series.some((points) => points.some(({ value }) => value !== null));
  const y = valueDomain([...series.flatMap((points) => points.map(({ value }) => value)), target ?? null]);
  const frame = { height: HEIGHT, top: 12, bottom: TIME_AXIS_HEIGHT, y };
  const scale = vertical(frame);
  const axis = valueAxis(locale, measure, y, dateOf(domain[0]));
  const labels = marginLabels(labelsOf(input), dateOf(domain[1]), scale);
  return {
    ...frame,
    form: "groups",
    left: axis.left,
    right: labels.right,
    x: { type: "time", domain },
    marks: [
      ...(hasValue ? axis.marks : []),
      ...(days.length > 0 ? timeAxis(locale, grain, domain, axis.left + labels.right, scale) : []),
      ...groups.slice(NAMED).map(({ points }) => groupLine(points, "other")),
      ruleY(target === undefined ? [] : [target], { className: "target" }),
      groupLine(company ?? [], "company"),
      ...groups
        .slice(0, NAMED)
        .map(({ points }, index) => groupLine(points, `cat${index + 1}`))
        .toReversed(),
      ...labels.marks,
      ...(hasValue ? [] : [nothingMark(locale)]),
    ],
  };
}
