import type { Batch } from "./batch.ts";
import { keptRows } from "./table-rules.ts";

/** Names that are kept beside ids, to know an id by. */
const MOST_NAMES = 5_000;

/** What the rows of a table are called, with the ids in a column of theirs. */
export function namesOf(idColumn: string, batches: readonly Batch[]): (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (const batch of batches) {
    if (!batch.columns.has("name")) continue;
    for (const row of keptRows(0, batch)) {
      const [id, name] = [row.text(idColumn), row.text("name")];
      if (id !== null && name !== null && pairs.length < MOST_NAMES) pairs.push([name.toLowerCase(), id]);
    }
  }
  return pairs;
}
