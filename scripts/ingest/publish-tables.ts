import type { DuckDBConnection } from "@duckdb/node-api";
import type { Column } from "#model/column.ts";
import { PUBLISHED_TABLES, type PublishedTable } from "#model/published-tables.ts";
import { seriesTable } from "#model/series-table.ts";
import { sqlName, sqlText } from "./sql-text.ts";

/** A table as it is published, and how to get it from the warehouse. */
export interface PublishedColumns {
  /** With the further columns of an open table. */
  readonly table: PublishedTable;
  /** SQL types by column, enums among them, as the browser's database has them. */
  readonly types: ReadonlyMap<string, string>;
  /** Rows in stored order, columns in published order. */
  readonly select: string;
}

/** Columns of the warehouse that are not published: where each row is from. */
const INTERNAL = new Set(["_file", "_line"]);

/** What is published of the warehouse attached as `warehouse`. */
export async function publishTables(connection: DuckDBConnection): Promise<PublishedColumns[]> {
  const found: PublishedColumns[] = [];
  for (const table of PUBLISHED_TABLES) found.push(await publishedColumns(connection, table));
  return found;
}

/** The series that are kept ready, for the browser's database alone; none where the warehouse has none. */
export async function publishSeries(connection: DuckDBConnection): Promise<PublishedColumns[]> {
  const found = await connection.runAndReadAll(
    `SELECT 1 FROM duckdb_tables() WHERE database_name = 'warehouse' AND table_name = ${sqlText(seriesTable.name)}`,
  );
  return found.currentRowCount > 0 ? [await publishedColumns(connection, seriesTable)] : [];
}

async function publishedColumns(
  connection: DuckDBConnection,
  table: PublishedTable,
): Promise<PublishedColumns> {
  const described = await connection.runAndReadAll(`DESCRIBE warehouse.${sqlName(table.name)}`);
  const types = new Map(described.getRowsJS().map(([name, type]) => [String(name), String(type)]));
  const known = new Set(table.columns.map((column) => column.name));
  const further = [...types].filter(([name]) => !known.has(name) && !INTERNAL.has(name)).map(furtherColumn);
  const columns = [...table.columns, ...further];
  return { table: { ...table, columns }, types, select: selectOf(table.name, columns) };
}

function furtherColumn([name, type]: [string, string]): Column {
  const kind = type === "DOUBLE" ? "number" : "text";
  return { name, kind, required: false, description: "A further column of the file, as it came" };
}

function selectOf(name: string, columns: readonly Column[]): string {
  const cells = columns.map((column) =>
    name === "maturity" && column.name === "respondent"
      ? `${RESPONDENT_NUMBER} AS respondent`
      : sqlName(column.name),
  );
  const from = name === "maturity" ? MATURITY : `warehouse.${sqlName(name)}`;
  return `SELECT ${cells.join(", ")} FROM ${from}`;
}

/**
 * Respondents are numbered within their assessment by their answers, not by their names: a number in the order of
 * names would tell whoever knows the names who said what.
 */
const RESPONDENT_NUMBER = "number::VARCHAR";
const MATURITY = `(
  SELECT * FROM warehouse.maturity JOIN (
    SELECT assessment_id, respondent, row_number() OVER (PARTITION BY assessment_id ORDER BY answers, respondent) AS number
    FROM (
      SELECT assessment_id, respondent,
        list((question_id::VARCHAR, answer, date, unit, role::VARCHAR) ORDER BY question_id::VARCHAR) AS answers
      FROM warehouse.maturity GROUP BY assessment_id, respondent
    )
  ) USING (assessment_id, respondent)
  ORDER BY assessment_id, number, question_id
)`;
