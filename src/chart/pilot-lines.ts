import { areaY, line, type Markish, ruleX, text } from "@observablehq/plot";
import type { Grain } from "#model/period.ts";
import type { Locale } from "#model/vocabulary.ts";
import type { Measure } from "#text/format.ts";
import { pilotChartWords } from "#text/pilot-chart.ts";
import type { Chart } from "./chart.ts";
import { type MarginLabel, marginLabels } from "./margin-labels.ts";
import { nothingMark } from "./nothing-mark.ts";
import { shortValue } from "./short-value.ts";
import { TIME_AXIS_HEIGHT, timeAxis } from "./time-axis.ts";
import { timeDomain } from "./time-domain.ts";
import { valueAxis } from "./value-axis.ts";
import { valueDomain } from "./value-domain.ts";
import { vertical } from "./vertical.ts";

/** Averages over zones in one period; null where they are not known. */
export interface PilotPoint {
  readonly periodStart: string;
  readonly pilot: number | null;
  readonly control: number | null;
  /** What the piloted zones would have had without the pilot. */
  readonly without: number | null;
}

/** Piloted and comparison zones over time. */
export interface PilotLines {
  readonly locale: Locale;
  readonly name: string;
  readonly measure: Measure;
  readonly grain: Grain;
  /** In order of time. */
  readonly points: readonly PilotPoint[];
  /** First piloted day of each group of zones (ISO), the earliest first. */
  readonly starts: readonly string[];
}

const HEIGHT = 304;
const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const at = ({ periodStart }: PilotPoint): Date => dateOf(periodStart);
const NOT = Number.NaN;

function labelsOf({ locale, measure, points }: PilotLines): MarginLabel[] {
  const words = pilotChartWords(locale);
  const label = (
    of: keyof Omit<PilotPoint, "periodStart">,
    name: string,
    className: string,
  ): MarginLabel[] => {
    const value = points.findLast((point) => point[of] !== null)?.[of];
    if (value === null || value === undefined) return [];
    return [{ value, text: `${name}\n${shortValue(locale, value, measure)}`, className }];
  };
  return [
    ...label("pilot", words.withPilot, "cat1"),
    ...label("without", words.withoutPilot, "strong"),
    ...label("control", words.comparison, "soft"),
  ];
}

/** The start as a rule across the plot, named at its head; further starts without a name. */
function startMarks({ locale, starts }: PilotLines, [first, last]: readonly [string, string]): Markish[] {
  const shown = starts.filter((day) => day >= first && day <= last);
  const middle = (Date.parse(first) + Date.parse(last)) / 2;
  const isLate = Date.parse(shown[0] ?? first) > middle;
  return [
    ruleX(shown.map(dateOf), { className: "start", insetTop: -10 }),
    text(shown.slice(0, 1).map(dateOf), {
      x: (date: Date) => date,
      text: () => pilotChartWords(locale).start,
      frameAnchor: "top",
      lineAnchor: "middle",
      dy: -8,
      dx: isLate ? -5 : 5,
      textAnchor: isLate ? "end" : "start",
      className: "label strong",
    }),
  ];
}

/**
 * The piloted zones, what they would have had without the pilot (dashed), and the comparison zones; the start is marked, and the difference that
 * the pilot made since then is shaded.
 */
export function pilotLines(input: PilotLines): Chart {
  const { locale, measure, grain, points, starts } = input;
  const domain = timeDomain(
    points.map(({ periodStart }) => periodStart),
    grain,
  );
  const y = valueDomain(points.flatMap(({ pilot, control, without }) => [pilot, control, without]));
  const frame = { height: HEIGHT, top: 24, bottom: TIME_AXIS_HEIGHT, y };
  const scale = vertical(frame);
  const axis = valueAxis(locale, measure, y, dateOf(domain[0]));
  const labels = marginLabels(labelsOf(input), dateOf(domain[1]), scale);
  const hasValue = points.some(({ pilot, control }) => pilot !== null || control !== null);
  const after = points.filter(({ periodStart }) => periodStart >= (starts[0] ?? ""));
  return {
    ...frame,
    form: "pilot-lines",
    left: axis.left,
    right: labels.right,
    x: { type: "time", domain },
    marks: [
      ...(hasValue ? axis.marks : [nothingMark(locale)]),
      ...(points.length > 0 ? timeAxis(locale, grain, domain, axis.left + labels.right, scale) : []),
      areaY(after, {
        x: at,
        y1: ({ without }: PilotPoint) => without ?? NOT,
        y2: ({ pilot }: PilotPoint) => pilot ?? NOT,
        className: "band",
      }),
      ...startMarks(input, domain),
      line(points, { x: at, y: ({ control }: PilotPoint) => control ?? NOT, className: "other" }),
      line(points, { x: at, y: ({ without }: PilotPoint) => without ?? NOT, className: "without" }),
      line(points, { x: at, y: ({ pilot }: PilotPoint) => pilot ?? NOT, className: "value" }),
      ...labels.marks,
    ],
    // A long history is too fine to point at, and its points would weigh more than the chart.
    ...(points.length > 120
      ? {}
      : { readout: points.map(({ periodStart, pilot }) => ({ x: periodStart, y: pilot })) }),
  };
}
