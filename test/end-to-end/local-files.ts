import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeViolations } from "./axe-violations.ts";
import type { HostedSite } from "./hosted-site.ts";

const MINUTE = 60_000;

/** A new month of one metric, the second zone misspelt, and an id that is none. */
const WITH_PROBLEMS = [
  "Показатель;Период;Зона;Значение",
  "nps;октябрь 2026;lviv-centre;91,5",
  "nps;октябрь 2026;lviv-sykhiv;4З,2",
  "nsp;октябрь 2026;lviv-sykhiv;43,2",
].join("\r\n");
/** The company's own figure for the month after. */
const CLEAN = "metric_id,period,value\nnps,2026-11,77.7\n";

const report = (page: Page) => page.locator("[data-local-report]");
const reported = (page: Page) =>
  report(page)
    .locator("h3")
    .waitFor({ timeout: 2 * MINUTE });
const drawn = (page: Page) =>
  page.waitForFunction(() => document.querySelector("[data-preview]:not([aria-busy]) h1"), undefined, {
    timeout: 2 * MINUTE,
  });
const show = async (page: Page, name: string): Promise<void> => {
  await page.selectOption("#preview-page", name);
  await drawn(page);
};
const nps = (page: Page): Promise<string> =>
  page.locator("main .tile:visible", { hasText: "Net Promoter Score" }).locator(".tile-value").innerText();

/** Tests of trying local files out on the Data page. */
export function localFiles(site: () => HostedSite): void {
  test(
    "are reported as the build would, offered to be mended, and shown in a preview that nobody else sees",
    async () => {
      const { browser, folder, open } = site();
      const context = await browser.newContext({ acceptDownloads: true, reducedMotion: "reduce" });
      const overview = await open(context, "");
      const published = await nps(overview.page);
      const { page, complaints } = await open(context, "data/");
      const files = ["october.csv", "november.csv"].map((name) => join(folder, name));
      await writeFile(files[0] ?? "", WITH_PROBLEMS);
      await writeFile(files[1] ?? "", CLEAN);
      await page.setInputFiles("[data-local-input=files]", files);
      await reported(page);
      const said = await report(page).innerText();
      expect(said).toContain("2 of 4 rows in 2 files would be rejected");
      expect(said).toContain("Did you mean “nps”?");
      expect(said).toContain("values/october.csv, line 3, column value: nps;октябрь 2026;lviv-sykhiv;4З,2");
      expect(await axeViolations(page)).toEqual([]);

      const waiting = page.waitForEvent("download");
      await page.click("[data-local-rejected]");
      const download = await waiting;
      expect(download.suggestedFilename()).toBe("october.rejected.csv");
      const lines = (await readFile(await download.path(), "utf8")).split("\r\n");
      expect(lines[0]).toBe("\uFEFFwhy_rejected;Показатель;Период;Зона;Значение");
      expect(lines.slice(1, 3).map((line) => line.split(";").slice(1).join(";"))).toEqual([
        "nps;октябрь 2026;lviv-sykhiv;4З,2",
        "nsp;октябрь 2026;lviv-sykhiv;43,2",
      ]);

      await page.click("[data-local-preview]");
      await drawn(page);
      expect(await page.locator("[data-preview-banner]").innerText()).toContain("not published");
      expect(await nps(page)).toContain("77.7");
      expect(published).not.toContain("77.7");
      expect(await axeViolations(page)).toEqual([]);
      await show(page, "differs");
      expect(await page.locator("h1:visible").innerText()).toBe("No value was restated, 2 values are new.");
      await show(page, "overview");
      await page.locator("[data-preview] .tile a", { hasText: "Net Promoter Score" }).click();
      await page.waitForFunction(() =>
        document.querySelector("[data-preview] .kicker")?.textContent?.includes("·"),
      );
      expect(await page.locator("h1:visible + .deck").innerText()).toContain("November 2026");
      await page.click("[data-preview-leave]");
      await page.locator("[data-preview]").waitFor({ state: "detached" });
      expect(await page.locator("h1:visible").count()).toBe(1);
      expect(complaints).toEqual([]);
      await context.close();
    },
    4 * MINUTE,
  );

  test(
    "of a whole data folder stand alone",
    async () => {
      const { browser, open } = site();
      const context = await browser.newContext();
      const { page, complaints } = await open(context, "ru/data/");
      await page.setInputFiles("[data-local-input=folder]", "test/input/minimal");
      await reported(page);
      expect(await report(page).innerText()).toContain("опубликованное не использовалось");
      await page.click("[data-local-preview]");
      await drawn(page);
      await show(page, "metrics");
      const own = (await readFile("test/input/minimal/metrics.csv", "utf8")).trim().split("\n").length - 1;
      expect(await page.locator("[data-preview] tbody th").count()).toBe(own);
      expect(complaints).toEqual([]);
      await context.close();
    },
    3 * MINUTE,
  );

  test(
    "can be large: reading them is told in bytes, and can be cancelled",
    async () => {
      const { browser, folder, open } = site();
      const context = await browser.newContext();
      const { page, complaints } = await open(context, "uk/data/");
      const large = join(folder, "values.csv");
      const row = (index: number) =>
        `nps,${1950 + (index % 70)}-01-${String(1 + (index % 28)).padStart(2, "0")},zone-${index},1\n`;
      await writeFile(
        large,
        `metric_id,period,zone,value\n${Array.from({ length: 1_500_000 }, (_, i) => row(i)).join("")}`,
      );
      await page.setInputFiles("[data-local-input=files]", [large]);
      await page.waitForFunction(
        () => Number(document.querySelector<HTMLProgressElement>("#local-progress")?.value) > 0,
        undefined,
        {
          timeout: 2 * MINUTE,
        },
      );
      expect(await page.locator("[data-local-progress] label").innerText()).toMatch(
        /values\.csv: [\d,]+ з [\d,]+ МБ/,
      );
      await page.click("[data-local-cancel]");
      expect(await page.locator("[data-local-status]").innerText()).toBe("Скасовано, нічого не збережено.");
      expect(await page.locator("[data-local-progress]").isVisible()).toBe(false);
      expect(await report(page).innerText()).toBe("");
      expect(complaints).toEqual([]);
      await context.close();
    },
    4 * MINUTE,
  );
}
