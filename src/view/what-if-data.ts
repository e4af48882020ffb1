import type { LinkMetric } from "#analysis/links/link-types.ts";
import type { WhatIfModel } from "#analysis/links/what-if.ts";
import type { Company } from "#findings/company.ts";

/** What the sliders need in the browser; one file for all languages. */
export interface WhatIfData {
  readonly models: readonly WhatIfModel[];
  readonly metrics: readonly LinkMetric[];
  readonly company: Pick<Company, "dashboard" | "metrics" | "sources">;
}

/** Digits that are kept of sums of squares: far more than an interval needs, and half the size. */
const DIGITS = 12;

/** The data as JSON text. */
export function writeWhatIfData(data: WhatIfData): string {
  return JSON.stringify(data, (_, value: unknown) => {
    if (value instanceof Float64Array)
      return { f64: Array.from(value, (x) => Number(x.toPrecision(DIGITS))) };
    return value;
  });
}

/** Reads what `writeWhatIfData` wrote. */
export function readWhatIfData(text: string): WhatIfData {
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value === "object" && value !== null && "f64" in value) {
      return Float64Array.from(value.f64 as number[]);
    }
    return value;
  });
}
