import { type Browser, chromium, type Page } from "playwright-core";
import { BROWSER_FLAGS, requireBrowser } from "../browser.ts";

/** What a reader waits for, medians of several cold visits. Times in milliseconds, sizes in bytes as transferred. */
export interface PageCost {
  readonly firstChart: number;
  readonly bytesBefore: number;
  readonly requestsBefore: number;
  readonly bytesIdle: number;
  /** From the change of a filter to the settled page, engine warm. */
  readonly repaint: number;
  /** From the first change of a filter to the settled page, engine not loaded yet. */
  readonly firstRepaint: number;
}

const VISITS = 5;
/** 10 Mbit/s, 40 ms, a processor four times slower. */
const THROTTLED = { latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 };

/** Opens a page cold in Chromium again and again, and filters it. */
export async function measurePage(address: string, throttled: boolean): Promise<PageCost> {
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: BROWSER_FLAGS });
  try {
    const visits: PageCost[] = [];
    for (let visit = 0; visit < VISITS; visit++) visits.push(await visitOnce(browser, address, throttled));
    const median = (key: keyof PageCost): number =>
      visits.map((one) => one[key]).sort((a, b) => a - b)[VISITS >> 1] ?? 0;
    return {
      firstChart: median("firstChart"),
      bytesBefore: median("bytesBefore"),
      requestsBefore: median("requestsBefore"),
      bytesIdle: median("bytesIdle"),
      repaint: median("repaint"),
      firstRepaint: median("firstRepaint"),
    };
  } finally {
    await browser.close();
  }
}

async function visitOnce(browser: Browser, address: string, throttled: boolean): Promise<PageCost> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  if (throttled) {
    await session.send("Network.emulateNetworkConditions", { offline: false, ...THROTTLED });
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  }
  const received: { at: number; bytes: number }[] = [];
  session.on("Network.loadingFinished", ({ timestamp, encodedDataLength }) =>
    received.push({ at: timestamp, bytes: encodedDataLength }),
  );
  await page.goto(address, { waitUntil: "load" });
  const firstChart = await page.evaluate(chartPainted);
  await page.waitForTimeout(1500);
  const before = await page.evaluate(
    (until) => performance.getEntriesByType("resource").filter((one) => one.startTime < until).length + 1,
    firstChart,
  );
  const idle = received.reduce((sum, one) => sum + one.bytes, 0);
  const bytesBefore = received.slice(0, before).reduce((sum, one) => sum + one.bytes, 0);
  const firstRepaint = await filterTo(page, 1);
  const repaints: number[] = [];
  for (const index of [2, 3, 4, 5, 6]) repaints.push(await filterTo(page, index));
  await context.close();
  return {
    firstChart,
    bytesBefore,
    requestsBefore: before,
    bytesIdle: idle,
    repaint: repaints.sort((a, b) => a - b)[2] ?? 0,
    firstRepaint,
  };
}

/** When the first chart was on the screen: the first contentful paint, as charts come with the HTML. */
function chartPainted(): Promise<number> {
  return new Promise((resolve, reject) => {
    if (!document.querySelector("main svg")) reject(new Error("the page has no chart"));
    const [known] = performance.getEntriesByName("first-contentful-paint");
    if (known) resolve(known.startTime);
    else {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntriesByName("first-contentful-paint")) resolve(entry.startTime);
      }).observe({ type: "paint", buffered: true });
    }
  });
}

/** Chooses another zone and waits until the page has settled and been painted; milliseconds in the page's own clock. */
function filterTo(page: Page, index: number): Promise<number> {
  return page.evaluate(
    (choice) =>
      new Promise<number>((resolve) => {
        const select = document.querySelector<HTMLSelectElement>("select[name=zone]");
        const live = document.querySelector("[data-live]");
        if (!select || !live) throw new Error("the page has no filter");
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (live.hasAttribute("aria-busy")) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        });
        observer.observe(live, { attributes: true, attributeFilter: ["aria-busy"] });
        select.selectedIndex = choice;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      }),
    index,
  );
}
