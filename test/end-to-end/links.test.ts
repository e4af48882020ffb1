import { expect, test } from "vitest";
import { BASE, hostedSite } from "./hosted-site.ts";
import { writeLinkData } from "./link-data.ts";

const MINUTES = 60_000;
const site = hostedSite(writeLinkData);

test(
  "without JavaScript the planted link is told, mapped and has its page, in three languages",
  async () => {
    const context = await site().browser.newContext({ javaScriptEnabled: false });
    for (const locale of ["", "ru/", "uk/"]) {
      const { page } = await site().open(context, `${locale}links/`);
      expect(await page.locator("h1").innerText()).toContain("Satisfaction");
      expect(await page.locator("table.link-map .grade.strong").count()).toBe(1);
      await page.locator("table.link-map td a").click();
      await page.waitForURL((url) => url.pathname.endsWith("csat--sales/"), { waitUntil: "load" });
      expect(new URL(page.url()).pathname).toBe(`${BASE}${locale}links/csat--sales/`);
      expect(await page.locator("main svg.chart").count()).toBeGreaterThanOrEqual(4);
      await page.goto(`${site().address}${locale}links/what-if/`);
      expect(await page.locator("[data-what-if-answer]").innerText()).toMatch(/€/);
      await page.goto(`${site().address}${locale}model/`);
      expect(await page.locator("path[data-from=csat][data-to=sales]").count()).toBe(1);
      await page.close();
    }
    await context.close();
  },
  2 * MINUTES,
);

test(
  "a cause moved by the keyboard changes what follows and the address, which brings the scenario back",
  async () => {
    const context = await site().browser.newContext();
    const { page, complaints } = await site().open(context, "links/what-if/");
    const answer = page.locator("[data-what-if-answer]");
    const before = await answer.innerText();
    await page.locator("input[type=range]:visible").first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => answer.innerText(), { timeout: MINUTES }).not.toBe(before);
    const after = await answer.innerText();
    expect(new URL(page.url()).searchParams.get("move")).toMatch(/^csat:-?\d/);
    await page.reload();
    await expect.poll(() => answer.innerText(), { timeout: MINUTES }).toBe(after);
    await page.keyboard.press("Escape");
    await page.locator("input[type=range]:visible").first().focus();
    await page.keyboard.press("End");
    await expect.poll(() => page.locator("[data-what-if-result] .note.warn").count()).toBe(1);
    expect(complaints).toEqual([]);
    await context.close();
  },
  3 * MINUTES,
);

test(
  "a filter tests all links again in a worker; one that leaves everything in gives what the build gave",
  async () => {
    const context = await site().browser.newContext();
    const { page, complaints } = await site().open(context, "links/");
    const live = page.locator("[data-live]");
    const settled = (): Promise<unknown> =>
      page.waitForFunction(() => !document.querySelector("[data-live][aria-busy]"), undefined, {
        timeout: 2 * MINUTES,
      });
    const built = await live.innerText();
    await page.selectOption("select[name=from]", { index: 1 });
    await settled();
    expect(await live.getAttribute("data-computed")).toMatch(/\d/);
    expect(await live.innerText()).toBe(built);
    await page.selectOption("select[name=region]", "North");
    await settled();
    expect(await live.innerText()).not.toBe(built);
    await page.locator("form[data-filters] button[type=reset]").click();
    await settled();
    expect(await live.innerText()).toBe(built);
    expect(complaints).toEqual([]);
    await context.close();
  },
  6 * MINUTES,
);

test(
  "a metric of the model is followed by the keyboard, and its address brings the chain back",
  async () => {
    const context = await site().browser.newContext({ viewport: { width: 1280, height: 900 } });
    const { page, complaints } = await site().open(context, "model/");
    await page.locator("a[data-node=csat]").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("path[data-in-chain]").count()).toBe(1);
    expect(await page.locator("a[data-node=sales][data-in-chain]").count()).toBe(1);
    expect(await page.locator("a[data-node=loyalty][data-in-chain]").count()).toBe(0);
    await page.reload();
    expect(await page.locator("a[data-node=csat]").getAttribute("aria-current")).toBe("true");
    expect(complaints).toEqual([]);
    await context.close();
  },
  MINUTES,
);
