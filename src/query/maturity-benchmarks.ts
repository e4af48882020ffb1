import { z } from "zod";
import { ELEMENTS } from "#model/vocabulary.ts";
import type { Query } from "#warehouse/warehouse.ts";

const row = z.object({
  element: z.enum(ELEMENTS),
  average: z.number(),
  leader: z.number(),
  n: z.number().nullable(),
  source: z.string().nullable(),
});

/** The market on the elements of maturity. */
export function maturityBenchmarks(): Query<z.infer<typeof row>> {
  return {
    sql: `
      SELECT element::VARCHAR AS element, average::DOUBLE AS average, leader::DOUBLE AS leader, n::DOUBLE AS n,
        source::VARCHAR AS source
      FROM benchmarks ORDER BY element`,
    params: [],
    row,
  };
}
