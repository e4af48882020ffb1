import type { DuckDBConnection } from "@duckdb/node-api";
import { CHANGES_LISTED, type ChangedPeriod, type ChangedRow, type TableChanges } from "#model/changes.ts";
import type { Column } from "#model/column.ts";
import type { PublishedTable } from "#model/published-tables.ts";
import { sqlName, sqlText } from "./sql-text.ts";

/** The Parquet files of one table in both sites; none where a site does not have it. */
export interface ComparedFiles {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** How the rows of a table are told apart. */
interface Comparison {
  readonly key: readonly string[];
  /** Columns that say something about the row. */
  readonly rest: readonly string[];
  readonly numeric: ReadonlySet<string>;
  /** By metric and period, so that only those are joined in which anything differs. */
  readonly byPeriod: boolean;
}

/** Follow from `period`. */
const DERIVED = new Set(["period_start", "grain"]);
/** Numbers equal rows, where nothing else tells them apart. */
const COPY = "copy number";

/**
 * Compares a published table with the one before, row by row by its key. Where nobody can say which row became
 * which (answers of nameless respondents), rows are equal or not: they are new or vanished, never restated.
 * @returns null where nothing differs
 */
export async function compareTable(
  connection: DuckDBConnection,
  table: PublishedTable,
  files: ComparedFiles,
): Promise<TableChanges | null> {
  const types = {
    before: await typesOf(connection, files.before),
    after: await typesOf(connection, files.after),
  };
  const comparison = comparisonOf(table, types.before, types.after);
  await connection.run(createSide("before", files.before, types.before, comparison));
  await connection.run(createSide("after", files.after, types.after, comparison));
  await connection.run(createDifferences(comparison));
  const ask = async (sql: string): Promise<Record<string, unknown>[]> =>
    (await connection.runAndReadAll(sql)).getRowObjectsJS();
  const [total] = await ask(
    `SELECT (SELECT count(*) FROM before)::INTEGER AS rows_before, (SELECT count(*) FROM after)::INTEGER AS rows_after,
      ${COUNTS} FROM differences`,
  );
  const counts = total as Pick<
    TableChanges,
    "rows_before" | "rows_after" | "rows_new" | "rows_restated" | "rows_vanished"
  >;
  if (counts.rows_new + counts.rows_restated + counts.rows_vanished === 0) return null;
  return {
    table: table.name,
    ...counts,
    by_period: comparison.byPeriod ? ((await ask(periodsSql(comparison))) as ChangedPeriod[]) : [],
    rows: rowsOf(await ask(rowsSql(comparison)), comparison, measureOf(table, comparison)),
  };
}

type Types = ReadonlyMap<string, string>;

async function typesOf(connection: DuckDBConnection, files: readonly string[]): Promise<Types> {
  if (files.length === 0) return new Map();
  const described = await connection.runAndReadAll(`DESCRIBE FROM ${parquet(files)}`);
  return new Map(described.getRowsJS().map(([name, type]) => [String(name), String(type)]));
}

const parquet = (files: readonly string[]): string => `read_parquet([${files.map(sqlText).join(", ")}])`;

const isNumber = (type: string | undefined): boolean => type === "DOUBLE" || type === "INTEGER";

function comparisonOf(table: PublishedTable, before: Types, after: Types): Comparison {
  const names = [...new Set([...table.columns.map(({ name }) => name), ...before.keys(), ...after.keys()])];
  const compared = names.filter((name) => !DERIVED.has(name));
  // A column is a number where every site that has it says so.
  const numeric = new Set(
    compared.filter((name) =>
      [before, after].every((types) => !types.has(name) || isNumber(types.get(name))),
    ),
  );
  const nameless = table.name === "maturity";
  const key = nameless ? compared.filter((name) => name !== "respondent") : table.key;
  return {
    key: nameless ? [...key, COPY] : key,
    rest: nameless ? [] : compared.filter((name) => !key.includes(name)),
    numeric,
    byPeriod: key.includes("metric_id") && key.includes("period"),
  };
}

/** One site's rows under the columns of both; what it lacks is empty. */
function createSide(
  side: "before" | "after",
  files: readonly string[],
  types: Types,
  { key, rest, numeric }: Comparison,
): string {
  const names = [...key, ...rest].filter((name) => name !== COPY);
  const cells = names.map((name) => {
    const type = numeric.has(name) ? "DOUBLE" : "VARCHAR";
    return `${types.has(name) ? sqlName(name) : "NULL"}::${type} AS ${sqlName(name)}`;
  });
  const start = `${types.has("period_start") ? "period_start" : "NULL"}::DATE AS period_start`;
  const copy = key.includes(COPY)
    ? [
        `row_number() OVER (PARTITION BY ${names
          .filter((name) => types.has(name))
          .map(sqlName)
          .join(", ")})::DOUBLE AS ${sqlName(COPY)}`,
      ]
    : [];
  const select =
    files.length === 0
      ? `SELECT ${[...cells, ...copy.map(() => `0::DOUBLE AS ${sqlName(COPY)}`), start].join(", ")} WHERE false`
      : `SELECT ${[...cells, ...copy, start].join(", ")} FROM ${parquet(files)}`;
  return `CREATE OR REPLACE TEMP VIEW ${side} AS ${select}`;
}

/** The rows that are not the same on both sides: key, then `old …` and `new …` of every other column. */
function createDifferences({ key, rest, byPeriod }: Comparison): string {
  const touched = byPeriod ? "SEMI JOIN touched USING (metric_id, period)" : "";
  const side = (name: string): string => `(SELECT *, true AS present FROM ${name} ${touched})`;
  const same = key.map((name) => `b.${sqlName(name)} IS NOT DISTINCT FROM a.${sqlName(name)}`).join(" AND ");
  const differs = rest.map((name) => `b.${sqlName(name)} IS DISTINCT FROM a.${sqlName(name)}`);
  const cells = [
    ...key.map((name) => `coalesce(b.${sqlName(name)}, a.${sqlName(name)}) AS ${sqlName(name)}`),
    ...rest.map(
      (name) =>
        `b.${sqlName(name)} AS ${sqlName(`old ${name}`)}, a.${sqlName(name)} AS ${sqlName(`new ${name}`)}`,
    ),
    "coalesce(b.period_start, a.period_start) AS period_start",
    "CASE WHEN b.present IS NULL THEN 'new' WHEN a.present IS NULL THEN 'vanished' ELSE 'restated' END AS change",
  ];
  const all = `SELECT ${cells.join(", ")} FROM ${side("before")} AS b FULL JOIN ${side("after")} AS a ON ${same}
    WHERE ${["b.present IS NULL", "a.present IS NULL", ...differs].join(" OR ")}`;
  return `CREATE OR REPLACE TEMP TABLE differences AS ${byPeriod ? `WITH touched AS (${touchedSql(rest, key)}) ` : ""}${all}`;
}

/** Metrics and periods whose rows are not the same on both sides, by their number and a hash of all of them. */
function touchedSql(rest: readonly string[], key: readonly string[]): string {
  const further = [...key.filter((name) => !["metric_id", "period"].includes(name)), ...rest];
  const hashed = (side: string): string =>
    `(SELECT metric_id, period, count(*) AS n, bit_xor(hash(${further.map(sqlName).join(", ")})) AS h FROM ${side} GROUP BY ALL)`;
  return `SELECT coalesce(b.metric_id, a.metric_id) AS metric_id, coalesce(b.period, a.period) AS period
    FROM ${hashed("before")} AS b FULL JOIN ${hashed("after")} AS a
      ON b.metric_id = a.metric_id AND b.period = a.period
    WHERE b.n IS DISTINCT FROM a.n OR b.h IS DISTINCT FROM a.h`;
}

const COUNTS = (["new", "restated", "vanished"] as const)
  .map((change) => `(count(*) FILTER (change = '${change}'))::INTEGER AS rows_${change}`)
  .join(", ");

function periodsSql({ key, rest }: Comparison): string {
  const order = key.map(sqlName).join(", ");
  const restated = `change = 'restated' AND "old value" IS DISTINCT FROM "new value"`;
  // in a stated order, since a sum of doubles depends on it
  const mean = (when: string): string =>
    rest.includes("value")
      ? `list_avg(list(${sqlName(`${when} value`)} ORDER BY ${order}) FILTER (${restated}))`
      : "NULL";
  return `SELECT metric_id, period, ${COUNTS},
      ${mean("old")}::DOUBLE AS restated_old_mean, ${mean("new")}::DOUBLE AS restated_new_mean
    FROM differences GROUP BY metric_id, period, period_start ORDER BY metric_id, period_start, period`;
}

function rowsSql({ key }: Comparison): string {
  const order = key
    .map((name) => (name === "period" ? "period_start, period" : `${sqlName(name)} NULLS FIRST`))
    .join(", ");
  return `SELECT * FROM differences
    QUALIFY row_number() OVER (PARTITION BY change ORDER BY ${order}) <= ${CHANGES_LISTED}
    ORDER BY array_position(['restated', 'vanished', 'new'], change), ${order}`;
}

/** The column with the number that new and vanished rows bring or take. */
function measureOf(table: PublishedTable, { rest }: Comparison): string | null {
  const measure = table.columns.find(
    ({ name, kind, required }: Column) => kind === "number" && required && rest.includes(name),
  );
  return measure?.name ?? null;
}

function rowsOf(
  differences: readonly Record<string, unknown>[],
  { key, rest }: Comparison,
  measure: string | null,
): ChangedRow[] {
  return differences.flatMap((row) => {
    const change = row.change as ChangedRow["change"];
    const identity = Object.fromEntries(key.filter((name) => name !== COPY).map((name) => [name, row[name]]));
    const entry = (column: string | null): ChangedRow => ({
      change,
      key: identity as ChangedRow["key"],
      column,
      old: column === null ? null : (row[`old ${column}`] as ChangedRow["old"]),
      new: column === null ? null : (row[`new ${column}`] as ChangedRow["new"]),
    });
    if (change !== "restated") return [entry(measure)];
    return rest.filter((name) => row[`old ${name}`] !== row[`new ${name}`]).map(entry);
  });
}
