import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { securityHeaders } from "#view/policy.ts";
import { BROWSER_FLAGS, requireBrowser } from "../../scripts/browser.ts";
import { type Served, serveFolder } from "../../scripts/site/serve-folder.ts";

vi.setConfig({ testTimeout: 30_000 });

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const BASE = "/cx/";
const folder = mkdtempSync(join(tmpdir(), "throughline-shell-"));
let browser: Browser;
let served: Served;

/** What went wrong while a page was open: console messages, foreign requests. */
const complaints: string[] = [];

beforeAll(async () => {
  const astro = join("node_modules", "astro", "bin", "astro.mjs");
  const flags = [
    "--root",
    "test/shell/site",
    "--config",
    "../../../astro.config.mjs",
    "--outDir",
    folder,
    "--base",
    BASE,
  ];
  execFileSync(process.execPath, [astro, "build", ...flags], {
    // The test runner's own BASE_URL would become the site's.
    env: { ...process.env, NODE_ENV: "production", BASE_URL: BASE, ASTRO_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  cpSync("public/favicon.svg", join(folder, "favicon.svg"));
  served = await serveFolder(folder, { base: BASE, port: 0, headers: Object.fromEntries(securityHeaders()) });
  browser = await chromium.launch({ executablePath: requireBrowser(), args: BROWSER_FLAGS });
}, 120_000);

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  expect(complaints.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  for (const made of [folder, "test/shell/site/.astro", "test/shell/site/node_modules"]) {
    rmSync(made, { recursive: true, force: true });
  }
});

/** A page of the site; `prepare` is called before it is asked for. */
async function open(
  options: BrowserContextOptions = {},
  path = "",
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(served.address) && !request.url().startsWith("data:"))
      complaints.push(request.url());
  });
  await prepare?.(page);
  await page.goto(served.address + path, { waitUntil: prepare ? "domcontentloaded" : "load" });
  return page;
}

/** Violations that axe-core finds, with the elements. The debugger runs it, so the policy of the page stays as it is. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const result = await axe.run();
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`);
  });
}

const PHONE = { viewport: { width: 360, height: 740 } };

test.each([
  ["", "light", 1280],
  ["", "light", 360],
  ["", "dark", 1280],
  ["", "dark", 360],
  ["ru/", "dark", 360],
  ["uk/", "light", 1280],
] as const)("axe finds nothing: /%s, %s, %i px", async (path, colorScheme, width) => {
  const page = await open({ colorScheme, viewport: { width, height: 800 } }, path);
  await page.click("details.how summary");
  expect(await violations(page)).toEqual([]);
});

test.each(["", "ru/", "uk/"])("nothing sticks out sideways, from 320 to 1440 px: /%s", async (path) => {
  const page = await open({}, path);
  for (const width of [1440, 1000, 820, 700, 390, 360, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});

test("what can be touched on a phone is 44 px high, but for links within text and tables", async () => {
  const page = await open(PHONE);
  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "button, select, textarea, summary, input, nav a, a.more, .footer a",
      ),
    ]
      .filter((one) => one.checkVisibility() && !one.closest("th"))
      .map((one) => ({ tag: one.outerHTML.slice(0, 60), height: (one.closest("label") ?? one).offsetHeight }))
      .filter(({ height }) => height < 44),
  );
  expect(small).toEqual([]);
});

describe("what the first view costs", () => {
  const zipped = (ending: string): number =>
    readdirSync(join(folder, "_astro"))
      .filter((file) => file.endsWith(ending))
      .reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, "_astro", file))).length, 0);

  test("one style sheet of at most 12 kB and at most 3 kB of scripts, gzipped", () => {
    expect(readdirSync(join(folder, "_astro")).filter((file) => file.endsWith(".css"))).toHaveLength(1);
    expect(zipped(".css")).toBeLessThanOrEqual(12_000);
    expect(zipped(".js")).toBeLessThanOrEqual(3_000);
  });

  test.each([
    ["", ["latin"]],
    ["ru/", ["cyrillic", "latin"]],
    ["uk/", ["cyrillic", "latin"]],
  ])("/%s fetches the fonts of its letters only, each once", async (path, alphabets) => {
    const fonts: string[] = [];
    const page = await open({}, path);
    page.on("request", (request) => fonts.push(request.url()));
    fonts.length = 0;
    await page.reload({ waitUntil: "networkidle" });
    const alphabetOf = (url: string) => /source-sans-3-([\w-]+)-wght/.exec(url)?.[1];
    expect(fonts.flatMap((url) => alphabetOf(url) ?? []).sort()).toEqual(alphabets);
    expect(fonts.length).toBeLessThanOrEqual(8);
  });

  test.each(["", "uk/"])("text stays where it is when a slow font arrives: /%s", async (path) => {
    const { promise: fontMayCome, resolve: letFontCome } = Promise.withResolvers<void>();
    const page = await open(PHONE, path, (page) =>
      page.route("**/*.woff2", async (route) => {
        await fontMayCome;
        await route.continue();
      }),
    );
    const look = () =>
      page.evaluate(() => ({
        loaded: [...document.fonts].some(
          ({ family, status }) => !family.includes("fallback") && status === "loaded",
        ),
        height: document.body.offsetHeight,
      }));
    const before = await look();
    expect(before.loaded).toBe(false);
    letFontCome();
    await page.evaluate(async () => void (await document.fonts.ready));
    const after = await look();
    expect(after.loaded).toBe(true);
    expect(Math.abs(after.height / before.height - 1)).toBeLessThan(0.005);
  });

  test("digits, plus and minus are of one width in regular and bold", async () => {
    const page = await open();
    const widths = await page.evaluate(async () => {
      await document.fonts.ready;
      return [400, 650].map((weight) =>
        [..."0123456789+−"].map((sign) => {
          const box = document.body.appendChild(document.createElement("span"));
          box.style.cssText = `position: absolute; font: ${weight} 100px "Source Sans 3"`;
          box.textContent = sign;
          return box.getBoundingClientRect().width;
        }),
      );
    });
    for (const row of widths) expect(new Set(row).size).toBe(1);
  });
});

