import { expect, test } from "vitest";
import { elementAlt, roleAlt, trendAlt } from "#chart/maturity-alt.ts";
import { elementTable, roleTable, trendTable } from "#chart/maturity-table.ts";
import { elements, roles, trend } from "./sample.ts";

test("a chart of elements says every score, the market beside it, and what has none", () => {
  const said = elementAlt(elements("en"));
  expect(said).toContain("6 scores on a scale from 0 to 10.");
  expect(said).toContain("New services 2.8 (market average 4.3, leaders 7.5)");
  expect(said).toContain("Customer knowledge too few answers");
  expect(elementAlt({ locale: "ru", elements: [] })).toBe("Баллов для графика нет.");
});

test("the table behind it has the market's columns only where the market is known", () => {
  const { locale, elements: all } = elements("uk");
  expect(elementTable({ locale, elements: all }).columns).toHaveLength(6);
  const alone = all.map((element) => ({ ...element, average: null, leader: null }));
  expect(elementTable({ locale, elements: alone }).columns).toHaveLength(4);
  expect(elementTable({ locale, elements: all }).rows[3]).toEqual([
    "Створення нових послуг",
    "2,8",
    "2,2",
    "3,4",
    "4,3",
    "7,5",
  ]);
});

test("a chart of roles says both sides of each element", () => {
  expect(roleAlt(roles("en"))).toContain("Measurement: leadership 6.0, front line 4.6");
  expect(roleAlt(roles("en"))).toContain("Culture: leadership too few answers, front line 3.1");
  expect(roleTable(roles("ru")).rows[0]).toEqual(["Измерение опыта", "6,0", "4,6"]);
});

test("a trend says that the questionnaire changed, and only then", () => {
  expect(trendAlt(trend("en", 2))).not.toContain("questionnaire");
  expect(trendAlt(trend("en", 4))).toContain("The questionnaire changed in between");
  expect(trendTable(trend("en", 4)).rows.map((row) => row.at(-1))).toEqual(["1", "1", "2", "2"]);
});
