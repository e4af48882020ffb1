/**
 * Types whose cells leave the engine as plain values; all others are turned into text by DuckDB itself. Enums too:
 * their words get lost where an answer comes in slices.
 */
const PLAIN_TYPE =
  /^(BOOLEAN|U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL\(\d+,\d+\)|VARCHAR|DATE|TIME|TIMESTAMP)$/;

/** SQL that tells the columns of the reader's question, one row each: `column_name`, `column_type`. */
export function describeQuestion(sql: string): string {
  return `SELECT column_name, column_type FROM (DESCRIBE FROM (\n${oneStatement(sql)}\n))`;
}

/**
 * SQL that answers the reader's question with at most `limit` rows and plain cells only; its columns are `c0`, `c1` …
 * because the question's own names may repeat.
 */
export function plainQuestion(sql: string, types: readonly string[], limit: number): string {
  const cells = types.map((type, index) =>
    PLAIN_TYPE.test(type) ? `c${index}` : `c${index}::VARCHAR AS c${index}`,
  );
  const names = types.map((_, index) => `c${index}`);
  return `SELECT ${cells.join(", ")} FROM (\n${oneStatement(sql)}\n) AS question(${names.join(", ")}) LIMIT ${limit}`;
}

/** SQL that answers the whole question for an Arrow file: its own names and types, enums as text. */
export function arrowQuestion(
  sql: string,
  columns: readonly (readonly [name: string, type: string])[],
): string {
  const cells = columns.map(
    ([name, type], index) =>
      `c${index}${type.startsWith("ENUM(") ? "::VARCHAR" : ""} AS "${name.replaceAll('"', '""')}"`,
  );
  const names = columns.map((_, index) => `c${index}`);
  return `SELECT ${cells.join(", ")} FROM (\n${oneStatement(sql)}\n) AS question(${names.join(", ")})`;
}

/** Type as readers see it: an enum's words are not part of its name. */
export function typeName(type: string): string {
  return type.startsWith("ENUM(") ? "ENUM" : type;
}

function oneStatement(sql: string): string {
  return sql.trim().replace(/(;\s*)+$/, "");
}
