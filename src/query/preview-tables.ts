import type { Column } from "#model/column.ts";
import type { Table } from "#model/table.ts";
import { defaultAggregation, UNITS } from "#model/vocabulary.ts";
import { sqlText } from "./sql-text.ts";

/** How the rows of local files stand to those that are published. */
export type PreviewMode = "replace" | "join";

/** Rows of local files wait under this name, every column of the contract among theirs; `_file` says where from. */
export const stagedName = (table: string): string => `staged_${table}`;

const quoted = (name: string): string => `"${name}"`;

/** A staged column as the published table has it; text and numbers are all that arrives. */
function typed(table: Table, { name, kind }: Column): string {
  const column = quoted(name);
  if (kind === "integer") return `${column}::INTEGER AS ${column}`;
  if (kind === "flag") return `${column} = 'yes' AS ${column}`;
  if (kind === "date") return `${column}::DATE AS ${column}`;
  if (table.name === "metrics" && name === "aggregation") {
    const cases = UNITS.map((unit) => `WHEN ${sqlText(unit)} THEN ${sqlText(defaultAggregation(unit))}`);
    return `coalesce(${column}, CASE unit ${cases.join(" ")} END) AS ${column}`;
  }
  return `${column} AS ${column}`;
}

const hasPeriod = (table: Table): boolean => table.columns.some(({ kind }) => kind === "period");

/** A published column without its enum, whose words the local rows need not share. */
function plain({ name, kind }: Column): string {
  const type = { number: "DOUBLE", integer: "INTEGER", flag: "BOOLEAN", date: "DATE" } as const;
  return `p.${quoted(name)}::${kind in type ? type[kind as keyof typeof type] : "VARCHAR"} AS ${quoted(name)}`;
}

/**
 * SQL that makes a table of the preview of the rows that are staged: in place of the published ones, or joining
 * them, where a row with the same key takes the published one's place.
 * @param published where the published tables are (`site.main`)
 */
export function previewTable(table: Table, mode: PreviewMode, published: string): string {
  const beside = hasPeriod(table) ? ["period_start", "grain"] : [];
  const staged = quoted(stagedName(table.name));
  const own = [
    ...table.columns.map((column) => typed(table, column)),
    ...beside.map((name) => (name === "grain" ? name : `${name}::DATE AS ${name}`)),
  ];
  const dropped = `SELECT ${own.join(", ")} FROM ${staged}`;
  const create = `CREATE TABLE ${quoted(table.name)} AS`;
  if (mode === "replace") return `${create} ${dropped}`;
  const there = [
    ...table.columns.map(plain),
    ...beside.map((name) => `p.${name}${name === "grain" ? "::VARCHAR" : ""} AS ${name}`),
  ];
  const same = table.key.map((name) => {
    const kind = table.columns.find((column) => column.name === name)?.kind;
    const type = kind === "date" ? "DATE" : kind === "number" || kind === "integer" ? "DOUBLE" : "VARCHAR";
    return `d.${quoted(name)}::${type} IS NOT DISTINCT FROM p.${quoted(name)}::${type}`;
  });
  const others =
    same.length === 0 ? "" : `WHERE NOT EXISTS (SELECT 1 FROM ${staged} AS d WHERE ${same.join(" AND ")})`;
  return `${create} SELECT ${there.join(", ")} FROM ${published}.${quoted(table.name)} AS p ${others} UNION ALL BY NAME ${dropped}`;
}

/** SQL that makes a table of the preview that has no rows. */
export const emptyTable = (name: string, published: string): string =>
  `CREATE TABLE ${quoted(name)} AS FROM ${published}.${quoted(name)} LIMIT 0`;

/** SQL that says where the values of the preview are from; run once its metrics and values are there. */
export function previewProvenance(mode: PreviewMode, published: string): string {
  const staged = quoted(stagedName("values"));
  const own = `SELECT v.metric_id, coalesce(v.source_id, m.source_id::VARCHAR) AS source_id, v._file AS file, count(*)::INTEGER AS rows,
    min(v.period_start)::DATE AS first_period_start, max(v.period_start)::DATE AS last_period_start
    FROM ${staged} AS v JOIN metrics AS m ON m.metric_id::VARCHAR = v.metric_id GROUP BY ALL`;
  const there = `SELECT metric_id::VARCHAR AS metric_id, source_id::VARCHAR AS source_id, file::VARCHAR AS file, rows, first_period_start, last_period_start
    FROM ${published}.provenance WHERE file::VARCHAR NOT IN (SELECT _file FROM ${staged})`;
  return `CREATE TABLE provenance AS ${mode === "replace" ? own : `${there} UNION ALL BY NAME ${own}`}`;
}

/** SQL that makes the preview's settings. */
export function previewSettings(settings: Readonly<Record<string, unknown>>, published: string): string {
  const rows = Object.entries(settings).map(
    ([key, value]) => `(${sqlText(key)}, ${sqlText(JSON.stringify(value))})`,
  );
  return rows.length === 0
    ? emptyTable("dashboard", published)
    : `CREATE TABLE dashboard AS SELECT * FROM (VALUES ${rows.join(", ")}) AS t("key", "value")`;
}
