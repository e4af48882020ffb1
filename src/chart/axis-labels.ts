import type { Locale } from "#model/vocabulary.ts";
import { type Measure, numberFormat, written } from "#text/format.ts";

/** Decimals that the ticks need to be told apart, at most six. */
function decimalsOf(ticks: readonly number[]): number {
  const needed = (tick: number): number => {
    const decimals = [0, 1, 2, 3, 4, 5].find((count) => Math.abs(tick - Number(tick.toFixed(count))) < 1e-9);
    return decimals ?? 6;
  };
  return Math.max(0, ...ticks.map(needed));
}

/**
 * The ticks of a value axis in words of the locale, all in one style: `40 50 60 %` (a unit sign on the highest alone),
 * `€0 €20K €40K`. Ratios are shown in percent; minutes and points have no sign, a chart's title names them.
 */
export function axisLabels(locale: Locale, ticks: readonly number[], measure: Measure): string[] {
  const scale = measure.unit === "ratio" ? 100 : 1;
  const shown = ticks.map((tick) => tick * scale);
  const large = Math.max(0, ...shown.map(Math.abs)) >= 10_000;
  const money = measure.unit === "currency" && measure.currency !== "XXX";
  const decimals = decimalsOf(shown);
  const format = numberFormat(locale, {
    ...(money ? { style: "currency", currency: measure.currency, currencyDisplay: "narrowSymbol" } : {}),
    ...(large
      ? { notation: "compact", maximumSignificantDigits: 4 }
      : { maximumFractionDigits: decimals, minimumFractionDigits: decimals }),
  });
  const percent = measure.unit === "percent" || measure.unit === "ratio";
  const sign = numberFormat(locale, { style: "percent" }).format(0).replace("0", "");
  const highest = shown.length - 1;
  // Adding zero turns −0 into 0.
  return shown.map((tick, index) => written(format, tick + 0) + (percent && index === highest ? sign : ""));
}
