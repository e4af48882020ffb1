import { z } from "zod";
import { ACTION_STATUSES, ASPECTS } from "#model/vocabulary.ts";
import type { Query } from "#warehouse/warehouse.ts";

const row = z.object({
  actionId: z.string(),
  name: z.string(),
  owner: z.string().nullable(),
  opened: z.string(),
  due: z.string().nullable(),
  closed: z.string().nullable(),
  status: z.enum(ACTION_STATUSES).nullable(),
  metricId: z.string().nullable(),
  aspect: z.enum(ASPECTS).nullable(),
});

/** Every improvement, with the aspect of the metric that it is to move; in order of the day it was opened. */
export function actions(): Query<z.infer<typeof row>> {
  return {
    sql: `
      SELECT a.action_id::VARCHAR AS action_id, a.name::VARCHAR AS name, a.owner::VARCHAR AS owner, a.opened, a.due, a.closed,
        a.status::VARCHAR AS status, a.metric_id::VARCHAR AS metric_id, m.aspect::VARCHAR AS aspect
      FROM actions AS a LEFT JOIN metrics AS m ON m.metric_id::VARCHAR = a.metric_id::VARCHAR
      ORDER BY a.opened, a.action_id`,
    params: [],
    row,
  };
}
