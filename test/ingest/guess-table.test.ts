import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { guessTable } from "#ingest/guess-table.ts";

const METRICS = new Set(["nps", "csat"]);
const guess = (name: string, text: string, encoding = "utf-8") =>
  guessTable(name, iconv.encode(text, encoding), METRICS);

describe("a file of any name belongs to a table by its header", () => {
  test("in any language, encoding and order of columns", async () => {
    expect(await guess("export.csv", "metric_id,name,aspect,unit,direction,source_id\n")).toEqual({
      table: "metrics",
      others: [],
    });
    const russian = "Сегмент;Период;Показатель;Значение\nСемьи;2025-01;nps;1\n";
    expect(await guess("выгрузка.csv", russian, "windows-1251")).toMatchObject({ table: "values" });
    expect(await guess("x.csv", russian, "utf-16le")).toMatchObject({ table: "values" });
  });
  test("with a column for each metric, or for each period", async () => {
    expect(await guess("wide.csv", "period,zone,nps,csat\n2025-01,a,1,2\n")).toMatchObject({
      table: "values",
    });
    expect(await guess("wide.csv", "metric_id,2025-01,2025-02\nnps,1,2\n")).toMatchObject({
      table: "values",
    });
  });
  test("where several tables have these columns, the file's name decides, and the others are named", async () => {
    const header = "metric_id,period,zone,value\n";
    expect(await guess("october.csv", header)).toEqual({ table: "values", others: ["targets"] });
    expect(await guess("Targets 2026.csv", header)).toEqual({ table: "targets", others: ["values"] });
  });
  test("or to none", async () => {
    expect(await guess("notes.csv", "a,b\n1,2\n")).toBeNull();
    expect(await guess("empty.csv", "")).toBeNull();
    expect(await guessTable("x.csv", Uint8Array.of(0xff, 0xfe, 0, 0, 65, 0, 0, 0), METRICS)).toBeNull();
  });
});
