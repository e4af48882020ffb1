import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Tokens = ReadonlyMap<string, string>;
const css = (file: string): string =>
  readFileSync(new URL(`../../src/styles/${file}`, import.meta.url), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");

/** Colour tokens of each rule, by what stands before its braces (media query and selector). */
function colourBlocks(text: string): Map<string, Tokens> {
  const blocks = new Map<string, Tokens>();
  let media = "";
  for (const match of text.matchAll(/(@media[^{]+)\{|([^{}@]+)\{([^{}]*)\}|\}/g)) {
    const [whole, query, selector, body] = match;
    if (query) media = query.trim();
    else if (whole === "}") media = "";
    else {
      const colours = [...(body ?? "").matchAll(/(--[\w-]+):\s*(#[0-9a-f]{3,6})\b/g)];
      if (colours.length > 0) {
        const key = `${media} ${selector?.trim()}`.trim();
        blocks.set(key, new Map(colours.map(([, name = "", value = ""]) => [name, value])));
      }
    }
  }
  return blocks;
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const long = colour.length === 4 ? colour.replace(/[0-9a-f]/g, "$&$&") : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const blocks = colourBlocks(css("tokens.css"));
const DARK_DEVICE = '@media screen and (prefers-color-scheme: dark) :root:not([data-theme="light"])';
const DARK_CHOICE = '@media screen :root[data-theme="dark"]';
const need = (key: string): Tokens => {
  const tokens = blocks.get(key);
  if (!tokens) throw new Error(`no colours for ${key}; there are ${[...blocks.keys()].join(" | ")}`);
  return tokens;
};
const light = need(":root");
const dark = need(DARK_CHOICE);
const more = (key: string, over: Tokens): Tokens => new Map([...over, ...need(key)]);
const CONTRAST = "@media screen and (prefers-contrast: more)";

test("contrast of black and white is 21, of a colour and itself 1", () => {
  expect(contrast("#000", "#ffffff")).toBeCloseTo(21, 10);
  expect(contrast("#0a5a94", "#0a5a94")).toBe(1);
});

describe.each([
  ["light", light],
  ["dark", dark],
  ["light, more contrast", more(`${CONTRAST} :root`, light)],
  ["dark, more contrast", more(`${CONTRAST} :root[data-theme="dark"]`, dark)],
])("colours, %s", (_, tokens) => {
  const of = (name: string): string => tokens.get(name) ?? "missing";

  test("text is readable on every ground it can stand on", () => {
    for (const ground of ["--paper", "--surface", "--accent-soft", "--band"]) {
      for (const text of ["--ink-soft", "--accent", "--good", "--bad", "--warn"]) {
        expect(contrast(of(text), of(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(of("--ink"), of(ground)), `--ink on ${ground}`).toBeGreaterThanOrEqual(7);
    }
    expect(contrast(of("--paper"), of("--accent")), "on a primary button").toBeGreaterThanOrEqual(4.5);
  });

  test("borders of controls stand out from what they lie on", () => {
    for (const ground of ["--paper", "--surface"]) {
      expect(contrast(of("--rule-strong"), of(ground)), ground).toBeGreaterThanOrEqual(3);
    }
  });
});

test("dark by the device and dark by choice are the same", () => {
  expect(need(DARK_DEVICE)).toEqual(dark);
  expect([...dark.keys()]).toEqual([...light.keys()]);
  expect(
    need(
      '@media screen and (prefers-contrast: more) and (prefers-color-scheme: dark) :root:not([data-theme="light"])',
    ),
  ).toEqual(need(`${CONTRAST} :root[data-theme="dark"]`));
});

test("where the charts' style sheet names a shared colour, it is the same colour", () => {
  const charts = colourBlocks(css("chart.css"));
  for (const key of [":root", DARK_DEVICE, DARK_CHOICE]) {
    const shared = need(key);
    for (const [name, value] of charts.get(key) ?? []) {
      if (shared.has(name)) expect(value, `${name} in ${key}`).toBe(shared.get(name));
    }
  }
});

test("no style sheet but those of tokens and charts names a colour", () => {
  for (const file of [
    "base",
    "shell",
    "masthead",
    "menu",
    "search",
    "page",
    "parts",
    "table",
    "form",
    "print",
  ]) {
    expect(css(`${file}.css`).match(/#[0-9a-f]{3,8}\b/gi), file).toBeNull();
  }
});

test("the browser's own frame is coloured like the page", () => {
  const layout = readFileSync(new URL("../../src/layouts/Page.astro", import.meta.url), "utf8");
  const papers = /papers = \{ light: "(#\w+)", dark: "(#\w+)" \}/.exec(layout);
  expect(papers?.slice(1)).toEqual([light.get("--paper"), dark.get("--paper")]);
});
