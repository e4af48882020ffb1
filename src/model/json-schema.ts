import { type Column, ID_PATTERN } from "./column.ts";
import type { PublishedTable } from "./published-tables.ts";
import { PERIOD_PATTERN } from "./table-schema.ts";

/** A JSON Schema (2020-12) as plain data. */
export type JsonSchema = { readonly [key: string]: unknown };

/** The JSON Schema of one row of a published table; missing values are null. */
export function jsonSchema(table: PublishedTable): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: table.name,
    description: `One row is ${table.rowIs}.`,
    type: "object",
    properties: Object.fromEntries(table.columns.map((column) => [column.name, propertyOf(column)])),
    required: table.columns.filter((column) => column.required).map((column) => column.name),
  };
}

function propertyOf(column: Column): JsonSchema {
  const { type, ...rest } = cellSchema(column);
  return { description: column.description, type: column.required ? type : [type, "null"], ...rest };
}

function cellSchema(column: Column): { readonly type: string; readonly [key: string]: unknown } {
  const bounds = {
    ...(column.minimum !== undefined && { minimum: column.minimum }),
    ...(column.maximum !== undefined && { maximum: column.maximum }),
  };
  switch (column.kind) {
    case "id":
      return { type: "string", pattern: ID_PATTERN.source };
    case "ids":
      return { type: "string" };
    case "text":
      return { type: "string", minLength: 1 };
    case "number":
      return { type: "number", ...bounds };
    case "integer":
      return { type: "integer", ...bounds };
    case "enum":
      return { type: "string", enum: column.required ? column.values : [...(column.values ?? []), null] };
    case "period":
      return { type: "string", pattern: PERIOD_PATTERN };
    case "date":
      return { type: "string", format: "date" };
    case "flag":
      return { type: "boolean" };
  }
}
