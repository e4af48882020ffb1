import type { Table } from "#model/table.ts";
import { TABLES } from "#model/tables.ts";
import {
  emptyTable,
  previewProvenance,
  previewSettings,
  previewTable,
  stagedName,
} from "#query/preview-tables.ts";
import type { BrowserWarehouse, Overlay } from "#warehouse/browser-warehouse.ts";
import type { CheckClient } from "./check-client.ts";
import type { LocalReport } from "./check-messages.ts";

/** Tables that the previewed pages are drawn from. */
const PREVIEWED = new Set(["sources", "metrics", "values", "targets", "zones", "touchpoints", "events"]);

/** Where the published tables are, in the engine. */
export const PUBLISHED = "site.main";

/** Whether the preview shows rows of this table. */
export const isPreviewed = (table: string): boolean => PREVIEWED.has(table);

/**
 * A warehouse in which the local rows stand where the build would put them.
 * @param alone the files are a data folder of their own: nothing that is published is left
 */
export async function previewWarehouse(
  engine: BrowserWarehouse,
  client: CheckClient,
  report: LocalReport,
  alone: boolean,
): Promise<Overlay> {
  const overlay = await engine.overlay();
  try {
    const tables = TABLES.filter(({ name }) => isPreviewed(name));
    for (const table of tables) {
      const mode = report.tables.get(table.name);
      if (mode) await load(overlay, client, table);
      if (mode) await overlay.run(previewTable(table, mode, PUBLISHED));
      else if (alone) await overlay.run(emptyTable(table.name, PUBLISHED));
    }
    const values = report.tables.get("values");
    if (values) await overlay.run(previewProvenance(values, PUBLISHED));
    else if (alone) await overlay.run(emptyTable("provenance", PUBLISHED));
    await overlay.run(previewSettings(report.settings, PUBLISHED));
    for (const { name } of tables) await overlay.run(`DROP TABLE IF EXISTS "${stagedName(name)}"`);
    return overlay;
  } catch (error) {
    await overlay.close();
    throw error;
  }
}

const load = (overlay: Overlay, client: CheckClient, { name }: Table): Promise<void> =>
  client.rows(name, (stream) => overlay.insert(stagedName(name), stream));
