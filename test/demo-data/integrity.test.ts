import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dashboardSchema } from "#model/dashboard.ts";
import { parsePeriod } from "#model/period.ts";
import { TABLES } from "#model/tables.ts";
import { DATA, demoRows, demoTable, filesBelow } from "./demo-table.ts";
import { demoValues } from "./demo-values.ts";

const ID = /^[\p{L}\p{N}_.-]{1,64}$/u;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const values = demoValues();
const others = TABLES.filter(({ name }) => name !== "values");

/** All texts of `table.column`, for references. */
function known(reference: string): Set<string> {
  const [table = "", column = ""] = reference.split(".");
  if (table === "values") return new Set(values.map((one) => one[column as "zone"]));
  return new Set(demoTable(table).map((row) => row[column] ?? ""));
}

const isDay = (text: string): boolean =>
  ISO_DAY.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

const fits: Readonly<Record<string, (text: string) => boolean>> = {
  id: (text) => ID.test(text),
  ids: (text) => text.split("|").every((one) => ID.test(one)),
  text: (text) => text === text.trim() && text === text.normalize("NFC"),
  number: (text) => /^-?\d+(\.\d+)?$/.test(text),
  integer: (text) => /^-?\d+$/.test(text),
  period: (text) => parsePeriod(text) !== null,
  date: isDay,
  flag: (text) => text === "yes" || text === "no",
  enum: () => true,
};

describe("every table of the contract", () => {
  it.each(others)("$name is there and has the contract's columns", (table) => {
    const rows = demoTable(table.name);
    const header = Object.keys(rows[0] ?? {});
    const names = table.columns.map(({ name }) => name);
    expect(rows.length).toBeGreaterThan(0);
    if (!table.open) expect(header.filter((name) => !names.includes(name))).toEqual([]);
    expect(names.filter((name) => !header.includes(name))).toEqual([]);
  });

  it.each(others)("$name holds what its columns allow, and every id resolves", (table) => {
    const rows = demoTable(table.name);
    for (const column of table.columns) {
      const targets = column.references === undefined ? null : known(column.references);
      const wrong = rows
        .map((row) => row[column.name] ?? "")
        .filter((text) => {
          if (text === "") return column.required;
          if (!fits[column.kind]?.(text) || (column.values && !column.values.includes(text))) return true;
          const size = Number(text);
          if (column.minimum !== undefined && size < column.minimum) return true;
          if (column.maximum !== undefined && size > column.maximum) return true;
          return targets !== null && text.split("|").some((id) => !targets.has(id));
        });
      expect(wrong, column.name).toEqual([]);
    }
  });

  it.each(others.filter(({ key }) => key.length > 0))("$name has no key twice", (table) => {
    const keys = demoTable(table.name).map((row) => table.key.map((column) => row[column] ?? "").join("\n"));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("segments are the same three in all tables", () => {
    const names = new Set([
      ...values.map(({ segment }) => segment),
      ...["responses", "transactions", "promises"].flatMap((name) =>
        demoRows(name, ["segment"]).map(({ segment }) => segment),
      ),
    ]);
    expect([...names].sort()).toEqual(["", "business", "families", "young"]);
  });

  it("every customer who answered a survey is one of the panel and had bought by then", () => {
    const first = new Map<string, string>();
    for (const { customer_id: id, date } of demoRows("transactions", ["customer_id", "date"])) {
      const known = first.get(id);
      if (known === undefined || date < known) first.set(id, date);
    }
    const early = demoRows("responses", ["customer_id", "date"]).filter(
      ({ customer_id: id, date }) => id !== "" && !((first.get(id) ?? "9") <= date),
    );
    expect(early).toEqual([]);
  });

  it("dashboard.json is valid and names metrics that exist", () => {
    const file = dashboardSchema.parse(JSON.parse(readFileSync(join(DATA, "dashboard.json"), "utf8")));
    const metrics = known("metrics.metric_id");
    expect([...(file.headline ?? []), ...(file.outcomes ?? [])].filter((id) => !metrics.has(id))).toEqual([]);
  });
});

describe("values", () => {
  it("have metrics and zones that exist, and periods that exist", () => {
    const metrics = known("metrics.metric_id");
    const zones = known("zones.zone").add("");
    expect(values.filter(({ metric }) => !metrics.has(metric))).toEqual([]);
    expect(values.filter(({ zone }) => !zones.has(zone))).toEqual([]);
    expect(values.filter(({ period }) => parsePeriod(period) === null)).toEqual([]);
  });

  it("have no key twice", () => {
    const keys = values.map(
      ({ metric, period, zone, segment }) => `${metric}\n${period}\n${zone}\n${segment}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("never mix rows for all segments with rows by segment, or rows for the company with rows by zone", () => {
    for (const metric of known("metrics.metric_id")) {
      const own = values.filter((one) => one.metric === metric);
      expect(new Set(own.map(({ zone }) => zone === "")).size, metric).toBe(1);
      if (!["call_wait", "fcr"].includes(metric))
        expect(new Set(own.map(({ segment }) => segment === "")).size, metric).toBe(1);
    }
  });

  it("exist for every metric until September 2026, except those of the stale source", () => {
    for (const metric of known("metrics.metric_id")) {
      const last = values
        .filter((one) => one.metric === metric)
        .map(({ period }) => period)
        .sort()
        .at(-1);
      const stale = metric === "call_wait" || metric === "fcr";
      expect(stale ? ["2026-04"] : ["2026-09", "2026-Q3", "2026-W39"], metric).toContain(last);
    }
  });

  it("of training leave out the first quarter of 2024 and no other month", () => {
    const months = new Set(
      values.filter(({ metric }) => metric === "training_hours").map(({ period }) => period),
    );
    expect(months.size).toBe(45);
    for (const month of ["2024-01", "2024-02", "2024-03"]) expect(months.has(month)).toBe(false);
  });

  it("stay within what their units allow", () => {
    const units = new Map(demoRows("metrics", ["metric_id", "unit"]).map((row) => [row.metric_id, row.unit]));
    const outside = values.filter(({ metric, value }) => {
      const unit = units.get(metric);
      if (unit === "percent") return value < 0 || value > 100;
      if (unit === "points") return value < -100 || value > 100;
      return value < 0;
    });
    expect(outside).toEqual([]);
  });

  it("number between 50 and 80 thousand, and the folder is below 6 MB", () => {
    expect(values.length).toBeGreaterThan(50_000);
    expect(values.length).toBeLessThan(80_000);
    const bytes = filesBelow(DATA).reduce((sum, path) => sum + readFileSync(join(DATA, path)).length, 0);
    expect(bytes).toBeLessThan(6_000_000);
  });
});
