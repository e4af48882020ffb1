import type { Column, ColumnKind } from "./column.ts";
import { ID_PATTERN } from "./column.ts";
import type { PublishedTable } from "./published-tables.ts";

/** A field of a Frictionless Table Schema. */
export interface Field {
  readonly name: string;
  readonly type: "string" | "number" | "integer" | "boolean" | "date";
  readonly description: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

/** A Frictionless Table Schema (Data Package standard, version 2). */
export interface TableSchema {
  readonly $schema: string;
  readonly fields: readonly Field[];
  readonly primaryKey?: readonly string[];
  readonly uniqueKeys?: readonly (readonly string[])[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource: string; readonly fields: readonly string[] };
  }[];
}

const TYPES: Readonly<Record<ColumnKind, Field["type"]>> = {
  id: "string",
  ids: "string",
  text: "string",
  number: "number",
  integer: "integer",
  enum: "string",
  period: "string",
  date: "date",
  flag: "boolean",
};

/** Canonical periods: year, quarter, month, ISO week or day. */
export const PERIOD_PATTERN = "^\\d{4}(-(Q[1-4]|W\\d{2}|\\d{2}(-\\d{2})?))?$";

/**
 * The Table Schema of a published table.
 * @param others tables that are published beside it and have rows; foreign keys lead to these only
 */
export function tableSchema(table: PublishedTable, others: readonly PublishedTable[]): TableSchema {
  const foreignKeys = table.columns.flatMap((column) => foreignKey(column, others));
  // A primary key may have no empty parts; a unique key may.
  const whole = table.key.every((name) => table.columns.find((column) => column.name === name)?.required);
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: table.columns.map(fieldOf),
    ...(table.key.length > 0 && (whole ? { primaryKey: table.key } : { uniqueKeys: [table.key] })),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

function fieldOf(column: Column): Field {
  const constraints = {
    ...(column.required && { required: true }),
    ...(column.values && { enum: column.values }),
    ...(column.minimum !== undefined && { minimum: column.minimum }),
    ...(column.maximum !== undefined && { maximum: column.maximum }),
    ...(column.kind === "id" && { pattern: ID_PATTERN.source }),
    ...(column.kind === "period" && { pattern: PERIOD_PATTERN }),
  };
  return {
    name: column.name,
    type: TYPES[column.kind],
    description: column.description,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

function foreignKey(column: Column, others: readonly PublishedTable[]) {
  const [resource, field] = column.references?.split(".") ?? [];
  const target = others.find((other) => other.name === resource);
  // Several ids in one cell are no key, and neither is a column that does not identify its rows.
  if (column.kind === "ids" || !target || field === undefined || target.key.join() !== field) return [];
  return [{ fields: [column.name], reference: { resource: target.name, fields: [field] } }];
}
