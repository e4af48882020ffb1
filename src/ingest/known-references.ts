import type { Table } from "#model/table.ts";
import type { FindingLog } from "./finding-log.ts";
import type { Layout } from "./layout.ts";
import type { MissingReference, Reference } from "./reference.ts";

/**
 * The references that a file's columns can be checked against, by `table.column`.
 * @returns null, with the reason logged, where the table that a column refers to is not there or was refused
 */
export function knownReferences(
  { columns }: Layout,
  references: ReadonlyMap<string, Reference | MissingReference>,
  log: FindingLog,
): ReadonlyMap<string, Reference> | null {
  const known = new Map<string, Reference>();
  let complete = true;
  for (const { column } of columns) {
    const target = column.references;
    const reference = target === undefined ? undefined : references.get(target);
    if (target === undefined || reference === undefined) continue;
    if ("known" in reference) {
      if (!(column.ifPresent && reference.known.size === 0)) known.set(target, reference);
      continue;
    }
    if (column.ifPresent) continue;
    complete = false;
    const code = reference.why === "missing" ? "reference_table_missing" : "reference_table_refused";
    log.error(code, { line: null, column: column.name }, { table: reference.table });
  }
  return complete ? known : null;
}

/** The references that the files of a table are read against: those of its columns, and the metrics of wide headers. */
export function referencesOf(
  table: Table,
  references: ReadonlyMap<string, Reference | MissingReference>,
): ReadonlyMap<string, Reference | MissingReference> {
  const targets = new Set(table.columns.flatMap((column) => column.references ?? []));
  targets.add("metrics.metric_id");
  return new Map([...references].filter(([target]) => targets.has(target)));
}
