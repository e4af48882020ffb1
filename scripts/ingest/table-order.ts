import type { Table } from "#model/table.ts";

/** Order of rows where it is not the key's: what is read together lies together, and compresses well. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  values: ["metric_id", "segment", "zone", "period"],
  responses: ["date", "response_id"],
  transactions: ["date", "customer_id"],
  responses_monthly: ["question", "touchpoint_id", "segment", "zone", "month"],
  transactions_monthly: ["segment", "zone", "month"],
};

/**
 * Columns by which the rows of a table are sorted, most important first: all of them where the table has no key,
 * so that no order is left to chance.
 * @param present columns that the rows have
 */
export function tableOrder(table: Pick<Table, "name" | "key">, present: Iterable<string>): string[] {
  const first = ORDERS[table.name] ?? table.key;
  return [...new Set([...first, ...(table.key.length > 0 ? [] : present)])];
}
