import type { Locale } from "#model/vocabulary.ts";
import { formatDifference, formatNumber, type Measure, numberFormat } from "#text/format.ts";

/** An effect as a chart writes it: signed, without the sign of percentage points, which a chart's title names. */
export function shortDifference(locale: Locale, effect: number, measure: Measure): string {
  if (measure.unit !== "percent" && measure.unit !== "ratio")
    return formatDifference(locale, effect, measure);
  const points = measure.unit === "ratio" ? effect * 100 : effect;
  const size = Math.abs(points);
  const digits = size >= 100 ? 0 : size >= 1 ? 1 : 2;
  const written =
    size >= 1e5
      ? numberFormat(locale, { notation: "compact", maximumSignificantDigits: 3 }).format(size)
      : formatNumber(locale, size, digits);
  const rounded = Math.round(points * 10 ** digits);
  return (rounded > 0 ? "+" : rounded < 0 ? "−" : "±") + written;
}

/** How differences of a metric are written on an axis: percentage points are no per cent. */
export function differenceMeasure(measure: Measure): Measure {
  return measure.unit === "percent" ? { ...measure, unit: "points" } : measure;
}
