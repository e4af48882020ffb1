import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, chromium, type Page } from "playwright-core";
import { BROWSER_FLAGS, requireBrowser } from "../browser.ts";
import { ROOT, sitePaths } from "../site/site-paths.ts";

/** What somebody who works on the data waits for after a save; medians. */
export interface SaveCost {
  readonly page: string;
  /** From the saved file to the new number on the screen, in milliseconds. */
  readonly shown: number;
  /** From a saved file with a row that is wrong to its problem on the screen, in milliseconds. */
  readonly problem: number;
  /** Processor time that the command had used by then, in milliseconds; null where the system does not tell. */
  readonly shownCpu: number | null;
  readonly problemCpu: number | null;
}

const SAVES = 5;
/** After this long nothing of a save is still at work behind the page. */
const QUIET_MS = 12_000;
/** The largest file of values, a headline metric in it, and its newest month. */
const FILE = "values/survey.csv";
const METRIC = "csat";
const MINUTE = 60_000;

/** Starts `npm run dev` on a copy of the demonstration data in `folder`, and saves a file again and again under open pages. */
export async function measureDev(folder: string): Promise<SaveCost[]> {
  const data = join(folder, "dev");
  await cp(join(ROOT, "data"), data, { recursive: true });
  const command = spawn(process.execPath, ["scripts/dev.ts", "--data", data, "--port", "4409"], { cwd: ROOT });
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: BROWSER_FLAGS });
  try {
    const address = await addressOf(command);
    const costs: SaveCost[] = [];
    for (const page of [`metrics/${METRIC}/`, ""]) costs.push(await measureSaves(browser, command, data, address, page));
    return costs;
  } finally {
    await browser.close();
    command.kill();
    const { warehouse, parts } = sitePaths(data);
    for (const left of [warehouse, `${warehouse}.json`, parts]) await rm(left, { recursive: true, force: true });
  }
}

function addressOf(command: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk: Buffer): void => {
      output += chunk;
      const address = /http:\/\/localhost:\d+\//.exec(output)?.[0];
      if (address) resolve(address);
    };
    command.stdout?.on("data", read);
    command.stderr?.on("data", read);
    command.on("exit", (code) => reject(new Error(`npm run dev ended with ${code}: ${output}`)));
  });
}

async function measureSaves(
  browser: Browser,
  command: ChildProcess,
  data: string,
  address: string,
  path: string,
): Promise<SaveCost> {
  const page = await browser.newPage();
  await page.goto(`${address}${path}`, { timeout: MINUTE });
  const file = join(data, FILE);
  const before = await readFile(file, "utf8");
  const month = newestMonth(before);
  const shown: Waited[] = [];
  const problem: Waited[] = [];
  // The first save finds everything cold, and is not counted.
  for (let save = 0; save <= SAVES; save++) {
    const level = 61.3 + save;
    const changed = before.replace(new RegExp(`^(${METRIC},${month},.*,)[\\d.]+(,\\d*)$`, "gm"), `$1${level}$2`);
    await sleep(QUIET_MS);
    shown.push(await wait(page, command, () => writeFile(file, changed), numberShown, `${level}%`));
    await sleep(QUIET_MS);
    const bad = `9I${save}`;
    const wrong = `${changed}${METRIC},${month},lviv-centre,young,${bad},10\n`;
    problem.push(await wait(page, command, () => writeFile(file, wrong), problemShown, bad));
  }
  await writeFile(file, before);
  await page.close();
  const median = (all: readonly Waited[], key: keyof Waited): number =>
    all.slice(1).map((one) => one[key]).sort((a, b) => a - b)[SAVES >> 1] as number;
  if (process.env.DEBUG) console.log({ shown, problem });
  return {
    page: `/${path}`,
    shown: median(shown, "wall"),
    problem: median(problem, "wall"),
    shownCpu: median(shown, "cpu"),
    problemCpu: median(problem, "cpu"),
  };
}

function newestMonth(csv: string): string {
  const months = csv.match(new RegExp(`^${METRIC},\\d{4}-\\d\\d(?=,)`, "gm")) ?? [];
  return (months.sort().at(-1) ?? "").slice(METRIC.length + 1);
}

interface Waited {
  readonly wall: number;
  readonly cpu: number;
}

async function wait(
  page: Page,
  command: ChildProcess,
  save: () => Promise<void>,
  seen: (text: string) => boolean,
  text: string,
): Promise<Waited> {
  const cpu = cpuOf(command.pid);
  await save();
  const start = performance.now();
  await page.waitForFunction(seen, text, { timeout: MINUTE });
  return { wall: performance.now() - start, cpu: cpuOf(command.pid) - cpu };
}

const numberShown = (text: string): boolean => document.querySelector("main")?.textContent?.includes(text) === true;

const problemShown = (text: string): boolean => document.querySelector(".dev-problems")?.textContent?.includes(text) === true;

function cpuOf(pid: number | undefined): number {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return Number.NaN;
  const fields = readFileSync(path, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
