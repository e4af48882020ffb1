import { expect, test } from "vitest";
import { traitName, traitValue } from "#text/trait-words.ts";

test("a column is named in words, and a year is written as one", () => {
  expect(traitName("parking_spaces")).toBe("parking spaces");
  const number = (value: number) => value.toLocaleString("en");
  expect(traitValue("opened_year", 2014.56, number)).toBe("2015");
  expect(traitValue("floor_area", 2014.56, number)).toBe("2,014.56");
});
