import type { Batch } from "#ingest/batch.ts";
import type { Store } from "../ingest/store-types.ts";

/** A store that keeps nothing but the ids of the metrics that were read. */
export function metricIds(): { readonly store: Store; readonly ids: ReadonlySet<string> } {
  const ids = new Set<string>();
  let table = "";
  const store: Store = {
    begin: ({ name }) => {
      table = name;
    },
    append: (_, { columns }: Batch) => {
      const data = table === "metrics" ? columns.get("metric_id") : undefined;
      if (data?.kind === "codes") for (const code of data.codes) ids.add(data.dictionary[code] ?? "");
    },
    discard: () => undefined,
    finish: () => undefined,
  };
  return { store, ids };
}
