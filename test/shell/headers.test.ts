import { describe, expect, test } from "vitest";
import { contentPolicy, securityHeaders } from "#view/policy.ts";
import { hostFiles } from "../../scripts/headers.ts";

const BASES = ["/", "/cx/", "/reports/cx-2.0/"];
const textOf = (base: string, file: string): string => {
  const text = hostFiles(base).get(file);
  if (text === undefined) throw new Error(`no ${file}`);
  return text;
};
const jsonOf = (base: string, file: string) => JSON.parse(textOf(base, file));
type Rule = { source: string; headers: { key: string; value: string }[] };

/** Headers of a `_headers` file that fit a path, joined by a comma where two rules set the same one. */
function netlifyAnswer(text: string, path: string): Map<string, string> {
  const answer = new Map<string, string>();
  let fits = false;
  for (const line of text.split("\n").filter((line) => line.trim() && !line.startsWith("#"))) {
    if (!line.startsWith(" ")) {
      const pattern = line.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
      fits = new RegExp(`^${pattern.join(".*")}$`).test(path);
    } else if (fits) {
      const [, name = "", value = ""] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      const old = answer.get(name);
      answer.set(name, old ? `${old}, ${value}` : value);
    }
  }
  return answer;
}

/** Blocks and directives of an nginx file: every directive ends in `;`, every brace has its partner. */
function nginxBlocks(text: string): Map<string, string[]> {
  const blocks = new Map<string, string[]>([["", []]]);
  let name = "";
  for (const line of text.split("\n").map((line) => line.trim())) {
    if (line === "" || line.startsWith("#")) continue;
    const opening = /^(location .+) \{$/.exec(line)?.[1];
    if (opening) {
      expect(name, "no block inside a block").toBe("");
      name = opening;
      blocks.set(name, []);
    } else if (line === "}") name = "";
    else {
      expect(line).toMatch(/^\w+ (?:"[^"]*"|[^"{};])+;$|^types \{[^{}]*\}$/);
      blocks.get(name)?.push(line);
    }
  }
  expect(name, "the last block is closed").toBe("");
  return blocks;
}

describe.each(BASES)("host files for a site at %s", (base) => {
  test("every file carries every security header with the same value", () => {
    for (const [file, text] of hostFiles(base)) {
      for (const [name, value] of securityHeaders()) {
        expect(text, `${file}: ${name}`).toContain(name);
        expect(text, `${file}: value of ${name}`).toContain(value);
      }
    }
  });

  test("_headers sets no header twice for a path, keeps hashed files and lets hosts check all else", () => {
    const text = textOf(base, "_headers");
    const page = netlifyAnswer(text, `${base}metrics/nps/`);
    expect([...page]).toEqual(securityHeaders().map((pair) => [...pair]));
    expect(netlifyAnswer(text, `${base}_astro/page.abc.js`).get("Cache-Control")).toContain("immutable");
    const engine = netlifyAnswer(text, `${base}engine/duckdb.bin`);
    expect(engine.get("Content-Type")).toBe("application/octet-stream");
    expect(engine.has("Cache-Control")).toBe(false);
  });

  test("nginx: each location has all headers, because one add_header ends inheritance", () => {
    const blocks = nginxBlocks(textOf(base, "nginx.conf"));
    const locations = [...blocks].filter(([name]) => name !== "");
    expect(locations.map(([name]) => name)).toContain(`location ${base}`);
    for (const [name, lines] of locations) {
      for (const [header, value] of securityHeaders()) {
        expect(lines, name).toContain(`add_header ${header} "${value}" always;`);
      }
      const cache = lines.filter((line) => line.startsWith("add_header Cache-Control"));
      expect(cache).toHaveLength(1);
      expect(cache[0]?.includes("immutable"), name).toBe(name.includes("_astro/"));
    }
    expect(blocks.get("")).toContain(`error_page 404 ${base}404.html;`);
  });

  test("Apache: sections are closed, values quoted once, the 404 page named", () => {
    const text = textOf(base, ".htaccess");
    expect(text.match(/<(?:IfModule|If)\b/g)).toHaveLength(3);
    expect(text.match(/<\/(?:IfModule|If)>/g)).toHaveLength(3);
    for (const line of text.split("\n").filter((line) => line.includes("Header always set"))) {
      expect(line).toMatch(/^ +Header always set [\w-]+ "[^"]+"$/);
    }
    expect(text).toContain(`ErrorDocument 404 ${base}404.html`);
  });

  test("Vercel: exactly one rule decides on the cache of a path", () => {
    const rules: Rule[] = jsonOf(base, "vercel.json").headers;
    const cacheOf = (path: string) =>
      rules
        .filter(({ source }) => new RegExp(`^${source}$`).test(path))
        .flatMap(({ headers }) =>
          headers.filter(({ key }) => key === "Cache-Control").map(({ value }) => value),
        );
    expect(cacheOf(`${base}_astro/page.abc.js`)).toEqual(["public, max-age=31536000, immutable"]);
    expect(cacheOf(`${base}data/manifest.json`)).toEqual(["no-cache"]);
    expect(cacheOf(base)).toEqual(["no-cache"]);
  });

  test("Azure and Firebase: the narrower rule for hashed files stands where it wins", () => {
    const azure = jsonOf(base, "staticwebapp.config.json");
    expect(azure.globalHeaders["Cache-Control"]).toBe("no-cache");
    expect(azure.routes).toEqual([
      { route: `${base}_astro/*`, headers: { "Cache-Control": "public, max-age=31536000, immutable" } },
    ]);
    expect(azure.mimeTypes[".wasm"]).toBe("application/wasm");
    const rules: Rule[] = jsonOf(base, "firebase.json").hosting.headers;
    const cached = rules.filter(({ headers }) => headers.some(({ key }) => key === "Cache-Control"));
    expect(cached.map(({ source }) => source)).toEqual([`${base}**`, `${base}_astro/**`]);
  });
});

