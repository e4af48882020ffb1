import type { Grain } from "#model/period.ts";

/** Every number that decides what is tested, and how hard. */
export const linkRules = {
  /** Fewest zones for a panel, and fewest values that a zone must have to count. */
  fewestZones: 8,
  fewestPerZone: 8,
  /** Fewest periods of a panel, and of a series of the whole company. */
  fewestPanelPeriods: 12,
  fewestCompanyPeriods: 24,
  /**
   * A level wanders where KPSS rejects and ADF does not. KPSS at 1 %: with a few years of months it rejects every fifth steady series at
   * 5 %, because twelve means were taken out, and differencing throws away most of what there is to find.
   */
  unitRoot: { kpss: 0.01, adf: 0.05 },
  /** Lags reach over at most this share of the periods; one series of the company has less to spare than a panel. */
  lagShare: { zone: 1 / 4, company: 1 / 8 },
  /** Surrogates in the first, second and third round; a pair goes on while its p-value is at most the round's limit. */
  surrogates: [
    { count: 199, upTo: 0.15 },
    { count: 999, upTo: 0.01 },
    { count: 4999, upTo: 0 },
  ],
  /** P-value up to which a pair is looked at closely (controls, halves, forecasts, direction). */
  closerLook: 0.05,
  /** Other causes that are held constant at once, in panels and in series of the company. */
  panelControls: 4,
  companyControls: 2,
  /** Share of the history before the first forecast origin. */
  firstOrigin: 0.6,
  /** Order of Granger's test: the link's lag, within these. */
  directionOrder: { least: 2, most: 4 },
  /** Causes whose importance for one outcome is divided up, and bootstrap samples for its intervals. */
  importanceCauses: 6,
  bootstraps: 500,
  /** Most points of a scatter. */
  scatterPoints: 600,
  /** Fewest zones for the estimate of a region. */
  regionZones: 4,
  confidence: 0.95,
} as const;

/** The longest lag that makes sense, and the periods of a yearly season. */
export const lagRules: Record<Grain, { readonly longest: number; readonly season: number | null }> = {
  day: { longest: 28, season: 7 },
  week: { longest: 13, season: 52 },
  month: { longest: 12, season: 12 },
  quarter: { longest: 4, season: 4 },
  year: { longest: 2, season: null },
};

/** The longest lag that is tried on a history of so many periods. */
export function longestLag(grain: Grain, periods: number, route: "zone" | "company"): number {
  return Math.min(lagRules[grain].longest, Math.floor(periods * linkRules.lagShare[route]));
}
