import { execFile } from "node:child_process";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { commandEnv } from "./command-env.ts";
import { hostedSite } from "./hosted-site.ts";
import { writePilotData } from "./pilot-data.ts";

const MINUTE = 60_000;
const site = hostedSite(writePilotData);

const effect = (page: Page): Promise<string> => page.locator("#figure-effect-chart h3").innerText();
const statusHolds = (page: Page, selector: string, text: string): Promise<unknown> =>
  page.waitForFunction(
    ([where, what]) => document.querySelector(where ?? "")?.textContent?.includes(what ?? ""),
    [selector, text],
    { timeout: 2 * MINUTE },
  );

test(
  "without JavaScript a pilot has its verdict, charts and checks, the list its effect, the planner a plan",
  async () => {
    const context = await site().browser.newContext({ javaScriptEnabled: false });
    const { page } = await site().open(context, "pilots/greeters/");
    expect(await page.locator("h1").innerText()).toBe("Greeters: it works, roll it out");
    expect(await page.locator("main svg.chart").count()).toBeGreaterThanOrEqual(4);
    expect(await page.locator("table.checks tbody tr").count()).toBe(11);
    expect(await page.locator("form[data-pilot-ask]").isVisible()).toBe(false);
    await page.goto(`${site().address}pilots/`);
    expect(await page.locator(".pilot-card svg.chart").count()).toBe(1);
    await page.goto(`${site().address}uk/pilots/plan/`);
    expect(await page.locator("[data-planned] table").count()).toBeGreaterThanOrEqual(3);
    expect(await page.locator("noscript").count()).toBe(1);
    await context.close();
  },
  MINUTE,
);

test(
  "the browser computes the same effect as the build, and other questions are marked as such, in the address and undone",
  async () => {
    const context = await site().browser.newContext();
    const { page, complaints } = await site().open(context, "pilots/greeters/");
    const built = await effect(page);
    const html = await page.locator("[data-pilot-part=rest]").innerHTML();
    await page.locator("[data-pilot-asked] summary").click();
    await page.locator("[data-pilot-verify]").click();
    await statusHolds(page, "[data-pilot-status]", "Recomputed");
    expect(await effect(page)).toBe(built);
    expect(await page.locator("[data-pilot-part=rest]").innerHTML()).toBe(html);

    await page.selectOption("#ask-metric", "waiting");
    await statusHolds(page, "[data-pilot-part=answer]", "This is not the registered analysis");
    expect(new URL(page.url()).searchParams.get("metric")).toBe("waiting");
    expect(await effect(page)).toContain("Waiting time");
    await page.goBack();
    await statusHolds(page, "#figure-effect-chart h3", "Sales");
    expect(await page.locator("[data-pilot-part=rest]").innerHTML()).toBe(html);
    expect(complaints).toEqual([]);
    await context.close();
  },
  5 * MINUTE,
);

test(
  "a question that is taken back while it is computed leaves nothing waiting",
  async () => {
    const context = await site().browser.newContext();
    const { page, complaints } = await site().open(context, "pilots/greeters/");
    const built = await page.locator("[data-pilot-part=rest]").innerHTML();
    await page.locator("[data-pilot-asked] summary").click();
    await page.selectOption("#ask-metric", "waiting");
    await page.waitForFunction(() => document.querySelector("[data-pilot-status]")?.textContent !== "");
    await page.goBack();
    await page.waitForFunction(
      () =>
        document.querySelector("[data-pilot-status]")?.textContent === "" &&
        !document.querySelector("[aria-busy=true]"),
    );
    await page.goForward();
    await statusHolds(page, "[data-pilot-part=answer]", "This is not the registered analysis");
    await page.goBack();
    await statusHolds(page, "#figure-effect-chart h3", "Sales");
    expect(await page.locator("[data-pilot-part=rest]").innerHTML()).toBe(built);
    expect(complaints).toEqual([]);
    await context.close();
  },
  3 * MINUTE,
);

test(
  "the planner answers the last of several questions at once, with rows that the reader accepts",
  async () => {
    const context = await site().browser.newContext({ acceptDownloads: true });
    const { page, complaints } = await site().open(context, "pilots/plan/");
    await page.fill("#plan-zones", "3");
    await page.fill("#plan-min", "500");
    await page.fill("#plan-name", "Open on Sundays");
    await page.click("form[data-planner] button[type=submit]");
    await statusHolds(page, "[data-planner-status]", "Planned");
    const { folder } = site();
    const data = join(folder, "planned");
    await cp(join(folder, "data"), data, { recursive: true });
    for (const name of ["pilots.csv", "pilot_zones.csv"]) {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page
          .locator("[data-planned] button", { hasText: new RegExp(`^${name.replace(".", "\\.")}$`) })
          .click(),
      ]);
      await file.saveAs(join(data, name));
    }
    expect(complaints).toEqual([]);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["scripts/check.ts", "--data", data, "--json"],
      {
        maxBuffer: 1e8,
        env: commandEnv(),
      },
    );
    const report: { files: { table: string; rows_ok: number }[]; problems: unknown[] } = JSON.parse(stdout);
    expect(report.problems).toEqual([]);
    const rows = (table: string) => report.files.find((one) => one.table === table)?.rows_ok;
    expect(rows("pilots")).toBe(1);
    expect(rows("pilot_zones")).toBe(9);
    await context.close();
  },
  3 * MINUTE,
);

test(
  "a pilot prints on two pages",
  async () => {
    const context = await site().browser.newContext();
    for (const locale of ["", "ru/", "uk/"]) {
      const { page } = await site().open(context, `${locale}pilots/greeters/`);
      const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
      const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length;
      expect(pages).toBeLessThanOrEqual(2);
      await page.close();
    }
    await context.close();
  },
  MINUTE,
);
