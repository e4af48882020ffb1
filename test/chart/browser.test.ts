import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { parseHTML } from "linkedom";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { renderSvg } from "#chart/render-svg.ts";
import { svgText } from "#chart/svg-text.ts";
import { samples } from "./sample.ts";

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".woff2": "font/woff2",
};
const FONT = resolve("node_modules/@fontsource-variable/source-sans-3");
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Charts</title>
<link rel="stylesheet" href="/fonts.css"><link rel="stylesheet" href="/tokens.css"><link rel="stylesheet" href="/chart.css"><body><script type="module" src="/page.js"></script>`;

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let server: Server;
let browser: Browser;
let address: string;

async function fileFor(path: string): Promise<Buffer> {
  if (path.startsWith("/font/")) return readFile(join(FONT, path.slice(6)));
  if (path === "/fonts.css") {
    const css = await readFile(resolve("src/styles/fonts.css"), "utf8");
    return Buffer.from(css.replaceAll("@fontsource-variable/source-sans-3", "/font"));
  }
  if (path.endsWith(".css")) return readFile(resolve("src/styles", path.slice(1)));
  return readFile(join(folder, path));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "charts-"));
  await build({
    configFile: false,
    logLevel: "silent",
    publicDir: false,
    build: {
      outDir: folder,
      lib: { entry: resolve("test/chart/browser-page.ts"), formats: ["es"], fileName: () => "page.js" },
    },
  });
  server = createServer((request, response) => {
    response.setHeader("Content-Security-Policy", POLICY);
    const path = request.url ?? "/";
    if (path === "/") {
      response.setHeader("Content-Type", "text/html").end(PAGE);
      return;
    }
    fileFor(path).then(
      (bytes) => response.setHeader("Content-Type", TYPES[extname(path)] ?? "text/plain").end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const at = server.address();
  address = `http://127.0.0.1:${typeof at === "object" && at ? at.port : 0}/`;
  browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  if (folder) await rm(folder, { recursive: true });
});

interface Opened {
  readonly page: Page;
  readonly complaints: string[];
}

async function open(
  width: number,
  colorScheme: "light" | "dark" = "light",
  deviceScaleFactor = 1,
): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, deviceScaleFactor });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404")) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(address);
  await page.waitForFunction(() => "page" in globalThis);
  await page.evaluate(() => document.fonts.ready);
  return { page, complaints };
}

test.each([1, 2])(
  "the browser draws what the build drew, at %i device pixels per pixel, under the strict policy",
  async (scale) => {
    const { page, complaints } = await open(720, "light", scale);
    const drawn = await page.evaluate(() => globalThis.page.markup);
    const { document } = parseHTML("<!doctype html><html></html>");
    for (const [name, chart] of Object.entries(samples())) {
      const node = renderSvg(chart, { document: document as unknown as Document, id: name, alt: name });
      expect(drawn[name]).toBe(svgText(node));
    }
    expect(complaints).toEqual([]);
    await page.close();
  },
);

describe.each([320, 360, 820, 1440])("%i pixels wide", (width) => {
  test("every text is at least 11 px high, inside the page, and apart from its neighbours on the axes and in the margin", async () => {
    const { page } = await open(width);
    const found = await page.evaluate(() => {
      const visible = [...document.querySelectorAll<SVGTextElement>(".chart text")].filter(
        (text) => getComputedStyle(text).display !== "none" && text.getBoundingClientRect().width > 0,
      );
      const small = visible.filter((text) => Number.parseFloat(getComputedStyle(text).fontSize) < 11);
      const outside = visible.filter((text) => {
        const { left, right } = text.getBoundingClientRect();
        return left < 0 || right > innerWidth;
      });
      const apart = visible
        .filter((text) => text.closest(".tick, .label, .name, .figure"))
        .map((text) => ({ text, chart: text.closest(".chart")?.id, box: text.getBoundingClientRect() }));
      const touching = apart.flatMap((a, index) =>
        apart.slice(index + 1).flatMap((b) => {
          if (a.chart !== b.chart) return [];
          // A line box is higher than its letters: 4 px may overlap.
          const isApart =
            a.box.right <= b.box.left ||
            b.box.right <= a.box.left ||
            a.box.bottom - 4 <= b.box.top ||
            b.box.bottom - 4 <= a.box.top;
          return isApart ? [] : [`${a.chart}: ${a.text.textContent} / ${b.text.textContent}`];
        }),
      );
      const say = (texts: SVGTextElement[]): string[] =>
        texts.map((t) => `${t.closest(".chart")?.id}: ${t.textContent}`);
      return {
        count: visible.length,
        small: say(small),
        outside: say(outside),
        touching,
        scrolls: document.documentElement.scrollWidth > innerWidth,
      };
    });
    expect(found.count).toBeGreaterThan(200);
    expect(found).toEqual({ count: found.count, small: [], outside: [], touching: [], scrolls: false });
    await page.close();
  });
});

