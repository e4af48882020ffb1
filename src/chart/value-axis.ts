import { type Markish, ruleY, text } from "@observablehq/plot";
import type { Locale } from "#model/vocabulary.ts";
import type { Measure } from "#text/format.ts";
import { axisLabels } from "./axis-labels.ts";
import { textWidth } from "./text-width.ts";
import { valueTicks } from "./value-ticks.ts";

/** Marks of a value axis at the left, and the pixels that its labels need. */
export interface ValueAxis {
  readonly marks: Markish[];
  readonly left: number;
}

/** A value axis: a few round values at the left with hairlines; zero, where it lies inside, is drawn stronger. */
export function valueAxis(
  locale: Locale,
  measure: Measure,
  domain: readonly [number, number],
  firstX: Date | number,
  most = 5,
): ValueAxis {
  const ticks = valueTicks(domain[0], domain[1], most);
  const labels = axisLabels(locale, ticks, measure);
  const zero = ticks.filter((tick) => tick === 0);
  return {
    marks: [
      ruleY(
        ticks.filter((tick) => tick !== 0),
        { className: "grid" },
      ),
      ruleY(zero, { className: "zero" }),
      text(ticks, {
        x: () => firstX,
        y: (tick: number) => tick,
        text: (_: number, index: number) => labels[index] ?? "",
        textAnchor: "end",
        dx: -8,
        className: "tick",
      }),
    ],
    left: 10 + Math.max(0, ...labels.map((label) => textWidth(label, 12))),
  };
}
