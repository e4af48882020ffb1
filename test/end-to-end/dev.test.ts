import { type ChildProcess, spawn } from "node:child_process";
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addressOf } from "../../scripts/bench/address-of.ts";
import { BROWSER_FLAGS, requireBrowser } from "../../scripts/browser.ts";
import { commandEnv } from "./command-env.ts";

const MINUTE = 60_000;
let folder: string;
let command: ChildProcess;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "throughline-dev-"));
  await cp("test/input/minimal", folder, { recursive: true });
  browser = await chromium.launch({ executablePath: requireBrowser(), args: BROWSER_FLAGS });
}, MINUTE);

afterAll(async () => {
  command?.kill();
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

test(
  "npm run dev shows a saved CSV in the open page",
  async () => {
    command = spawn(process.execPath, ["scripts/dev.ts", "--data", folder, "--port", "4400"], {
      env: commandEnv(),
    });
    const address = await addressOf(command);
    const page = await browser.newPage();
    await page.goto(`${address}metrics/csat/`, { timeout: MINUTE });
    const before = await page.textContent("h1 + .deck");
    await appendFile(join(folder, "values.csv"), "csat,2025-03,north,91,200\ncsat,2025-03,south,89,200\n");
    await page.waitForFunction((old) => document.querySelector("h1 + .deck")?.textContent !== old, before, {
      timeout: MINUTE,
    });
    expect(await page.textContent("h1 + .deck")).toContain("March 2025");
  },
  3 * MINUTE,
);

test(
  "also in a page that was on its way while the file was saved",
  async () => {
    const page = await browser.newPage();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    // Without its client a page does not hear that it is to be loaded again.
    await page.route("**/@vite/client", async (route) => {
      await held;
      await route.continue();
    });
    const address = browser.contexts()[0]?.pages()[0]?.url() ?? "";
    await page.goto(address, { waitUntil: "commit", timeout: MINUTE });
    const before = await page.textContent("h1 + .deck");
    const values = await readFile(join(folder, "values.csv"), "utf8");
    const open = browser.contexts()[0]?.pages()[0] as Page;
    await writeFile(join(folder, "values.csv"), values.replace("north,91,200", "north,31,200"));
    await open.waitForFunction((old) => document.querySelector("h1 + .deck")?.textContent !== old, before, {
      timeout: MINUTE,
    });
    const after = await open.textContent("h1 + .deck");
    release();
    await page.waitForFunction((now) => document.querySelector("h1 + .deck")?.textContent === now, after, {
      timeout: MINUTE,
    });
    await page.close();
  },
  3 * MINUTE,
);

test(
  "a new metric has its page, and one that is gone has none",
  async () => {
    const address = browser.contexts()[0]?.pages()[0]?.url().replace("csat", "calm") ?? "";
    const status = async () => (await fetch(address)).status;
    expect(await status()).toBe(404);
    const metrics = await readFile(join(folder, "metrics.csv"), "utf8");
    const row = metrics.split("\n").find((line) => line.startsWith("csat,")) as string;
    await appendFile(join(folder, "metrics.csv"), `${row.replace("csat,", "calm,")}\n`);
    await expect.poll(status, { timeout: MINUTE }).toBe(200);
    await writeFile(join(folder, "metrics.csv"), metrics);
    await expect.poll(status, { timeout: MINUTE }).toBe(404);
  },
  3 * MINUTE,
);

test(
  "and says over the page what is wrong with it, until it is mended",
  async () => {
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error("the page of the test before is gone");
    const mended = await readFile(join(folder, "values.csv"), "utf8");
    await writeFile(join(folder, "values.csv"), `${mended}csat,2025-04,north,9I,200\n`);
    await page.waitForSelector(".dev-problems", { timeout: 2 * MINUTE });
    expect(await page.innerText(".dev-problems")).toMatch(
      /1 error[\s\S]*values\.csv, line \d+, column value: 9I/,
    );
    await writeFile(join(folder, "values.csv"), mended);
    await page.waitForFunction(
      () => document.readyState === "complete" && !document.querySelector(".dev-problems"),
      undefined,
      { timeout: MINUTE },
    );
    // Tables are published behind the page: whoever asks for one waits for it.
    const manifest = await (await fetch(new URL("/data/manifest.json", page.url()))).json();
    expect(manifest.tables.find((table: { name: string }) => table.name === "values").rows).toBe(
      mended.trim().split("\n").length - 1,
    );
  },
  5 * MINUTE,
);

test(
  "links and pilots are worked out anew behind the page, which says so until they are",
  async () => {
    const page = browser.contexts()[0]?.pages()[0] as Page;
    const values = await readFile(join(folder, "values.csv"), "utf8");
    await writeFile(join(folder, "values.csv"), values.replace("north,31,200", "north,32,200"));
    await page.waitForSelector(".dev-note", { timeout: MINUTE });
    expect(await page.innerText(".dev-note")).toContain("being worked out anew");
    await page.waitForFunction(
      () => document.readyState === "complete" && !document.querySelector(".dev-note"),
      undefined,
      { timeout: 2 * MINUTE },
    );
  },
  4 * MINUTE,
);