describe("colours", () => {
  const ground = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const DARK = "rgb(21, 23, 26)";

  test("a choice outlives the page, and stands before anything is drawn", async () => {
    const page = await open({ colorScheme: "light" });
    expect(await ground(page)).not.toBe(DARK);
    await page.check("input[name=theme][value=dark]");
    expect(await ground(page)).toBe(DARK);
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector("main")) return;
        document.documentElement.dataset["themeAtContent"] =
          document.documentElement.dataset["theme"] ?? "none";
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${served.address}ru/`);
    expect(await page.getAttribute("html", "data-theme-at-content")).toBe("dark");
    expect(await page.isChecked("input[name=theme][value=dark]")).toBe(true);
    const frame = page.locator("meta[name=theme-color]");
    expect(await frame.evaluateAll((all) => all.map((one) => one.getAttribute("content")))).toEqual([
      "#15171a",
      "#15171a",
    ]);
    await page.check("input[name=theme][value=system]");
    expect(await ground(page)).not.toBe(DARK);
  });

  test("without a choice the device decides, also when it changes its mind", async () => {
    const page = await open({ colorScheme: "dark" });
    expect(await ground(page)).toBe(DARK);
    await page.emulateMedia({ colorScheme: "light" });
    expect(await ground(page)).not.toBe(DARK);
  });

  test("paper is white whatever was chosen", async () => {
    const page = await open({ colorScheme: "dark" });
    await page.check("input[name=theme][value=dark]");
    await page.emulateMedia({ media: "print" });
    expect(await ground(page)).toBe("rgb(255, 255, 255)");
  });
});

describe("search", () => {
  test("Enter opens the first result, in the page's language", async () => {
    const page = await open({}, "uk/?region=north");
    await page.keyboard.press("/");
    await page.keyboard.type("over");
    await page.waitForSelector(".search-results a");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${served.address}uk/`);
  });

  test("a slash opens it, arrows walk round the results, which lie in the page's language", async () => {
    const page = await open({}, "ru/");
    await page.keyboard.press("/");
    await page.keyboard.type("sales");
    await page.waitForSelector(".search-results a");
    expect(await page.locator(".search-results a").count()).toBe(2);
    expect(await page.textContent(".search-status")).toBe("Найдено: 2");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe(
      "/cx/ru/metrics/repeat_sales/",
    );
    await page.keyboard.press("ArrowUp");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe(
      "/cx/ru/metrics/ticket/",
    );
    await page.keyboard.press("ArrowUp");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("search-input");
  });

  test("Control-K opens it too, Escape closes it and gives the focus back", async () => {
    const page = await open();
    await page.focus("#region");
    await page.keyboard.press("Control+k");
    expect(await page.isVisible("dialog.search")).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.isVisible("dialog.search")).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("region");
  });

  test("a slash typed into a field stays a slash", async () => {
    const page = await open();
    await page.fill("#sql", "");
    await page.type("#sql", "1/2");
    expect(await page.inputValue("#sql")).toBe("1/2");
    expect(await page.isVisible("dialog.search")).toBe(false);
  });

  test("when the list can't be fetched it says so, and tries again", async () => {
    const page = await open();
    await page.route("**/search.json", (route) => route.abort());
    await page.click("[data-search]");
    await page.waitForFunction(() =>
      document.querySelector(".search-status")?.textContent?.includes("could not be loaded"),
    );
    await page.unroute("**/search.json");
    await page.keyboard.type("repeat");
    await page.waitForSelector(".search-results a");
    expect(complaints.splice(0).every((one) => one.includes("Failed to load resource"))).toBe(true);
  });
});

describe("moving about", () => {
  test("another language keeps filters and place", async () => {
    const page = await open({}, "?region=north#now");
    await page.click("a[hreflang=uk]");
    expect(page.url()).toBe(`${served.address}uk/?region=north#now`);
  });

  test("the first Tab offers to skip to the content", async () => {
    const page = await open();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  });

  test.each([true, false])("on a phone the menu opens and closes, scripts: %s", async (javaScriptEnabled) => {
    const page = await open({ ...PHONE, javaScriptEnabled });
    const sections = page.locator(".sections");
    expect(await sections.isVisible()).toBe(false);
    await page.click(".masthead-bar > [popovertarget=menu]");
    expect(await sections.isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await sections.isVisible()).toBe(false);
  });

  test("without scripts nothing is offered that needs them", async () => {
    const page = await open({ javaScriptEnabled: false });
    for (const part of ["[data-search]", ".themes", "form.filters"])
      expect(await page.isVisible(part), part).toBe(false);
    expect(await page.isVisible("h1")).toBe(true);
  });
});

test("on paper: no navigation, and the chosen filters by name", async () => {
  const page = await open();
  await page.selectOption("#region", "north");
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  for (const part of [".masthead", "form.filters", ".toolbar", ".crumbs"]) {
    expect(await page.isVisible(part), part).toBe(false);
  }
  const header = (await page.textContent(".print-header"))?.replace(/\s+/g, " ");
  expect(header).toContain("Riverside Coffee · Data as of 31 August 2026");
  expect(header).toContain("Filters: Region: North · Step: Month · Printed");
});
