/** Numbers, names and dates of a pilot, written in the reader's language before its sentences are put together. */
export interface PilotWriter {
  /** A change of the primary metric, signed, with its unit, and per zone and period where its values are sums. */
  readonly effect: (effect: number) => string;
  /** The same for a table: without "per zone and period". */
  readonly change: (effect: number) => string;
  /** The same without a sign, for sizes. */
  readonly size: (size: number) => string;
  /** Both ends of an interval of effects; an end that does not close is said so. */
  readonly range: (low: number, high: number) => string;
  /** The same for a table, short. */
  readonly span: (low: number, high: number) => string;
  /** A share of one as per cent. */
  readonly share: (share: number) => string;
  /** A share of one as per cent, signed. */
  readonly relative: (share: number) => string;
  readonly number: (value: number) => string;
  readonly money: (value: number) => string;
  readonly zone: (zone: string) => string;
  /** Names of zones, beyond a handful cut with a count. */
  readonly zones: (zones: readonly string[]) => string;
  readonly metric: (metricId: string) => string;
  readonly day: (day: string) => string;
  /** A period by its spelling in a panel, as it is named. */
  readonly period: (period: string) => string;
  /** Periods of the pilot, counted: `9 months`; accusative in Russian and Ukrainian. */
  readonly periods: (count: number) => string;
}
