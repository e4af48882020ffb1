import {
  DuckDBArrayValue,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBStructValue,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  DuckDBTimeValue,
  DuckDBUUIDValue,
  type DuckDBValue,
} from "@duckdb/node-api";
import {
  type Cell,
  plainDay,
  plainDecimal,
  plainInteger,
  plainNumber,
  plainTime,
  plainTimestamp,
} from "./plain-value.ts";

/**
 * A value of DuckDB's own client as a plain one.
 * @throws TypeError for types without a plain form (intervals, blobs, maps …): the query has to cast them.
 */
export function nodeCell(value: DuckDBValue): Cell {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return plainNumber(value);
  if (typeof value === "bigint") return plainInteger(value);
  if (value instanceof DuckDBDateValue) return plainDay(value.days);
  if (value instanceof DuckDBDecimalValue) return plainDecimal(value.value, value.scale);
  if (value instanceof DuckDBTimeValue) return plainTime(value.micros);
  if (value instanceof DuckDBUUIDValue) return value.toString();
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) return value.items.map(nodeCell);
  if (value instanceof DuckDBStructValue) {
    return Object.fromEntries(Object.entries(value.entries).map(([key, entry]) => [key, nodeCell(entry)]));
  }
  const micros = timestampMicros(value);
  if (micros !== undefined) return plainTimestamp(micros);
  throw new TypeError(`${value.constructor.name} has no plain form: cast it in SQL`);
}

function timestampMicros(value: DuckDBValue): bigint | undefined {
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue) return value.micros;
  if (value instanceof DuckDBTimestampSecondsValue) return value.seconds * 1_000_000n;
  if (value instanceof DuckDBTimestampMillisecondsValue) return value.millis * 1000n;
  if (value instanceof DuckDBTimestampNanosecondsValue) return value.nanos / 1000n;
  return undefined;
}
