import fc from "fast-check";
import { expect, test } from "vitest";
import { findEntries, type SearchEntry } from "#view/search-index.ts";

const entry = (title: string, words = "", kind: SearchEntry["kind"] = "metric"): SearchEntry => ({
  title,
  words,
  kind,
  path: title,
});
const INDEX = [
  entry("Overview", "home", "page"),
  entry("Metrics", "", "page"),
  entry("Net promoter score", "nps CX loyalty survey"),
  entry("Repeat sales", "repeat_sales TX crm"),
  entry("Sales per visit", "ticket TX"),
  entry("Kiosks against queues", "sales north", "pilot"),
  entry("Средний чек", "TX касса"),
  entry("Їдальні: час очікування", "OX"),
];
const titles = (query: string): string[] => findEntries(INDEX, query).map(({ title }) => title);

test("whole words of a title come before beginnings, and those before further words", () => {
  expect(titles("sales")).toEqual(["Sales per visit", "Repeat sales", "Kiosks against queues"]);
  expect(titles("sal")).toEqual(["Sales per visit", "Repeat sales", "Kiosks against queues"]);
});

test("every word of the query must be found, in any order and case", () => {
  expect(titles("SALES rep")).toEqual(["Repeat sales"]);
  expect(titles("sales loyalty")).toEqual([]);
});

test("ids and other words lead to the metric; letters inside a word do not", () => {
  expect(titles("nps")).toEqual(["Net promoter score"]);
  expect(titles("repeat_sales")).toEqual(["Repeat sales"]);
  expect(titles("romoter")).toEqual([]);
});

test("accents of letters do not hide a result", () => {
  expect(titles("среднии")).toEqual(["Средний чек"]);
  expect(titles("ідальні")).toEqual(["Їдальні: час очікування"]);
});

test("an empty query, and one of signs only, finds nothing", () => {
  expect(titles("")).toEqual([]);
  expect(titles("  –?")).toEqual([]);
});

test("each entry is found by its own title, first of all when nothing else begins like it", () => {
  fc.assert(
    fc.property(fc.constantFrom(...INDEX), (one) => {
      expect(findEntries(INDEX, one.title)[0]).toBe(one);
    }),
    { seed: 7 },
  );
});

test("no more results than asked for", () => {
  const many = Array.from({ length: 50 }, (_, at) => entry(`Queue ${at}`));
  expect(findEntries(many, "queue")).toHaveLength(12);
  expect(findEntries(many, "queue", 3).map(({ title }) => title)).toEqual(["Queue 0", "Queue 1", "Queue 2"]);
});
