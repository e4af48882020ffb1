import type { DuckDBConnection } from "@duckdb/node-api";
import type { Batch, ColumnData } from "#ingest/batch.ts";
import type { Column } from "#model/column.ts";
import { sqlName, sqlText } from "./sql-text.ts";

const RESULT = "temp.main.coded_query";

const isNumber = ({ kind }: Column): boolean => kind === "number" || kind === "integer";

/**
 * Rows of a question as the reader hands over those of files: numbers as doubles, everything else as codes. DuckDB does the coding, since
 * a text or a date that crosses its border costs a hundred times what an integer does.
 *
 * @param columns of the question, by name; what is no number is read as text, dates as ISO text
 */
export async function codedQuery(
  connection: DuckDBConnection,
  sql: string,
  columns: readonly Column[],
): Promise<Batch> {
  await connection.run(`CREATE TEMP TABLE ${RESULT} AS ${sql}`);
  try {
    const words = await Promise.all(
      columns.map((column) => (isNumber(column) ? null : wordsOf(connection, column.name))),
    );
    const cells = columns.map(({ name }, i) => cellSql(name, words[i] ?? null));
    const result = await connection.run(`SELECT ${cells.join(", ")} FROM ${RESULT}`);
    const chunks = await result.fetchAllChunks();
    const rows = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0);
    const filled = words.map((dictionary): ColumnData => {
      return dictionary
        ? { kind: "codes", codes: new Int32Array(rows), dictionary }
        : { kind: "numbers", numbers: new Float64Array(rows) };
    });
    let from = 0;
    for (const chunk of chunks) {
      const { rowCount } = chunk;
      for (const [i, data] of filled.entries()) {
        const vector = chunk.getColumnVector(i);
        const into = data.kind === "codes" ? data.codes : data.kind === "numbers" ? data.numbers : [];
        for (let row = 0; row < rowCount; row++) {
          into[from + row] = (vector.getItem(row) as number | null) ?? Number.NaN;
        }
      }
      from += rowCount;
    }
    const named = new Map(columns.map(({ name }, i) => [name, filled[i] as ColumnData]));
    return { rows, lines: new Int32Array(rows), columns: named };
  } finally {
    await connection.run(`DROP TABLE ${RESULT}`);
  }
}

async function wordsOf(connection: DuckDBConnection, name: string): Promise<string[]> {
  const cell = `${sqlName(name)}::VARCHAR`;
  const found = await connection.runAndReadAll(
    `SELECT DISTINCT ${cell} AS word FROM ${RESULT} ORDER BY word`,
  );
  return found.getRows().flatMap(([word]) => (word === null ? [] : [String(word)]));
}

function cellSql(name: string, words: readonly string[] | null): string {
  if (words === null) return `${sqlName(name)}::DOUBLE`;
  if (words.length === 0) return "-1::INTEGER";
  const type = `ENUM(${words.map(sqlText).join(", ")})`;
  return `coalesce(enum_code(${sqlName(name)}::VARCHAR::${type}), -1)::INTEGER`;
}
