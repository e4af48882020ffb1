import type { Table } from "#model/table.ts";
import { TABLES } from "#model/tables.ts";

/** Tables that a table refers to, itself left out. */
export const targetsOf = (table: Table): string[] =>
  table.columns.flatMap(({ references }) => {
    const target = references?.split(".")[0];
    return target === undefined || target === table.name ? [] : [target];
  });

/**
 * Every table of the contract in an order in which each comes after the tables that it refers to.
 * @throws TypeError when two tables refer to each other
 */
export function tablesInOrder(): readonly Table[] {
  order ??= inOrder();
  return order;
}

let order: readonly Table[] | undefined;

function inOrder(): Table[] {
  const ordered: Table[] = [];
  const waiting = [...TABLES];
  while (waiting.length > 0) {
    const next = waiting.findIndex((table) =>
      targetsOf(table).every((target) => !waiting.some(({ name }) => name === target)),
    );
    if (next < 0)
      throw new TypeError(`tables refer to one another: ${waiting.map(({ name }) => name).join(", ")}`);
    ordered.push(...waiting.splice(next, 1));
  }
  return ordered;
}
