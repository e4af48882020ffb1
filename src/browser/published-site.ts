import { dashboardSchema } from "#model/dashboard.ts";
import { dashboardSettings } from "#query/dashboard-settings.ts";
import { metricDefinitions } from "#query/metric-definitions.ts";
import { referenceWords } from "#query/reference-words.ts";
import type { Warehouse } from "#warehouse/warehouse.ts";
import type { PublishedSite } from "./check-messages.ts";

/**
 * What of the published tables local files are checked beside: ids and zones to which they may refer, units,
 * settings.
 * @param files paths of the files that each table was read from
 */
export async function publishedSite(
  warehouse: Warehouse,
  files: PublishedSite["files"],
): Promise<PublishedSite> {
  const [words, metrics, settings] = await Promise.all([
    warehouse.query(referenceWords()),
    warehouse.query(metricDefinitions()),
    warehouse.query(dashboardSettings()),
  ]);
  const known = new Map(
    [...Map.groupBy(words, ({ target }) => target)].map(([target, rows]) => [
      target,
      new Set(rows.map(({ word }) => word)),
    ]),
  );
  const file = Object.fromEntries(settings.map(({ key, value }) => [key, JSON.parse(value)]));
  return {
    files,
    standing: {
      tables: new Set(files.keys()),
      settings: dashboardSchema.parse(file),
      known,
      units: new Map(metrics.map(({ metricId, unit }) => [metricId, unit])),
      sources: new Map(metrics.map(({ metricId, sourceId }) => [metricId, sourceId])),
    },
  };
}
