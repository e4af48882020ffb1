import { z } from "zod";
import { REFRESHES, SOURCE_KINDS } from "#model/vocabulary.ts";
import type { Query } from "#warehouse/warehouse.ts";

const row = z.object({
  sourceId: z.string(),
  name: z.string(),
  kind: z.enum(SOURCE_KINDS),
  owner: z.string().nullable(),
  refresh: z.enum(REFRESHES).nullable(),
  description: z.string().nullable(),
});
export type SourceSystem = z.infer<typeof row>;

/** Every source system, in the order of the table. */
export function sourceSystems(): Query<SourceSystem> {
  return {
    sql: `
      SELECT source_id::VARCHAR AS source_id, name::VARCHAR AS name, kind::VARCHAR AS kind, owner::VARCHAR AS owner,
        refresh::VARCHAR AS refresh, description::VARCHAR AS description
      FROM sources ORDER BY rowid`,
    params: [],
    row,
  };
}
