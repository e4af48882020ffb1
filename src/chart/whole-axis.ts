import { type Markish, text } from "@observablehq/plot";
import type { Locale } from "#model/vocabulary.ts";
import { formatNumber } from "#text/format.ts";
import { CONTAINER_PX } from "./chart.ts";
import { valueTicks } from "./value-ticks.ts";

/** Pixels below the plot area that the labels and the title of a `wholeAxis` take. */
export const WHOLE_AXIS_HEIGHT = 44;

/**
 * Marks of an axis of whole numbers below the plot area, with what they count at its end.
 * @param beside pixels that the chart's margins take from the container's width
 */
export function wholeAxis(
  locale: Locale,
  title: string,
  domain: readonly [number, number],
  beside: number,
): Markish[] {
  const ticksFor = (container: number): number[] =>
    valueTicks(domain[0], domain[1], Math.max(2, Math.floor((container - beside) / 40))).filter(
      Number.isInteger,
    );
  const [narrow, wide] = [ticksFor(CONTAINER_PX.narrow), ticksFor(CONTAINER_PX.wide)];
  const labels = (ticks: readonly number[], className: string): Markish =>
    text(ticks, {
      x: (tick: number) => tick,
      text: (tick: number) => formatNumber(locale, tick),
      frameAnchor: "bottom",
      lineAnchor: "middle",
      dy: 14,
      className: `tick${className}`,
    });
  return [
    ...(narrow.join() === wide.join()
      ? [labels(wide, "")]
      : [labels(narrow, " at-narrow"), labels(wide, " at-wide")]),
    text([domain[1]], {
      x: (x: number) => x,
      text: () => title,
      frameAnchor: "bottom",
      lineAnchor: "middle",
      textAnchor: "end",
      dy: 32,
      className: "tick",
    }),
  ];
}
