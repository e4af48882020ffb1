import { completeness } from "#query/completeness.ts";
import type { SourceSystem } from "#query/source-systems.ts";
import type { Warehouse } from "#warehouse/warehouse.ts";
import type { Company } from "./company.ts";
import { type Completeness, completenessOf } from "./completeness-of.ts";
import { type Delivery, deliveryOf } from "./delivery-of.ts";
import { type Freshness, freshnessOf, newestDay } from "./freshness.ts";

/** What the Data page knows from the warehouse; the reports of the reading come beside it. */
export interface DataPage {
  readonly newestDay: string | null;
  readonly sources: readonly {
    readonly source: SourceSystem;
    readonly freshness: Freshness;
    readonly files: number;
  }[];
  readonly freshness: readonly Freshness[];
  readonly completeness: readonly Completeness[];
  readonly delivery: Delivery;
}

/** Sources with their freshness, and how complete every metric is. */
export async function dataPage(warehouse: Warehouse, company: Company): Promise<DataPage> {
  const freshness = freshnessOf(company);
  const present = await warehouse.query(completeness());
  return {
    newestDay: newestDay(company),
    sources: company.sources.flatMap((source) => {
      const own = freshness.find((one) => one.sourceId === source.sourceId && one.metricId === null);
      const files = new Set(
        company.provenance.filter((row) => row.sourceId === source.sourceId).map((row) => row.file),
      );
      return own ? { source, freshness: own, files: files.size } : [];
    }),
    freshness,
    completeness: completenessOf(company, present),
    delivery: deliveryOf(company, present),
  };
}