test("the estimate of a text's width is never too small, and rarely a third too large", async () => {
  const { page } = await open(820);
  const ratios = await page.evaluate(() =>
    [
      ...document.querySelectorAll<SVGTextElement>(".chart .label text:not(:has(tspan)), .chart .name text"),
    ].flatMap((text) => {
      const size = Number.parseFloat(getComputedStyle(text).fontSize);
      const drawn = text.getComputedTextLength();
      return drawn > 20
        ? [{ text: text.textContent, ratio: globalThis.page.textWidth(text.textContent ?? "", size) / drawn }]
        : [];
    }),
  );
  expect(ratios.length).toBeGreaterThan(50);
  expect(ratios.filter(({ ratio }) => ratio < 0.99)).toEqual([]);
  expect(ratios.filter(({ ratio }) => ratio > 1.34).length).toBeLessThan(ratios.length / 20);
  await page.close();
});

test("colours follow the theme, and text keeps 4.5:1 against the paper in both", async () => {
  for (const theme of ["light", "dark"] as const) {
    const { page } = await open(820, theme);
    const low = await page.evaluate(() => {
      const channels = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
      const luminance = (color: string): number => {
        const [r = 0, g = 0, b = 0] = channels(color).map((value) => {
          const share = value / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const probe = document.createElement("p");
      document.body.append(probe);
      const resolved = (name: string): string => {
        probe.style.color = `var(${name})`;
        return getComputedStyle(probe).color;
      };
      const paper = luminance(resolved("--paper"));
      const names = [
        "--ink",
        "--ink-soft",
        "--accent",
        "--good",
        "--bad",
        "--warn",
        "--cat-1",
        "--cat-2",
        "--cat-3",
        "--cat-4",
        "--cat-5",
        "--cat-6",
      ];
      return names.flatMap((name) => {
        const ink = luminance(resolved(name));
        const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
        return ratio >= 4.5 ? [] : [`${name} ${ratio.toFixed(2)}`];
      });
    });
    expect(low).toEqual([]);
    await page.close();
  }
});

test("an exported SVG stands alone: colours and sizes resolved, hidden labels gone", async () => {
  const { page } = await open(360, "dark");
  const { text, hidden } = await page.evaluate(() => ({
    text: globalThis.page.svgFile("history-en"),
    hidden: document.querySelectorAll("#history-en .at-wide text").length,
  }));
  expect(hidden).toBeGreaterThan(0);
  expect(text).toContain('xmlns="http://www.w3.org/2000/svg"');
  expect(text).not.toMatch(/var\(|\sclass=|\sstyle=/);
  expect(text).toContain('stroke="rgb(116, 185, 234)"');
  expect(text).toContain(">A heading<");
  const labels = (text.match(/<text/g) ?? []).length;
  const all = await page.evaluate(() => document.querySelectorAll("#history-en text").length);
  // The title and the note come on top.
  expect(labels).toBe(all - hidden + 2);
  await page.close();
});

test.each(["history-en", "history-ru-money"])(
  "an exported PNG of %s has every word, twice the size, and the theme's paper, within the policy",
  async (id) => {
    const { page, complaints } = await open(720);
    const png = await page.evaluate((name) => globalThis.page.pngFile(name), id);
    const shown = await page.evaluate(
      (name) => document.getElementById(name)?.getBoundingClientRect().width ?? 0,
      id,
    );
    expect(png.width).toBe(2 * (Math.round(shown) + 32));
    expect(png.first).toBe("253,252,249,255");
    expect(png.blank).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  },
);

test("a pointer reads out the nearest point, and leaves nothing behind", async () => {
  const { page } = await open(720);
  const before = await page.evaluate(() => {
    const svg = document.getElementById("history-en");
    svg?.scrollIntoView();
    return svg?.outerHTML;
  });
  const box = await page.locator("#history-en").boundingBox();
  if (!box) throw new TypeError("the chart is not shown");
  const padding = await page.evaluate(() =>
    Number.parseFloat(getComputedStyle(document.getElementById("history-en") as Element).paddingLeft),
  );
  await page.evaluate(() => {
    const forget = globalThis.page.readOut("history-en");
    addEventListener("keydown", forget, { once: true });
  });
  await page.mouse.move(box.x + padding + 2, box.y + 150);
  expect(await page.locator(".chart-readout").textContent()).toContain("2023-03-01");
  expect(await page.locator("#history-en .readout-dot").count()).toBe(1);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height + 30);
  expect(await page.locator(".chart-readout").textContent()).toBe("");
  await page.keyboard.press("a");
  expect(await page.locator(".chart-readout").count()).toBe(0);
  expect(await page.evaluate(() => document.getElementById("history-en")?.outerHTML)).toBe(before);
  await page.close();
});
