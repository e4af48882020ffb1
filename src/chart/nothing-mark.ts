import { type Markish, text } from "@observablehq/plot";
import type { Locale } from "#model/vocabulary.ts";
import { chartWords } from "#text/chart.ts";

/** Says in the middle of a chart that there is nothing to draw. */
export function nothingMark(locale: Locale): Markish {
  return text([chartWords(locale).nothing], {
    frameAnchor: "middle",
    className: "label soft",
  });
}
