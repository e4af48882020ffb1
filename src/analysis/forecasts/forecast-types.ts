/** A period ahead, in the metric's unit. */
export interface ForecastStep {
  readonly periodStart: string;
  readonly value: number;
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
}

/** How the method did on the past: forecasts from earlier origins, each from what was known then. */
export interface ForecastRecord {
  readonly origins: number;
  /** Mean absolute scaled error (Hyndman & Koehler 2006) over all origins and horizons, and that of the seasonal naive forecast. */
  readonly mase: number;
  readonly naiveMase: number;
  /** Share of later values within the 80 % and 95 % intervals that could have been given then, and of how many. */
  readonly coverage80: number;
  readonly coverage95: number;
  readonly covered: number;
}

/** `not-shown`: the method did no better than last year's value, so there is nothing worth showing. */
export type Forecast =
  | {
      readonly status: "forecast";
      readonly method: "theta";
      readonly steps: readonly ForecastStep[];
      readonly record: ForecastRecord;
    }
  | { readonly status: "not-shown"; readonly why: "no-better-than-naive"; readonly record: ForecastRecord }
  | { readonly status: "not-estimable"; readonly why: "too-short" | "no-variation" };

/** A leading metric has moved beyond its routine, and a trusted link says what follows. */
export interface EarlyWarning {
  readonly cause: string;
  readonly effect: string;
  readonly lag: number;
  /** When the cause began to move (first day of a period), and its latest period. */
  readonly since: string;
  readonly asOf: string;
  /** Latest value of the cause less the level that it had before. */
  readonly moved: number;
  /** Change of the outcome that follows from this alone, company-wide, and the period by which it is all in. */
  readonly expected: number;
  /** 95 % interval: the error of the link, and all else that moves the outcome in that time. */
  readonly expectedLow: number;
  readonly expectedHigh: number;
  readonly expectedIn: string;
  /** Whether that is good news; null where the outcome has no direction. */
  readonly good: boolean | null;
  readonly record: WarningRecord;
}

/** How often warnings of this link were right before: the outcome came out on the foretold side (see `zoneRecord`, `companyRecord`). */
export interface WarningRecord {
  /** Counted in single zones; else in the company's series. */
  readonly byZone: boolean;
  readonly warnings: number;
  readonly right: number;
  /** 95 % interval of the share that is right; null without a warning to judge by. */
  readonly low: number | null;
  readonly high: number | null;
}
