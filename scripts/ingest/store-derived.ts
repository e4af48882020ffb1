import { PUBLISHED_TABLES, type PublishedTable } from "#model/published-tables.ts";

/** A table that follows from others, and the questions that give its rows. */
export interface DerivedTable {
  readonly table: PublishedTable;
  readonly sql: readonly string[];
}

/** Fewer people than this are never a row of their own. */
const SMALLEST_CELL = 5;

/** One row per metric, source and file: how many values, from when to when. */
const PROVENANCE = `
WITH counted AS (
  SELECT metric_id, source_id, _file, count(*) AS n, min(period_start) AS first, max(period_start) AS last
  FROM "values" GROUP BY ALL
)
SELECT metric_id, coalesce(c.source_id::VARCHAR, m.source_id::VARCHAR) AS source_id, f.file,
  sum(n)::INTEGER AS rows, min(first) AS first_period_start, max(last) AS last_period_start
FROM counted AS c JOIN metrics AS m USING (metric_id) JOIN files AS f ON f.index = c._file
GROUP BY ALL`;

/**
 * Responses by month. Cells of fewer than five people lose zone and segment, then the touchpoint as well; where what
 * has gathered there is still fewer than five, the smallest other cell of that month and question joins it. A month
 * with fewer than five people in all is left out. \`top_two\` counts the two best answers of a scale that ends at 5, 7, 10
 * or 100, whichever the question's highest score needs.
 */
const RESPONSES_MONTHLY = `
WITH answers AS (
  SELECT date_trunc('month', date)::DATE AS month, question, touchpoint_id, zone, segment, score,
    coalesce(customer_id::VARCHAR, response_id::VARCHAR) AS person
  FROM responses
), scales AS (
  SELECT question, CASE WHEN question = 'nps' OR max(score) BETWEEN 7.000001 AND 10 THEN 10
    WHEN max(score) <= 5 THEN 5 WHEN max(score) <= 7 THEN 7 ELSE 100 END AS top
  FROM responses GROUP BY question
), first_cut AS (
  SELECT * EXCLUDE (zone, segment), CASE WHEN people >= ${SMALLEST_CELL} THEN zone END AS zone,
    CASE WHEN people >= ${SMALLEST_CELL} THEN segment END AS segment
  FROM (SELECT *, count(DISTINCT person) OVER (PARTITION BY month, question, touchpoint_id, zone, segment) AS people FROM answers)
), second_cut AS (
  SELECT * EXCLUDE (touchpoint_id, people), CASE WHEN people >= ${SMALLEST_CELL} THEN touchpoint_id END AS touchpoint_id
  FROM (SELECT * EXCLUDE (people), count(DISTINCT person) OVER (PARTITION BY month, question, touchpoint_id, zone, segment) AS people FROM first_cut)
), sized AS (
  SELECT *, touchpoint_id IS NULL AND zone IS NULL AND segment IS NULL AS rest,
    count(DISTINCT person) OVER (PARTITION BY month, question, touchpoint_id, zone, segment) AS people
  FROM second_cut
), ranked AS (
  SELECT *, coalesce(max(CASE WHEN rest THEN people END) OVER (PARTITION BY month, question) < ${SMALLEST_CELL}, false) AS rest_is_small,
    dense_rank() OVER (PARTITION BY month, question ORDER BY rest, people, touchpoint_id NULLS FIRST, zone NULLS FIRST, segment NULLS FIRST) AS place
  FROM sized
), final_cut AS (
  SELECT month, question, score, person, rest_is_small AND place = 1 AS joins,
    CASE WHEN NOT joins THEN touchpoint_id END AS touchpoint_id,
    CASE WHEN NOT joins THEN zone END AS zone,
    CASE WHEN NOT joins THEN segment END AS segment
  FROM ranked
)
SELECT month, question, touchpoint_id, zone, segment, count(*)::INTEGER AS n, avg(score) AS mean,
  CASE WHEN question = 'nps' THEN count(*) FILTER (score >= 9)::INTEGER END AS promoters,
  CASE WHEN question = 'nps' THEN count(*) FILTER (score >= 7 AND score < 9)::INTEGER END AS passives,
  CASE WHEN question = 'nps' THEN count(*) FILTER (score < 7)::INTEGER END AS detractors,
  count(*) FILTER (score >= top - 1)::INTEGER AS top_two
FROM final_cut JOIN scales USING (question)
GROUP BY month, question, touchpoint_id, zone, segment
HAVING count(DISTINCT person) >= ${SMALLEST_CELL}`;

/** Sales by month, with the same care for small cells. \`margin\` is null where a sale of the cell has none. */
const TRANSACTIONS_MONTHLY = `
WITH sales AS (
  SELECT date_trunc('month', date)::DATE AS month, zone, segment, amount, margin, customer_id FROM transactions
), first_cut AS (
  SELECT * EXCLUDE (zone, segment), CASE WHEN people >= ${SMALLEST_CELL} THEN zone END AS zone,
    CASE WHEN people >= ${SMALLEST_CELL} THEN segment END AS segment
  FROM (SELECT *, count(DISTINCT customer_id) OVER (PARTITION BY month, zone, segment) AS people FROM sales)
), sized AS (
  SELECT * EXCLUDE (people), zone IS NULL AND segment IS NULL AS rest,
    count(DISTINCT customer_id) OVER (PARTITION BY month, zone, segment) AS people
  FROM first_cut
), ranked AS (
  SELECT *, coalesce(max(CASE WHEN rest THEN people END) OVER (PARTITION BY month) < ${SMALLEST_CELL}, false) AS rest_is_small,
    dense_rank() OVER (PARTITION BY month ORDER BY rest, people, zone NULLS FIRST, segment NULLS FIRST) AS place
  FROM sized
), final_cut AS (
  SELECT month, amount, margin, customer_id, rest_is_small AND place = 1 AS joins,
    CASE WHEN NOT joins THEN zone END AS zone, CASE WHEN NOT joins THEN segment END AS segment
  FROM ranked
)
SELECT month, zone, segment, count(*)::INTEGER AS sales, count(DISTINCT customer_id)::INTEGER AS customers,
  sum(amount) AS amount, CASE WHEN count(margin) = count(*) THEN sum(margin) END AS margin
FROM final_cut
GROUP BY month, zone, segment
HAVING count(DISTINCT customer_id) >= ${SMALLEST_CELL}`;

/** Every derived table. */
export const DERIVED_TABLES: readonly DerivedTable[] = [
  { table: named("provenance"), sql: [PROVENANCE] },
  { table: named("responses_monthly"), sql: [RESPONSES_MONTHLY] },
  { table: named("transactions_monthly"), sql: [TRANSACTIONS_MONTHLY] },
];

function named(name: string): PublishedTable {
  const table = PUBLISHED_TABLES.find((one) => one.name === name);
  if (!table) throw new TypeError(`no published table ${name}`);
  return table;
}
