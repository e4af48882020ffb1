import { z } from "zod";
import { TABLES } from "#model/tables.ts";
import type { Query } from "#warehouse/warehouse.ts";
import { sqlText } from "./sql-text.ts";

const row = z.object({ target: z.string(), word: z.string() });

/** Every value of every column to which some table refers; `target` is `table.column`. */
export function referenceWords(): Query<z.infer<typeof row>> {
  const targets = new Set(
    TABLES.flatMap(({ columns }) => columns.flatMap(({ references }) => references ?? [])),
  );
  const selects = [...targets].map((target) => {
    const [table, column] = target.split(".");
    return `SELECT DISTINCT ${sqlText(target)} AS target, "${column}"::VARCHAR AS word FROM "${table}" WHERE "${column}" IS NOT NULL`;
  });
  return { sql: selects.join(" UNION ALL "), params: [], row };
}
