import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { axeViolations } from "./axe-violations.ts";
import { hostedSite } from "./hosted-site.ts";
import { localFiles } from "./local-files.ts";
import { maturitySteps } from "./maturity-steps.ts";

const MINUTES = 60_000;

const built = hostedSite();
let paths: string[];

beforeAll(async () => {
  const files = await readdir(built().site, { recursive: true });
  paths = files
    .filter((file) => file.endsWith("index.html"))
    .map((file) => file.replaceAll("\\", "/").replace(/index\.html$/, ""))
    .sort();
});

/** Phones, tablets upright and on their side, a small notebook. */
const WIDTHS = [360, 600, 768, 820, 1024, 1280];

/** Everything that is wrong with a page: what it says, where it is wider than the screen, what axe finds in light and dark. */
async function inspect(context: BrowserContext, path: string): Promise<string[]> {
  const { page, complaints } = await built().open(context, path);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) complaints.push(`${over} px too wide at ${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  complaints.push(...(await axeViolations(page)));
  await page.close();
  return complaints;
}

/** One page of each kind, in every language. */
function kinds(): string[] {
  const pages = [
    "",
    "links/",
    "links/what-if/",
    "links/csat--repeat_sales/",
    "model/",
    "maturity/",
    "maturity/assess/",
  ];
  const more = ["pilots/", "pilots/floor-advisers/", "pilots/plan/", "metrics/", "metrics/csat/", "data/"];
  return [...pages, ...more].flatMap((page) => ["", "ru/", "uk/"].map((locale) => locale + page));
}

/** Of pages that are many of a kind, so many are looked at, each in another language than the one before. */
const OF_A_KIND = 5;

/** What is looked at with axe: pages of metrics and links, of which there are dozens, by samples; all others in all three languages. */
function walked(): string[] {
  const samples = ["metrics", "links"].flatMap((kind) => {
    const family = paths.filter((path) => new RegExp(`^${kind}/[^/]+/$`).test(path));
    const step = Math.max(1, Math.floor(family.length / OF_A_KIND));
    return family.filter((_, i) => i % step === 0).map((path, i) => ["", "ru/", "uk/"][i % 3] + path);
  });
  const single = paths.filter((path) => !/(^|\/)(metrics|links)\/[^/]+\/$/.test(path));
  return [...single, ...samples, "links/what-if/"];
}

describe("every page", () => {
  test("is there in three languages", () => {
    for (const path of kinds()) expect(paths).toContain(path);
    expect(paths.length % 3).toBe(0);
  });

  test(
    "says nothing in the console, asks no other host, fits every screen, and axe finds nothing in either theme",
    async () => {
      const found: string[] = [];
      const waiting = walked();
      const walk = async (): Promise<void> => {
        const context = await built().browser.newContext({
          viewport: { width: 360, height: 800 },
          colorScheme: "light",
          // Colours are measured at once, not on their way from one theme to the other.
          reducedMotion: "reduce",
        });
        for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
          const said = await inspect(context, path);
          found.push(...said.map((one) => `${path}: ${one}`));
        }
        await context.close();
      };
      await Promise.all([walk(), walk()]);
      expect(found).toEqual([]);
    },
    15 * MINUTES,
  );

  test("shows no raw NaN, undefined, null or missing word, and no sentence with two full stops", async () => {
    const { site } = built();
    for (const path of paths) {
      const html = await readFile(join(site, path, "index.html"), "utf8");
      const text = html
        .replace(/<(script|style|code|textarea)[^>]*>[\s\S]*?<\/\1>/g, " ")
        .replace(/<[^>]+>/g, " ");
      expect(text.match(/\b(NaN|undefined|null|\[object Object\])\b/)?.[0], path).toBeUndefined();
      expect(text.match(/.{0,20}(?<!\.)\.\.(?!\.)/)?.[0], path).toBeUndefined();
    }
  });

  test("has no inline script, style element or style attribute", async () => {
    for (const path of paths) {
      const html = await readFile(join(built().site, path, "index.html"), "utf8");
      expect(
        html.match(/<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle="|\son[a-z]+="/)?.[0],
        path,
      ).toBeUndefined();
    }
  });
});

describe("without JavaScript", () => {
  test(
    "pages of every kind have their answer, numbers and charts",
    async () => {
      const context = await built().browser.newContext({ javaScriptEnabled: false });
      for (const path of kinds()) {
        const { page, complaints } = await built().open(context, path);
        expect((await page.locator("h1").innerText()).length, path).toBeGreaterThan(10);
        if (!/(data|assess|plan)\/$/.test(path))
          expect(await page.locator("main svg").count(), path).toBeGreaterThan(0);
        expect(
          await page.locator("form[data-filters], form[data-query]").filter({ visible: true }).count(),
        ).toBe(0);
        expect(complaints).toEqual([]);
        await page.close();
      }
      await context.close();
    },
    4 * MINUTES,
  );

  test("the first page asks for at most 8 files", async () => {
    const context = await built().browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(built().address, { waitUntil: "networkidle" });
    expect(asked.length, asked.join("\n")).toBeLessThanOrEqual(8);
    await context.close();
  });
});

describe("filters", () => {
  const liveText = (page: Page): Promise<string> => page.locator("[data-live]").innerText();
  const settled = (page: Page): Promise<unknown> =>
    page.waitForFunction(() => !document.querySelector("[data-live][aria-busy]"), undefined, {
      timeout: MINUTES,
    });

  test(
    "repaint the page, live in the address, and go back",
    async () => {
      const context = await built().browser.newContext();
      const { page, complaints } = await built().open(context, "metrics/csat/");
      const before = await liveText(page);
      await page.selectOption("select[name=region]", { index: 1 });
      await settled(page);
      const region = await liveText(page);
      expect(region).not.toBe(before);
      await page.waitForURL((url) => Boolean(url.searchParams.get("region")));
      await page.goBack();
      await settled(page);
      expect(await liveText(page)).toBe(before);
      expect(complaints).toEqual([]);
      await context.close();
    },
    2 * MINUTES,
  );

  test(
    "a filtered address opens filtered, in every language",
    async () => {
      const context = await built().browser.newContext();
      for (const locale of ["", "ru/", "uk/"]) {
        const { page, complaints } = await built().open(
          context,
          `${locale}metrics/?segment=families&from=2025-01`,
        );
        await settled(page);
        await page.waitForFunction(
          () => document.querySelector("[data-filter-status]")?.textContent,
          undefined,
          { timeout: MINUTES },
        );
        expect(await page.locator("select[name=segment]").inputValue()).toBe("families");
        expect(await page.locator("[data-live] td[colspan]").count()).toBeGreaterThan(0);
        expect(complaints).toEqual([]);
        await page.close();
      }
      await context.close();
    },
    3 * MINUTES,
  );

  test.each(["", "metrics/", "metrics/revenue/", "uk/metrics/service_minutes/"])(
    "the browser draws /%s as the build did",
    async (path) => {
      const context = await built().browser.newContext({ deviceScaleFactor: 2 });
      const { page } = await built().open(context, path);
      const html = (): Promise<string> => page.locator("[data-live]").innerHTML();
      const drawn = await html();
      await page.selectOption("select[name=zone]", { index: 1 });
      await settled(page);
      expect(await html()).not.toBe(drawn);
      await page.selectOption("select[name=zone]", "");
      await settled(page);
      expect(await html()).toBe(drawn);
      await context.close();
    },
    2 * MINUTES,
  );
});

describe("the query box", () => {
  test(
    "answers SQL with a table and a chart, and says what is wrong with bad SQL",
    async () => {
      const context = await built().browser.newContext();
      const { page, complaints } = await built().open(context, "data/");
      await page.fill(
        "textarea[name=sql]",
        `SELECT metric_id, count(*) AS rows FROM "values" GROUP BY ALL ORDER BY ALL`,
      );
      await page.click("form[data-query] button[type=submit]");
      await page.waitForSelector("[data-query-result] table", { timeout: MINUTES });
      expect(await page.locator("[data-query-result] tbody tr").count()).toBeGreaterThan(20);
      expect(await page.locator("[data-query-result] svg").count()).toBe(1);
      await page.fill("textarea[name=sql]", "SELECT nothing FROM nowhere");
      await page.click("form[data-query] button[type=submit]");
      await page.waitForFunction(() =>
        document.querySelector("[data-query-status]")?.textContent?.includes("nowhere"),
      );
      // The engine itself logs what it refuses.
      expect(complaints.filter((one) => !one.startsWith("log: Error: Catalog Error"))).toEqual([]);
      await context.close();
    },
    2 * MINUTES,
  );

  test(
    "exports CSV and Arrow",
    async () => {
      const context = await built().browser.newContext({ acceptDownloads: true });
      const { page } = await built().open(context, "data/");
      await page.fill("textarea[name=sql]", `SELECT '=1+1' AS text, 42 AS number`);
      await page.click("form[data-query] button[type=submit]");
      await page.waitForSelector("[data-query-result] table", { timeout: MINUTES });
      const exported = async (index: number): Promise<Buffer> => {
        const waiting = page.waitForEvent("download");
        await page.locator("[data-query-result] .toolbar button").nth(index).click();
        return readFile(await (await waiting).path());
      };
      expect((await exported(0)).toString("utf8")).toBe("\uFEFFtext,number\r\n'=1+1,42\r\n");
      expect((await exported(1)).subarray(0, 6).toString("latin1")).toBe("ARROW1");
      await context.close();
    },
    2 * MINUTES,
  );
});

describe("maturity", () => {
  maturitySteps({
    newContext: () => built().browser.newContext({ acceptDownloads: true }),
    open: (context, path) => built().open(context, path),
  });
});
describe("local files", () => localFiles(built));

describe("published files", () => {
  test("none is above 25 MB", async () => {
    const { site } = built();
    for (const file of await readdir(site, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      const { length } = await readFile(join(file.parentPath, file.name));
      expect(length, file.name).toBeLessThan(25_000_000);
    }
  });

  test("hold no customer, respondent or survey response", async () => {
    const site = join(built().site, "data");
    const names = await readdir(site);
    expect(names).not.toContain("responses.parquet");
    expect(names).not.toContain("transactions.parquet");
    const manifest = await readFile(join(site, "manifest.json"), "utf8");
    expect(manifest).not.toMatch(/customer_id|response_id/);
  });
});
