import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { securityHeaders } from "#view/policy.ts";
import { BROWSER_FLAGS, requireBrowser } from "../../scripts/browser.ts";
import { commandEnv } from "./command-env.ts";
import { type PlainHost, plainHost } from "./plain-host.ts";

/** Path that the site is hosted below, as on a shared host. */
export const BASE = "/cx/";
const MINUTE = 60_000;

/** A site that was built, its host, and a browser to look at it. */
export interface HostedSite {
  /** For files that are tried out; `data` in it is what the site was built from, if that was written for it. */
  readonly folder: string;
  readonly site: string;
  /** With a slash at its end. */
  readonly address: string;
  readonly browser: Browser;
  /** Opens a page and notes whatever it says, asks of other hosts, or fails to get. */
  readonly open: (context: BrowserContext, path: string) => Promise<{ page: Page; complaints: string[] }>;
}

/**
 * Builds a site before the tests of a file and hosts it below a sub-path, as poorly as hosts are, with the strictest headers.
 * @param writeData fills the data folder; without it the site is that of the demonstration company
 */
export function hostedSite(writeData?: (folder: string) => Promise<void>): () => HostedSite {
  let folder = "";
  let host: PlainHost | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "throughline-site-"));
    const words = ["scripts/build.ts", "--out", join(folder, "site"), "--base", BASE];
    if (writeData) {
      const data = join(folder, "data");
      await mkdir(data);
      await writeData(data);
      words.push("--data", data);
    }
    await promisify(execFile)(process.execPath, words, { maxBuffer: 1e8, env: commandEnv() });
    host = await plainHost(join(folder, "site"), BASE, Object.fromEntries(securityHeaders()));
    browser = await chromium.launch({ executablePath: requireBrowser(), args: BROWSER_FLAGS });
  }, 8 * MINUTE);
  afterAll(async () => {
    await browser?.close();
    await host?.close();
    await rm(folder, { recursive: true, force: true });
  });
  return () => {
    if (!host || !browser) throw new Error("the site is built before the tests, not while they are declared");
    const { address } = host;
    return {
      folder,
      site: join(folder, "site"),
      address,
      browser,
      open: (context, path) => openPage(context, address, path),
    };
  };
}

async function openPage(
  context: BrowserContext,
  address: string,
  path: string,
): Promise<{ page: Page; complaints: string[] }> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const isOurs = request.url().startsWith(address) || /^(?:data|blob):/.test(request.url());
    if (!isOurs) complaints.push(`asks ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(address + path, { waitUntil: "load" });
  return { page, complaints };
}
