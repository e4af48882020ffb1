import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, chromium, type Page } from "playwright-core";
import { BROWSER_FLAGS, requireBrowser } from "../browser.ts";
import { ROOT, sitePaths } from "../site/site-paths.ts";
import { addressOf } from "./address-of.ts";

/** How long something took, and the processor time that the command used meanwhile (null where nobody tells); milliseconds. */
interface Waited {
  readonly wall: number;
  readonly cpu: number | null;
}

/** What somebody who works on the data waits for after a save, with a page open; medians. */
interface SaveCost {
  readonly page: string;
  /** Until the page shows the new number. */
  readonly number: Waited;
  /** Until the page shows what is wrong with a row. */
  readonly problem: Waited;
}

const SAVES = 5;
/** After so long nothing is at work any more of what a save brings behind the page. */
const QUIET_MS = 7000;
const MINUTE = 60_000;
/** The largest file of values, and a metric in it that stands on the overview as well. */
const FILE = "values/survey.csv";
const METRIC = "csat";

/** Runs `npm run dev` on a copy of the demonstration data in `folder`, and saves one of its files again and again. */
export async function measureDev(folder: string): Promise<SaveCost[]> {
  const data = join(folder, "dev");
  await cp(join(ROOT, "data"), data, { recursive: true });
  const command = spawn(process.execPath, ["scripts/dev.ts", "--data", data, "--port", "4409"], {
    cwd: ROOT,
  });
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: BROWSER_FLAGS });
  try {
    const address = await addressOf(command);
    const costs: SaveCost[] = [];
    for (const path of [`metrics/${METRIC}/`, ""]) {
      const page = await browser.newPage();
      await page.goto(`${address}${path}`, { timeout: MINUTE });
      costs.push({ page: `/${path}`, ...(await measureSaves(page, command, data)) });
      await page.close();
    }
    return costs;
  } finally {
    await end(browser, command);
    await forget(data);
  }
}

async function end(browser: Browser, command: ChildProcess): Promise<void> {
  await browser.close();
  const ended = new Promise((resolve) => command.once("exit", resolve));
  if (command.kill()) await ended;
}

/** Removes what the command keeps between runs of a folder that is gone. */
async function forget(data: string): Promise<void> {
  const { cache, warehouse } = sitePaths(data);
  const own = basename(warehouse, ".duckdb");
  for (const name of await readdir(cache)) {
    if (name.startsWith(`${own}.`)) await rm(join(cache, name), { recursive: true });
  }
}

async function measureSaves(
  page: Page,
  command: ChildProcess,
  data: string,
): Promise<Pick<SaveCost, "number" | "problem">> {
  const file = join(data, FILE);
  const before = await readFile(file, "utf8");
  const months = before.match(new RegExp(`(?<=^${METRIC},)\\d{4}-\\d\\d(?=,)`, "gm")) ?? [];
  const month = months.sort().at(-1);
  const rows = new RegExp(`^(${METRIC},${month},.*,)[\\d.]+(,\\d*)$`, "gm");
  const numbers: Waited[] = [];
  const problems: Waited[] = [];
  for (let save = 0; save <= SAVES; save++) {
    const level = 61.3 + save;
    const changed = before.replace(rows, `$1${level}$2`);
    numbers.push(await measure(page, command, () => writeFile(file, changed), numberShown, `${level}%`));
    const wrong = `9I${save}`;
    const spoilt = `${changed}${METRIC},${month},lviv-centre,young,${wrong},10\n`;
    problems.push(await measure(page, command, () => writeFile(file, spoilt), problemShown, wrong));
  }
  await writeFile(file, before);
  await sleep(QUIET_MS);
  return { number: median(numbers), problem: median(problems) };
}

async function measure(
  page: Page,
  command: ChildProcess,
  save: () => Promise<void>,
  isShown: (text: string) => boolean,
  text: string,
): Promise<Waited> {
  await sleep(QUIET_MS);
  const used = processorTime(command.pid);
  const start = performance.now();
  await save();
  await page.waitForFunction(isShown, text, { timeout: MINUTE });
  const wall = performance.now() - start;
  const now = processorTime(command.pid);
  return { wall, cpu: used === null || now === null ? null : now - used };
}

const numberShown = (text: string): boolean =>
  document.querySelector("main")?.textContent?.includes(text) === true;

const problemShown = (text: string): boolean =>
  document.querySelector(".dev-problems")?.textContent?.includes(text) === true;

/** The first one found everything cold. */
function median([, ...rest]: readonly Waited[]): Waited {
  return rest.sort((a, b) => a.wall - b.wall)[rest.length >> 1] as Waited;
}

/** User and system time of a process and its threads, which Linux counts in hundredths of a second. */
function processorTime(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return 10 * (Number(fields[11]) + Number(fields[12]));
  } catch {
    return null;
  }
}
