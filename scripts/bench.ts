import { copyFile, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { securityHeaders } from "#view/policy.ts";
import { measureDev } from "./bench/measure-dev.ts";
import { measurePage, type PageCost } from "./bench/measure-page.ts";
import { type Cost, runMeasured } from "./bench/run-measured.ts";
import { type CompanySize, SIZES, writeCompany } from "./bench/write-company.ts";
import { writeMonths } from "./bench/write-months.ts";
import { command, UsageError } from "./cli.ts";
import { serveFolder } from "./site/serve-folder.ts";

/** Files of a company that delivers month by month. */
const FILES = 50;
/** Each reader reads so many times; an odd number. */
const TURNS = 3;

await command(
  {
    name: "bench",
    does: "Measures build and pages with 10 thousand, 1 million and 10 million values, beside PapaParse alone.",
    options: { size: { type: "string" }, demo: { type: "boolean" }, dev: { type: "boolean" } },
    help: {
      size: "only this size: 10k, 1m or 10m, and nothing else that is not asked for (default: all)",
      demo: "only the demonstration company",
      dev: "only what a save costs while npm run dev is at work",
    },
    notes: "The method is in scripts/bench/README.md. Ten million values take some minutes and 1 GB of disk.",
  },
  async ({ size, demo, dev }) => {
    const sizes = chosen(size);
    const folder = await mkdtemp(join(tmpdir(), "throughline-bench-"));
    console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}\n`);
    try {
      const all = !(size || demo || dev);
      if (all || demo) await benchDemo(folder);
      if (all || dev) await benchDev(folder);
      if (all || size) for (const one of sizes) await benchSize(folder, one);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    return 0;
  },
);

function chosen(size: string | undefined): readonly CompanySize[] {
  if (size === undefined) return SIZES;
  const one = SIZES[["10k", "1m", "10m"].indexOf(size)];
  if (!one) throw new UsageError(`--size is 10k, 1m or 10m, got ${size}`);
  return [one];
}

function cell(value: number | null, unit: string, digits = 1): string {
  return value === null ? "–" : `${value.toFixed(digits)} ${unit}`;
}

async function benchDemo(folder: string): Promise<void> {
  const out = join(folder, "demo");
  const build = await runMeasured(["scripts/build.ts", "--out", out]);
  console.log("## Demonstration company\n");
  console.log(`build ${cell(build.seconds, "s")}, peak ${cell(build.peakMb, "MB", 0)}`);
  await benchPages(out);
}

/** A saved file, from the save to the open page. */
async function benchDev(folder: string): Promise<void> {
  console.log("\n## npm run dev, demonstration company\n");
  console.log("| open page | new number | processor | problem | processor |");
  console.log("| --- | --- | --- | --- | --- |");
  for (const { page, number, problem } of await measureDev(folder)) {
    const cells = [number, problem].flatMap(({ wall, cpu }) => [cell(wall, "ms", 0), cell(cpu, "ms", 0)]);
    console.log(`| ${page} | ${cells.join(" | ")} |`);
  }
}

async function benchSize(folder: string, size: CompanySize): Promise<void> {
  const data = join(folder, "data");
  const out = join(folder, "site");
  const rows = await writeCompany(data, size);
  console.log(`\n## ${size.name}: ${rows} values\n`);
  await benchReading(folder, data);
  await benchNewMonth(folder, data, Math.ceil(rows / FILES));
  const build = await runMeasured(["scripts/build.ts", "--data", data, "--out", out]);
  console.log(`whole build, from nothing: ${costOf(build)}`);
  const again = await runMeasured(["scripts/build.ts", "--data", data, "--out", out]);
  console.log(`build again, data unchanged: ${costOf(again)}`);
  await benchPages(out);
  await rm(data, { recursive: true });
  await rm(out, { recursive: true });
}

function costOf({ seconds, peakMb }: Cost): string {
  return `${cell(seconds, "s", 2)}, peak ${cell(peakMb, "MB", 0)}`;
}

/** The same file read by PapaParse, by DuckDB and by us, in turns, so that whatever else goes on hits all three alike. */
async function benchReading(folder: string, data: string): Promise<void> {
  const csv = join(data, "values.csv");
  const commands = [
    ["scripts/bench/papaparse-alone.ts", csv],
    ["scripts/bench/duckdb-alone.ts", csv, join(folder, "values.parquet")],
    ["scripts/bench/ingest-alone.ts", data],
  ];
  const costs: Cost[][] = commands.map(() => []);
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [index, command] of commands.entries()) costs[index]?.push(await runMeasured(command));
  }
  const [alone, duckdb, ingest] = costs.map(middle) as [Cost, Cost, Cost];
  const times = (other: Cost): string => (ingest.seconds / other.seconds).toFixed(2);
  console.log(`PapaParse alone, arrays: ${costOf(alone)}`);
  console.log(`DuckDB alone, CSV to Parquet: ${costOf(duckdb)}`);
  console.log(
    `read, check and store: ${costOf(ingest)} (${times(alone)} × PapaParse, ${times(duckdb)} × DuckDB)`,
  );
}

/** The run of median time. */
function middle(runs: readonly Cost[]): Cost {
  const sorted = [...runs].sort((a, b) => a.seconds - b.seconds);
  return sorted[sorted.length >> 1] as Cost;
}

/** The last of fifty files comes to the others: only it is read. Beside it, the same file read alone. */
async function benchNewMonth(folder: string, company: string, rows: number): Promise<void> {
  const months = join(folder, "months");
  const paths = await writeMonths(company, months, rows);
  const newest = paths.at(-1) as string;
  const alone = join(folder, "month");
  await mkdir(join(alone, "values"), { recursive: true });
  for (const name of ["sources.csv", "metrics.csv"]) await copyFile(join(company, name), join(alone, name));
  await rename(newest, join(alone, "values", basename(newest)));
  const run = (data: string, ...keep: string[]): Promise<Cost> =>
    runMeasured(["scripts/bench/ingest-alone.ts", data, ...keep]);
  await run(months, "keep");
  await copyFile(join(alone, "values", basename(newest)), newest);
  const added = await run(months, "keep");
  const one = await run(alone);
  const cold = await run(months);
  console.log(
    `one new file beside ${paths.length - 1} known ones: ${cell(added.seconds, "s")}; that file alone ${cell(one.seconds, "s")}; all files anew ${cell(cold.seconds, "s")}`,
  );
  await rm(months, { recursive: true });
  await rm(alone, { recursive: true });
}

async function benchPages(site: string): Promise<void> {
  const headers = Object.fromEntries(
    securityHeaders().filter(([name]) => name !== "Strict-Transport-Security"),
  );
  const served = await serveFolder(site, { base: "/", port: 0, headers });
  try {
    console.log(
      "\n| overview | first chart | bytes before | requests | bytes idle | first filter | filter |",
    );
    console.log("| --- | --- | --- | --- | --- | --- | --- |");
    for (const throttled of [false, true]) {
      const cost = await measurePage(served.address, throttled);
      console.log(`| ${throttled ? "10 Mbit/s, 40 ms, 4 × slower CPU" : "as it is"} | ${row(cost)} |`);
    }
  } finally {
    await served.close();
  }
}

function row(cost: PageCost): string {
  const kilobytes = (bytes: number): string => cell(bytes / 1000, "kB", 0);
  return [
    cell(cost.firstChart, "ms", 0),
    kilobytes(cost.bytesBefore),
    String(cost.requestsBefore),
    kilobytes(cost.bytesIdle),
    cell(cost.firstRepaint, "ms", 0),
    cell(cost.repaint, "ms", 0),
  ].join(" | ");
}
