import type { Company } from "#findings/company.ts";
import type { Filter } from "#query/filter.ts";
import type { Measure } from "#text/format.ts";
import type { Site } from "./site.ts";

/** What a chart needs to be drawn, on any page. */
export interface DrawContext {
  readonly site: Site;
  /** Where charts are drawn: the reader's document, or one made for the build. */
  readonly document: Document;
}

/** What every view needs besides its finding. */
export interface PageContext extends DrawContext {
  readonly company: Company;
  readonly filter: Filter;
}

/** A metric's name in the page's language. */
export function metricName(
  { site }: PageContext,
  metric: { readonly name: string; readonly nameRu: string | null; readonly nameUk: string | null },
): string {
  const own = { en: null, ru: metric.nameRu, uk: metric.nameUk }[site.locale];
  return own ?? metric.name;
}

/** How a metric's values are written. */
export function measureOf({ site }: PageContext, metric: { readonly unit: Measure["unit"] }): Measure {
  return { unit: metric.unit, currency: site.currency };
}