test.each(["cx", "/cx", "cx/", "/c x/", '/a"b/', "/a;b/"])("a base like %s is refused", (base) => {
  expect(() => hostFiles(base)).toThrow(RangeError);
});

test("the policy of the page is that of the header without what a <meta> may not say", () => {
  const header = contentPolicy("header").split("; ");
  expect(contentPolicy("meta").split("; ")).toEqual(
    header.filter((one) => !one.startsWith("frame-ancestors")),
  );
  expect(header).toContain("frame-ancestors 'none'");
  expect(header.join()).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
});

/**
 * Points of Mozilla's HTTP Observatory for the answer of a site without cookies and without scripts of others
 * (scoring of 2024: penalties from 100; bonuses only from 90 on).
 */
function observatoryPoints(headers: ReadonlyMap<string, string>): number {
  const policy = new Map(
    (headers.get("Content-Security-Policy") ?? "").split("; ").map((one) => {
      const [name = "", ...values] = one.split(" ");
      return [name, values] as const;
    }),
  );
  const scripts = policy.get("script-src") ?? policy.get("default-src");
  const framed = policy.has("frame-ancestors");
  const age = Number(/max-age=(\d+)/.exec(headers.get("Strict-Transport-Security") ?? "")?.[1] ?? 0);
  let points = 100;
  if (!scripts) points -= 25;
  else if (scripts.includes("'unsafe-inline'")) points -= 20;
  else if (scripts.includes("'unsafe-eval'")) points -= 10;
  if (!framed && !headers.has("X-Frame-Options")) points -= 20;
  if (age < 15_768_000) points -= age === 0 ? 20 : 10;
  if (headers.get("X-Content-Type-Options") !== "nosniff") points -= 5;
  if (points < 90) return points;
  if (policy.get("default-src")?.join() === "'none'") points += 10;
  if (framed) points += 5;
  if (["no-referrer", "same-origin"].includes(headers.get("Referrer-Policy") ?? "")) points += 5;
  if (headers.get("Cross-Origin-Resource-Policy") === "same-origin") points += 10;
  return points;
}

test("the headers earn A+ at Mozilla's Observatory (100 points), and would not without the policy", () => {
  const headers = new Map(securityHeaders());
  expect(observatoryPoints(headers)).toBe(130);
  headers.delete("Content-Security-Policy");
  expect(observatoryPoints(headers)).toBeLessThan(100);
});
