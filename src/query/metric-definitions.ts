import { z } from "zod";
import { AGGREGATIONS, ASPECTS, DIRECTIONS, PERSPECTIVES, UNITS } from "#model/vocabulary.ts";
import type { Query } from "#warehouse/warehouse.ts";

const row = z.object({
  metricId: z.string(),
  name: z.string(),
  nameRu: z.string().nullable(),
  nameUk: z.string().nullable(),
  aspect: z.enum(ASPECTS),
  unit: z.enum(UNITS),
  direction: z.enum(DIRECTIONS),
  aggregation: z.enum(AGGREGATIONS),
  sourceId: z.string(),
  owner: z.string().nullable(),
  touchpointId: z.string().nullable(),
  touchpoint: z.string().nullable(),
  perspective: z.enum(PERSPECTIVES).nullable(),
  description: z.string().nullable(),
});

/** A metric as its owner defined it. */
export type MetricDefinition = z.infer<typeof row>;

/** Every metric, by aspect in the order CX, OX, EX, IT, TX, then in the order of the table. */
export function metricDefinitions(): Query<MetricDefinition> {
  return {
    sql: `
      SELECT m.metric_id::VARCHAR AS metric_id, m.name::VARCHAR AS name, m.name_ru::VARCHAR AS name_ru,
        m.name_uk::VARCHAR AS name_uk, m.aspect::VARCHAR AS aspect, m.unit::VARCHAR AS unit,
        m.direction::VARCHAR AS direction, m.aggregation::VARCHAR AS aggregation, m.source_id::VARCHAR AS source_id,
        m.owner::VARCHAR AS owner, m.touchpoint_id::VARCHAR AS touchpoint_id, t.name::VARCHAR AS touchpoint,
        m.perspective::VARCHAR AS perspective, m.description::VARCHAR AS description
      FROM metrics AS m
      LEFT JOIN touchpoints AS t ON t.touchpoint_id::VARCHAR = m.touchpoint_id::VARCHAR
      ORDER BY list_position(['CX', 'OX', 'EX', 'IT', 'TX'], m.aspect::VARCHAR), m.rowid`,
    params: [],
    row,
  };
}
