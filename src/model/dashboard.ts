import { z } from "zod";
import { ID_PATTERN } from "./column.ts";
import { LOCALES } from "./vocabulary.ts";

const metricIds = z.array(z.string().regex(ID_PATTERN));

/** `data/dashboard.json`: what is no table. Every key is optional. */
export const dashboardSchema = z.strictObject({
  /** Name of the company, shown in the masthead. */
  company: z.string().min(1).max(120).optional().describe("Name of the company"),
  /** Currency of all money, ISO 4217. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .describe("Currency of all money, ISO 4217"),
  /** Language at the site's root; the other two lie below `/en/`, `/ru/`, `/uk/`. */
  locale: z.enum(LOCALES).optional().describe("Language at the site's root"),
  /** Metric ids on the overview, in this order. */
  headline: metricIds.optional().describe("Metrics of the overview, in this order"),
  /** Metric ids that count as results; default: every TX metric. */
  outcomes: metricIds.optional().describe("Metrics that count as results; default: every TX metric"),
  /** First month of the fiscal year, 1–12. */
  fiscal_year_start: z.int().min(1).max(12).optional().describe("First month of the fiscal year, 1–12"),
  /** Order of day and month in dates like 03/04/2025 that no file settles. */
  date_order: z.enum(["dmy", "mdy"]).optional().describe("Order of day and month in dates like 03/04/2025"),
  /** Decimal sign of numbers like 1,234 that no file settles. */
  decimal: z.enum([",", "."]).optional().describe("Decimal sign of numbers like 1,234"),
});
export type DashboardFile = z.infer<typeof dashboardSchema>;

/** The settings with defaults filled in. */
export interface Dashboard {
  readonly company: string;
  readonly currency: string;
  readonly locale: (typeof LOCALES)[number];
  readonly headline: readonly string[];
  readonly outcomes: readonly string[] | null;
  readonly fiscalYearStart: number;
}

/** Fills the defaults: no currency is assumed, `XXX` is ISO 4217 for "none". */
export function dashboardOf(file: DashboardFile): Dashboard {
  return {
    company: file.company ?? "",
    currency: file.currency ?? "XXX",
    locale: file.locale ?? "en",
    headline: file.headline ?? [],
    outcomes: file.outcomes ?? null,
    fiscalYearStart: file.fiscal_year_start ?? 1,
  };
}
