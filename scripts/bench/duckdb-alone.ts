import { rm } from "node:fs/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import { sqlText } from "../ingest/sql-text.ts";

// DuckDB's own reader to its own writer, on all cores, nothing checked: what the machine can do. Prints the rows.
const [csv = "", target = ""] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create(":memory:")).connect();
const copied = await connection.runAndReadAll(
  `COPY (FROM read_csv(${sqlText(csv)})) TO ${sqlText(target)} (FORMAT parquet)`,
);
console.log(Number(copied.getRows()[0]?.[0]));
await rm(target);
