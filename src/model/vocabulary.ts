/** The five aspects a metric can belong to: customer, operational and employee experience, IT, transactional results. */
export const ASPECTS = ["CX", "OX", "EX", "IT", "TX"] as const;
export type Aspect = (typeof ASPECTS)[number];

/** What kind of system a source is. */
export const SOURCE_KINDS = [
  "crm",
  "accounting",
  "erp",
  "call_centre",
  "survey",
  "web",
  "hr",
  "operations",
  "finance_plan",
  "other",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** How often a source is meant to deliver. */
export const REFRESHES = ["daily", "weekly", "monthly", "quarterly", "yearly", "manual"] as const;
export type Refresh = (typeof REFRESHES)[number];

/** Units of a metric. `percent` stays in percent (12 is 12 %), `ratio` is a fraction of one (0.12 is 12 %). */
export const UNITS = [
  "score",
  "points",
  "percent",
  "ratio",
  "count",
  "currency",
  "minutes",
  "hours",
  "days",
  "index",
] as const;
export type Unit = (typeof UNITS)[number];

/** Which way is better. */
export const DIRECTIONS = ["higher", "lower", "none"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** How values of a metric are put together over zones, segments and time. */
export const AGGREGATIONS = ["mean", "sum", "last"] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/** Perspectives of the balanced scorecard (Kaplan & Norton 1996). */
export const PERSPECTIVES = ["finance", "customers", "processes", "people"] as const;

/** Part that a zone plays in a pilot. */
export const PILOT_GROUPS = ["pilot", "control", "excluded"] as const;

/** Scale on which a pilot's effect is estimated. */
export const PILOT_SCALES = ["level", "log"] as const;

/** Role of a respondent in a maturity assessment. */
export const ROLES = ["leadership", "middle", "front_line"] as const;
export type Role = (typeof ROLES)[number];

/** The six elements of maturity: measurement, fixing, customer knowledge, new services, strategy, culture. */
export const ELEMENTS = ["M", "F", "K", "N", "S", "C"] as const;
export type ElementId = (typeof ELEMENTS)[number];

/** The four areas of maturity: purposeful leadership, brand values, employee engagement, customer connectedness. */
export const AREAS = ["PL", "BV", "EE", "CC"] as const;
export type Area = (typeof AREAS)[number];

/** The six stages of maturity, in order: an answer 0–5 is the number of its stage. */
export const STAGES = ["ignore", "investigate", "mobilize", "operationalize", "align", "embed"] as const;

/** Questions of a customer survey: net promoter, satisfaction, effort. */
export const SURVEY_QUESTIONS = ["nps", "csat", "ces"] as const;

/** Where an improvement stands. */
export const ACTION_STATUSES = ["open", "doing", "done", "dropped"] as const;

/** Languages of the interface. */
export const LOCALES = ["en", "ru", "uk"] as const;
export type Locale = (typeof LOCALES)[number];

/** The aggregation of a metric that names none: counts and money are summed, everything else is averaged. */
export function defaultAggregation(unit: Unit): Aggregation {
  return unit === "count" || unit === "currency" ? "sum" : "mean";
}
