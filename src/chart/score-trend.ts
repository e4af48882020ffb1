import { dot, line, link, type Markish, ruleX, ruleY, text } from "@observablehq/plot";
import type { Locale } from "#model/vocabulary.ts";
import { formatNumber, formatPeriodName } from "#text/format.ts";
import { formatScore } from "#text/format-score.ts";
import { maturityChartWords } from "#text/maturity-charts.ts";
import type { Chart } from "./chart.ts";
import { marginLabels } from "./margin-labels.ts";
import { nothingMark } from "./nothing-mark.ts";
import { vertical } from "./vertical.ts";

/** A score in one assessment. */
export interface TrendPoint {
  /** ISO day of the assessment. */
  readonly date: string;
  /** 0–10, null where too few questions were answered. */
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Version of the questionnaire: scores of different versions are not joined. */
  readonly version: string;
}

/** One score over assessments, in order of time. */
export interface ScoreTrend {
  readonly locale: Locale;
  readonly name: string;
  readonly points: readonly TrendPoint[];
}

const FRAME = { height: 160, top: 22, bottom: 28, y: [0, 10] as const };
const MOST_LABELS = 4;
const DAY_MS = 86_400_000;
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dateOf = ({ date }: TrendPoint): Date => new Date(timeOf(date));
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Years where each assessment has its own, else months. */
function dayLabels(locale: Locale, points: readonly TrendPoint[]): string[] {
  const years = points.map(({ date }) => date.slice(0, 4));
  if (new Set(years).size === years.length) return years;
  return points.map(({ date }) => formatPeriodName(locale, { grain: "month", start: date }, "short"));
}

function axisMarks({ locale, points }: ScoreTrend, left: Date): Markish[] {
  const names = dayLabels(locale, points);
  const ends = new Set([0, names.length - 1]);
  const labels = points.flatMap((point, index) =>
    names.length <= MOST_LABELS || ends.has(index)
      ? [{ date: dateOf(point), label: names[index] ?? "", isEnd: ends.has(index) }]
      : [],
  );
  const dates = (isEnd: boolean): Markish =>
    text(
      labels.filter((label) => label.isEnd === isEnd),
      {
        x: "date",
        text: "label",
        frameAnchor: "bottom",
        lineAnchor: "middle",
        dy: 14,
        className: isEnd ? "tick" : "tick inner",
      },
    );
  return [
    ruleY([5, 10], { className: "grid" }),
    ruleY([0], { className: "zero" }),
    text([0, 5, 10], {
      x: () => left,
      y: (score: number) => score,
      text: (score: number) => formatNumber(locale, score),
      textAnchor: "end",
      dx: -8,
      className: "tick",
    }),
    dates(true),
    dates(false),
  ];
}

/** Days between two assessments that used different versions of the questionnaire. */
function breaks(points: readonly TrendPoint[]): Date[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (!before || before.version === point.version) return [];
    return [new Date((timeOf(before.date) + timeOf(point.date)) / 2)];
  });
}

/**
 * A score over assessments with its intervals, 0–10. Where the questionnaire changed, the line stops and a dashed rule stands: before and
 * after are not the same measure.
 */
export function scoreTrend(input: ScoreTrend): Chart {
  const { locale, points } = input;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) {
    return {
      ...FRAME,
      form: "trend",
      left: 24,
      right: 32,
      x: { type: "linear", domain: [0, 1] },
      marks: [nothingMark(locale)],
    };
  }
  const pad = first.date === last.date ? 30 * DAY_MS : (timeOf(last.date) - timeOf(first.date)) * 0.06;
  const domain = [dayOf(timeOf(first.date) - pad), dayOf(timeOf(last.date) + pad)] as const;
  const versions = [...new Set(points.map(({ version }) => version))];
  const scored = points.filter(({ score }) => score !== null);
  const latest = last.score;
  const labels = marginLabels(
    latest === null ? [] : [{ value: latest, text: formatScore(locale, latest), className: "latest" }],
    new Date(timeOf(domain[1])),
    vertical(FRAME),
  );
  const changed = breaks(points);
  return {
    ...FRAME,
    form: "trend",
    left: 24,
    right: Math.max(32, labels.right),
    x: { type: "time", domain },
    marks: [
      ...axisMarks(input, new Date(timeOf(domain[0]))),
      ruleX(changed, { className: "reference aim" }),
      text(changed.slice(-1), {
        x: (day: Date) => day,
        text: () => maturityChartWords(locale).newVersion,
        frameAnchor: "top",
        dy: -12,
        className: "label soft",
      }),
      link(
        scored.filter(({ low, high }) => low !== null && high !== null),
        { x: dateOf, y1: "low", y2: "high", className: "whisker" },
      ),
      ...versions.map(
        (version): Markish =>
          line(
            points.filter((point) => point.version === version),
            { x: dateOf, y: ({ score }: TrendPoint) => score ?? Number.NaN, className: "value" },
          ),
      ),
      dot(scored, { x: dateOf, y: "score", r: 2.5, className: "score" }),
      ...labels.marks,
    ],
  };
}
