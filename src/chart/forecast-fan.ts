import { areaY, dot, line, ruleX } from "@observablehq/plot";
import type { Grain } from "#model/period.ts";
import type { Locale } from "#model/vocabulary.ts";
import type { Measure } from "#text/format.ts";
import type { Chart } from "./chart.ts";
import { marginLabels } from "./margin-labels.ts";
import { rangeText } from "./range-text.ts";
import { shortValue } from "./short-value.ts";
import { TIME_AXIS_HEIGHT, timeAxis } from "./time-axis.ts";
import { timeDomain } from "./time-domain.ts";
import { valueAxis } from "./value-axis.ts";
import { valueDomain } from "./value-domain.ts";
import { vertical } from "./vertical.ts";

/** A period that is still to come. */
export interface FanStep {
  readonly periodStart: string;
  readonly value: number;
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
}

/** What has been, and what is expected. */
export interface ForecastFan {
  readonly locale: Locale;
  readonly name: string;
  readonly measure: Measure;
  readonly grain: Grain;
  /** In order of time, without gaps between periods. */
  readonly past: readonly { readonly periodStart: string; readonly value: number | null }[];
  readonly steps: readonly FanStep[];
  /** Word for the band at its end: `expected`. */
  readonly expected: string;
}

const HEIGHT = 248;
const at = ({ periodStart }: { readonly periodStart: string }): Date => new Date(`${periodStart}T00:00:00Z`);

/** The past as a line, what is expected dashed, within bands that hold four of five and nineteen of twenty values. */
export function forecastFan(input: ForecastFan): Chart {
  const { locale, measure, grain, past, steps } = input;
  const domain = timeDomain(
    [...past, ...steps].map(({ periodStart }) => periodStart),
    grain,
  );
  const y = valueDomain([
    ...past.map(({ value }) => value),
    ...steps.flatMap(({ low95, high95 }) => [low95, high95]),
  ]);
  const latest = past.findLast(({ value }) => value !== null);
  // The bands grow out of the last value that is known.
  const from = latest?.value ?? null;
  const fan: FanStep[] =
    latest && from !== null
      ? [
          {
            periodStart: latest.periodStart,
            value: from,
            low80: from,
            high80: from,
            low95: from,
            high95: from,
          },
          ...steps,
        ]
      : [...steps];
  const frame = { height: HEIGHT, top: 12, bottom: TIME_AXIS_HEIGHT, y };
  const scale = vertical(frame);
  const axis = valueAxis(locale, measure, y, new Date(`${domain[0]}T00:00:00Z`));
  const last = steps.at(-1);
  const short = (value: number): string => shortValue(locale, value, measure);
  const labels = marginLabels(
    last
      ? [
          {
            value: last.value,
            text: `${input.expected}\n${short(last.value)}\n${rangeText(short(last.low95), short(last.high95))}`,
            className: "strong",
          },
        ]
      : [],
    new Date(`${domain[1]}T00:00:00Z`),
    scale,
  );
  return {
    ...frame,
    form: "forecast",
    left: axis.left,
    right: labels.right,
    x: { type: "time", domain },
    marks: [
      ...axis.marks,
      ...timeAxis(locale, grain, domain, axis.left + labels.right, scale),
      areaY(fan, { x: at, y1: "low95", y2: "high95", className: "band" }),
      areaY(fan, { x: at, y1: "low80", y2: "high80", className: "band inner" }),
      ruleX(latest ? [at(latest)] : [], { className: "grid" }),
      line(past, {
        x: at,
        y: ({ value }: { value: number | null }) => value ?? Number.NaN,
        className: "value",
      }),
      line(fan, { x: at, y: "value", className: "without" }),
      dot(latest ? [latest] : [], { x: at, y: "value", r: 4, className: "latest" }),
      ...labels.marks,
    ],
    readout: [...past, ...steps].map(({ periodStart, value }) => ({ x: periodStart, y: value })),
  };
}
