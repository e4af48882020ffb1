import type { Company } from "#findings/company.ts";
import { completenessOf } from "#findings/completeness-of.ts";
import { freshnessOf } from "#findings/freshness.ts";
import type { Changes } from "#model/changes.ts";
import { completeness } from "#query/completeness.ts";
import type { Warehouse } from "#warehouse/warehouse.ts";
import { qualityJson } from "../ingest/quality-json.ts";
import type { IngestResult } from "../ingest/store-types.ts";

/** `api/quality.json`: files, problems, how fresh and complete every metric and source is, and what has changed. */
export async function qualityReport(
  result: IngestResult,
  warehouse: Warehouse,
  company: Company,
  changes: Changes,
): Promise<object> {
  return {
    ...qualityJson(result),
    freshness: freshnessOf(company).map((one) => ({
      source_id: one.sourceId,
      metric_id: one.metricId,
      last_day: one.lastDay,
      lag_days: one.lagDays,
      allowed_days: one.allowedDays,
      status: one.status,
      rows: one.rows,
    })),
    completeness: completenessOf(company, await warehouse.query(completeness())).map((one) => ({
      metric_id: one.metricId,
      grain: one.grain,
      cells: one.cells,
      expected: one.expected,
      share: one.share,
      missing_periods: one.missingPeriods,
    })),
    changes_since: changes.since,
    changes: changes.tables,
  };
}
