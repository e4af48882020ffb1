import { z } from "zod";
import type { Query } from "#warehouse/warehouse.ts";

const row = z.object({ name: z.string() });

/** One row where the series of `seriesOfPlaces` are kept as a table, none where not. */
export function keptSeries(): Query<z.infer<typeof row>> {
  return {
    sql: "SELECT table_name AS name FROM duckdb_tables() WHERE table_name = 'series' AND database_name = current_database()",
    params: [],
    row,
  };
}
