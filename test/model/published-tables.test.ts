import { describe, expect, test } from "vitest";
import { z } from "zod";
import { jsonSchema } from "#model/json-schema.ts";
import { PUBLISHED_TABLES, type PublishedTable } from "#model/published-tables.ts";
import { tableSchema } from "#model/table-schema.ts";
import { TABLES } from "#model/tables.ts";

type Property = Readonly<Record<string, unknown>>;
const open = TABLES.filter((table) => !table.confidential);
const publishedOf = (name: string): PublishedTable => {
  const found = PUBLISHED_TABLES.find((table) => table.name === name);
  if (!found) throw new TypeError(`${name} is not published`);
  return found;
};

test("row-level tables of people are published as aggregates only", () => {
  const names = PUBLISHED_TABLES.map((table) => table.name);
  for (const { name, confidential } of TABLES) expect(names.includes(name)).toBe(!confidential);
  expect(names).toContain("responses_monthly");
  expect(names).toContain("transactions_monthly");
});

describe.each(open.map((table) => [table.name, table] as const))("%s", (name, table) => {
  const properties = jsonSchema(publishedOf(name))["properties"] as Readonly<Record<string, Property>>;
  const fromZod = z.toJSONSchema(table.row)["properties"] as Readonly<Record<string, Property>>;

  test("the JSON Schema says of each column what the row's schema says", () => {
    for (const column of table.columns) {
      const own = properties[column.name] ?? {};
      const theirs = fromZod[column.name] ?? {};
      const required = !publishedOf(name).columns.some((one) => one.name === column.name && !one.required);
      const type = column.kind === "ids" ? "string" : theirs["type"];
      expect(own["type"]).toEqual(required ? type : [type, "null"]);
      expect(own["description"]).toBe(theirs["description"]);
      if (theirs["enum"])
        expect(own["enum"]).toEqual(required ? theirs["enum"] : [...(theirs["enum"] as string[]), null]);
      if (theirs["format"]) expect(own["format"]).toBe(theirs["format"]);
      if (column.minimum !== undefined) expect(own["minimum"]).toBe(theirs["minimum"]);
      if (column.maximum !== undefined) expect(own["maximum"]).toBe(theirs["maximum"]);
      if (column.kind === "id") expect(own["pattern"]).toBe(theirs["pattern"]);
    }
  });

  test("the Table Schema names the same columns, and requires what the contract requires", () => {
    const { fields } = tableSchema(publishedOf(name), PUBLISHED_TABLES);
    expect(fields.slice(0, table.columns.length).map((field) => field.name)).toEqual(
      table.columns.map((column) => column.name),
    );
    for (const column of table.columns.filter((one) => one.required)) {
      expect(fields.find((field) => field.name === column.name)?.constraints?.["required"]).toBe(true);
    }
  });
});

test("a period's pattern takes every spelling of the contract and no other", () => {
  const { fields } = tableSchema(publishedOf("values"), []);
  const pattern = new RegExp(
    String(fields.find((field) => field.name === "period")?.constraints?.["pattern"]),
  );
  for (const period of ["2025", "2025-Q1", "2025-03", "2025-W11", "2025-03-14"])
    expect(period).toMatch(pattern);
  for (const other of ["25", "2025-Q5", "2025-3", "14.03.2025", "2025-03-14T00:00"])
    expect(other).not.toMatch(pattern);
});

test("foreign keys lead only to tables that are published beside it and identified by that column", () => {
  const metrics = publishedOf("metrics");
  expect(tableSchema(publishedOf("values"), []).foreignKeys).toBeUndefined();
  expect(tableSchema(publishedOf("values"), [metrics]).foreignKeys).toEqual([
    { fields: ["metric_id"], reference: { resource: "metrics", fields: ["metric_id"] } },
  ]);
});

test("a key with parts that may be empty is unique, not primary", () => {
  expect(tableSchema(publishedOf("values"), [])).toMatchObject({
    uniqueKeys: [["metric_id", "period", "zone", "segment"]],
  });
  expect(tableSchema(publishedOf("metrics"), [])).toMatchObject({ primaryKey: ["metric_id"] });
});
