import { z } from "zod";
import type { Query } from "#warehouse/warehouse.ts";

const row = z.object({ key: z.string(), value: z.string() });

/** The settings of `dashboard.json`, each value as JSON text. */
export function dashboardSettings(): Query<z.infer<typeof row>> {
  return { sql: "SELECT key, value FROM dashboard ORDER BY key", params: [], row };
}
