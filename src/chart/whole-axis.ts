import { type Markish, text } from "@observablehq/plot";
import type { Locale } from "#model/vocabulary.ts";
import { formatNumber } from "#text/format.ts";
import { ticksBelow } from "./ticks-below.ts";

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
  const { marks } = ticksBelow(domain, { beside, apart: 40, whole: true }, (ticks) =>
    ticks.map((tick) => formatNumber(locale, tick)),
  );
  return [
    ...marks,
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
