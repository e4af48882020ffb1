import type { PublishedTable } from "./published-tables.ts";

/**
 * Series that follow from `values`, kept beside them in the database so that a page finds them without putting them
 * together again. Not a table of the contract: what is published for other tools are the values.
 */
export const seriesTable: PublishedTable = {
  name: "series",
  rowIs: "a metric in a period, for the company, a region or a zone, in all segments or one",
  columns: [
    { name: "metric_id", kind: "id", required: true, description: "The metric" },
    { name: "zone", kind: "text", required: false, description: "The zone; empty: a region or the company" },
    {
      name: "region",
      kind: "text",
      required: false,
      description: "The region; empty: a zone or the company",
    },
    { name: "segment", kind: "text", required: false, description: "The segment; empty: all together" },
    { name: "period_start", kind: "date", required: true, description: "First day of the period" },
    { name: "value", kind: "number", required: true, description: "The metric, in its unit" },
    {
      name: "n",
      kind: "number",
      required: false,
      description: "Sample size; empty unless every value behind it has one",
    },
    { name: "zones", kind: "integer", required: true, description: "Zones that it was put together from" },
    {
      name: "last_own_start",
      kind: "date",
      required: true,
      description: "First day of the latest of the values' own periods",
    },
  ],
  key: ["segment", "region", "zone", "metric_id", "period_start"],
};
