import { expect, test } from "vitest";
import { catalogue } from "#text/catalogue.ts";

const words = {
  change: (value: string) => `It fell by ${value}.`,
  more: { wait: (name: string) => `Wait for ${name}...` },
};
const said = catalogue({ en: words, ru: words, uk: words });

test("a sentence that ends with an abbreviation has one full stop", () => {
  expect(said("ru").change("2 п. п.")).toBe("It fell by 2 п. п.");
  expect(said("ru").change("2 %")).toBe("It fell by 2 %.");
});

test("a path keeps its dots", () => {
  expect(said("en").change("../a..csv")).toBe("It fell by ../a..csv.");
});

test("what is no sentence stays as it is", () => {
  expect(said("en").more.wait("it")).toBe("Wait for it...");
});
