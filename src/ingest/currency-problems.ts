import type { CurrencyBook } from "./file-columns.ts";
import type { FindingLog } from "./finding-log.ts";

/** Signs that several currencies share: `$` may be the Canadian one. */
const SHARED_SIGN: ReadonlyMap<string, RegExp> = new Map([
  ["USD", /D$|^MXN$|^ARS$|^CLP$|^COP$/],
  ["JPY", /^CNY$|^JPY$/],
]);

/** Warns of two currencies in one metric, and of a currency that is not the company's. */
export function reportCurrencies(
  { byMetric }: CurrencyBook,
  currency: string | undefined,
  log: FindingLog,
): void {
  const told = new Set<string>();
  for (const [metric, signs] of byMetric) {
    const all = [...signs];
    if (all.length > 1) {
      const [, place] = all[1] as (typeof all)[number];
      const names = all.map(([sign]) => sign).join(", ");
      log.warn(
        "mixed_currency",
        { line: place.line, column: place.column, text: place.raw },
        { signs: names, metric },
      );
    }
    for (const [sign, { line, raw, column }] of signs) {
      if (currency === undefined || sign === currency || SHARED_SIGN.get(sign)?.test(currency)) continue;
      if (told.has(sign)) continue;
      told.add(sign);
      log.warn("other_currency", { line, column, text: raw }, { currency });
    }
  }
}
