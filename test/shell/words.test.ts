import { expect, test } from "vitest";
import { LOCALES, type Locale } from "#model/vocabulary.ts";
import { SECTIONS, shellWords } from "#text/shell.ts";

/** Every text of a catalogue, with the way to it; functions are called with a day. */
function texts(words: unknown, way = ""): [way: string, text: string][] {
  if (typeof words === "string") return [[way, words]];
  if (typeof words === "function") return texts(words("2026-08-31"), way);
  return Object.entries(words as object).flatMap(([key, value]) => texts(value, `${way}/${key}`));
}

test.each(LOCALES)("no word of the shell is missing in %s", (locale) => {
  for (const [way, text] of texts(shellWords(locale))) expect(text.trim(), way).not.toBe("");
  expect(Object.keys(shellWords(locale).sections)).toEqual([...SECTIONS]);
});

test.each<[Locale, RegExp]>([
  ["en", /\p{Script=Cyrillic}/u],
  ["ru", /[a-zіїєґ]/i],
  ["uk", /[a-zыэъё]/i],
])("words in %s hold no letter of another language", (locale, foreign) => {
  for (const [way, text] of texts(shellWords(locale))) expect(text, way).not.toMatch(foreign);
});

test("the date of the data is written as each language writes it", () => {
  expect(shellWords("en").asOf("2026-08-31")).toBe("Data as of 31 August 2026");
  expect(shellWords("ru").asOf("2026-08-31")).toContain("31 августа 2026");
  expect(shellWords("uk").asOf("2026-08-31")).toContain("31 серпня 2026");
});
