import { readFileSync } from "node:fs";
import { deserialize } from "node:v8";
import { parseHTML } from "linkedom";
import { type Company, companyOf } from "#findings/company.ts";
import { type DataPage, dataPage } from "#findings/data-page.ts";
import type { KeptFindings } from "#findings/kept-findings.ts";
import { rememberLinks } from "#findings/links.ts";
import { type MaturityPage, maturityPage } from "#findings/maturity.ts";
import { type MetricPage, metricPage } from "#findings/metric-page.ts";
import { rememberPilots } from "#findings/pilots.ts";
import { rememberPlanner } from "#findings/planner-page.ts";
import type { Locale } from "#model/vocabulary.ts";
import { NO_FILTER } from "#query/filter.ts";
import type { PageContext } from "#view/page-context.ts";
import { openNodeWarehouse } from "#warehouse/node.ts";
import type { Warehouse } from "#warehouse/warehouse.ts";
import type { SiteInput } from "./site-input.ts";

/** Everything that pages at build time start from. */
export interface BuiltSite {
  readonly input: SiteInput;
  readonly warehouse: Warehouse;
  readonly company: Company;
  /** Whether links and pilots can be shown on any page at once: always at build, while working only after a build. */
  readonly analysed: boolean;
  /** The finding of a metric's page, asked for once for all languages. */
  readonly metricPage: (metricId: string) => Promise<MetricPage>;
  /** The finding of the Maturity page, likewise. */
  readonly maturityPage: () => Promise<MaturityPage>;
  /** The finding of the Data page, likewise. */
  readonly dataPage: () => Promise<DataPage>;
}

let built: { readonly path: string; readonly site: Promise<BuiltSite> } | null = null;

/**
 * The site that is being built, from the file that `THROUGHLINE_SITE` names. Opened once; opened anew when a rebuild
 * names another file.
 */
export function builtSite(): Promise<BuiltSite> {
  const path = process.env.THROUGHLINE_SITE;
  if (!path)
    throw new Error("THROUGHLINE_SITE is not set: run npm run build or npm run dev, not astro itself");
  if (built?.path !== path) {
    built?.site.then(({ warehouse }) => warehouse.close());
    built = { path, site: openSite(path) };
  }
  return built.site;
}

async function openSite(path: string): Promise<BuiltSite> {
  const input: SiteInput = JSON.parse(readFileSync(path, "utf8"));
  const warehouse = await openNodeWarehouse(input.warehouse);
  const company = await companyOf(warehouse);
  if (input.findings !== null) {
    const kept: KeptFindings = deserialize(readFileSync(input.findings));
    rememberLinks(warehouse, kept.links);
    rememberPilots(warehouse, kept.pilots);
    // While working, pages may show what an older version kept, which had no plan.
    if ("planner" in kept) rememberPlanner(warehouse, kept.planner);
  }
  const pages = new Map<string, Promise<MetricPage>>();
  let maturity: Promise<MaturityPage> | null = null;
  let data: Promise<DataPage> | null = null;
  return {
    input,
    warehouse,
    company,
    analysed: input.findings !== null,
    metricPage: (metricId) => {
      const page = pages.get(metricId) ?? metricPage(warehouse, company, metricId, NO_FILTER);
      pages.set(metricId, page);
      return page;
    },
    maturityPage: () => {
      maturity ??= maturityPage(warehouse, company);
      return maturity;
    },
    dataPage: () => {
      data ??= dataPage(warehouse, company);
      return data;
    },
  };
}

/** What the views of a page in this language need. */
export async function pageContext(locale: Locale): Promise<PageContext> {
  const { company } = await builtSite();
  const { dashboard } = company;
  return {
    site: {
      base: import.meta.env.BASE_URL.replace(/\/?$/, "/"),
      locale,
      rootLocale: dashboard.locale,
      company: dashboard.company,
      currency: dashboard.currency,
    },
    company,
    filter: NO_FILTER,
    document: parseHTML("<html><body></body></html>").document,
  };
}
