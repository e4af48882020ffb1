import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";

/** Who may import whom below src/: the house of .github/CONTRIBUTING.md. `node:` marks rooms that may use Node. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  ingest: ["model"],
  stats: [],
  analysis: ["model", "stats"],
  warehouse: ["model", "node:"],
  query: ["model", "warehouse"],
  findings: ["query", "analysis", "model", "warehouse"],
  chart: ["model", "analysis", "text"],
  text: ["model", "analysis", "ingest"],
  site: ["findings", "query", "view", "model", "text", "warehouse", "node:"],
  view: ["findings", "chart", "text", "model", "query", "analysis", "site", "warehouse"],
  browser: [
    "model",
    "ingest",
    "stats",
    "analysis",
    "warehouse",
    "query",
    "findings",
    "chart",
    "text",
    "view",
  ],
  components: ["browser", "view", "text", "model", "site", "findings"],
  layouts: ["components", "browser", "view", "text", "model", "styles"],
  pages: ["layouts", "components", "browser", "view", "site", "findings", "query", "text", "model"],
};

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(ts|tsx|astro)$/.test(file) && !file.endsWith(".d.ts"))
  .map((file) => file.replaceAll("\\", "/"));

/** Specifiers that a file imports; `type` when nothing of them is left once types are gone. */
function importsOf(file: string): { readonly from: string; readonly isType: boolean }[] {
  const text = readFileSync(join("src", file), "utf8");
  const found = text.matchAll(/^\s*(import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm);
  const dynamic = text.matchAll(/\bimport\("([^"]+)"\)/g);
  return [
    ...[...found].map(([, , type, from]) => ({ from: from ?? "", isType: type !== undefined })),
    ...[...dynamic].map(([, from]) => ({ from: from ?? "", isType: false })),
  ];
}

const roomOf = (file: string): string => file.split("/")[0] ?? "";

describe("the house", () => {
  test("every folder below src/ is a room of it", () => {
    const rooms = new Set(files.map(roomOf));
    expect([...rooms].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  test("rooms import only what they may, and Node only where it is at home", () => {
    const wrong: string[] = [];
    for (const file of files) {
      const room = roomOf(file);
      for (const { from } of importsOf(file)) {
        const target = from.startsWith("#")
          ? (from.slice(1).split("/")[0] ?? "")
          : from.startsWith("node:")
            ? "node:"
            : room;
        if (target !== room && !MAY_IMPORT[room]?.includes(target)) wrong.push(`${file} imports ${from}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("nothing that reaches the browser pulls in the native DuckDB, the build's site or Node", () => {
    const forbidden = /^(node:|@duckdb\/node|linkedom)|^warehouse\/node|^site\/built-site/;
    const seen = new Set<string>();
    const wrong: string[] = [];
    const walk = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const { from, isType } of importsOf(file)) {
        if (isType) continue;
        const target = from.startsWith("#")
          ? from.slice(1)
          : from.startsWith("./")
            ? relative("src", join("src", dirname(file), from)).replaceAll("\\", "/")
            : from;
        if (forbidden.test(target)) wrong.push(`${file} imports ${from}`);
        else if (files.includes(target)) walk(target);
      }
    };
    for (const file of files.filter((one) => roomOf(one) === "browser")) walk(file);
    expect(seen.size).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });

  test("no file reaches up out of its folder, and there are no barrels", () => {
    expect(files.filter((file) => importsOf(file).some(({ from }) => from.startsWith("../")))).toEqual([]);
    expect(files.filter((file) => /(^|\/)index\.tsx?$/.test(file))).toEqual([]);
  });

  test("no imports go round in a circle", () => {
    const circles: string[] = [];
    const state = new Map<string, "open" | "done">();
    const walk = (file: string, path: readonly string[]): void => {
      if (state.get(file) === "open") circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
      if (state.has(file)) return;
      state.set(file, "open");
      for (const { from, isType } of importsOf(file)) {
        const target = from.startsWith("#")
          ? from.slice(1)
          : relative("src", join("src", dirname(file), from)).replaceAll("\\", "/");
        if (!isType && files.includes(target)) walk(target, [...path, file]);
      }
      state.set(file, "done");
    };
    for (const file of files) walk(file, []);
    expect(circles).toEqual([]);
  });
});
