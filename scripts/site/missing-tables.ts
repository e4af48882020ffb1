import { TABLES } from "#model/tables.ts";
import type { IngestResult } from "../ingest/store-types.ts";

/** Tables without which there is no dashboard and of which no row was kept. */
export const missingTables = ({ tables }: IngestResult): string[] =>
  TABLES.filter(({ name, required }) => required && !tables.get(name)).map(({ name }) => name);
