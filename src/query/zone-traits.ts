import { z } from "zod";
import type { Query } from "#warehouse/warehouse.ts";

const columnRow = z.object({ name: z.string() });

/** Names of the numeric columns that the company added to its zones. */
export function zoneNumberColumns(): Query<z.infer<typeof columnRow>> {
  return {
    sql: `
      SELECT column_name AS name FROM (DESCRIBE zones)
      WHERE column_type IN ('DOUBLE', 'FLOAT', 'INTEGER', 'BIGINT', 'HUGEINT', 'SMALLINT') AND column_name NOT LIKE '\\_%' ESCAPE '\\'
      ORDER BY column_name`,
    params: [],
    row: columnRow,
  };
}

const zoneRow = z.object({
  zone: z.string(),
  name: z.string(),
  region: z.string().nullable(),
  format: z.string().nullable(),
  numbers: z.string(),
});

/** What the zones table says of every zone; `numbers` is JSON, one number or null for each of the given columns. */
export function zoneTraits(columns: readonly string[]): Query<z.infer<typeof zoneRow>> {
  const numbers = columns.map(
    (column) => `coalesce("${column.replaceAll('"', '""')}"::DOUBLE::VARCHAR, 'null')`,
  );
  return {
    sql: `
      SELECT zone::VARCHAR AS zone, coalesce(name::VARCHAR, zone::VARCHAR) AS name, region::VARCHAR AS region,
        format::VARCHAR AS format, concat('[', concat_ws(',', ${["NULL", ...numbers].join(", ")}), ']') AS numbers
      FROM zones ORDER BY zone::VARCHAR`,
    params: [],
    row: zoneRow,
  };
}
