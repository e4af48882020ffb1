import { z } from "zod";
import type { Query } from "#warehouse/warehouse.ts";

const row = z.object({
  cause: z.string(),
  effect: z.string(),
  sign: z.enum(["+", "-"]).nullable(),
  lag: z.int().nullable(),
  rationale: z.string().nullable(),
});
export type BelievedLink = z.infer<typeof row>;

/** The cause-effect links that the company believes in, in the order of its table. */
export function believedLinks(): Query<BelievedLink> {
  return {
    sql: `
      SELECT cause::VARCHAR AS cause, effect::VARCHAR AS effect, sign::VARCHAR AS sign, lag::INT AS lag, rationale::VARCHAR AS rationale
      FROM links ORDER BY rowid`,
    params: [],
    row,
  };
}
