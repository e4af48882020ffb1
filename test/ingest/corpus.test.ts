import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { MemorySink, recordsOf } from "#ingest/check-folder.ts";
import { ingest } from "../../scripts/ingest/ingest.ts";
import { qualityJson } from "../../scripts/ingest/quality-json.ts";
import { contextFiles, inFolder } from "./data-folder.ts";
import { type CaseResult, type Expectation, gradeCase } from "./grade-case.ts";

const corpus = fileURLToPath(new URL("../csv-corpus/open/", import.meta.url));
const cases = readdirSync(corpus)
  .filter((name) => name.endsWith(".expect.json"))
  .map((name): Expectation => JSON.parse(readFileSync(join(corpus, name), "utf8")));

function filesUnder(folder: string, inside = ""): [string, Uint8Array][] {
  return readdirSync(join(folder, inside)).flatMap((name) => {
    const path = inside === "" ? name : `${inside}/${name}`;
    const location = join(folder, path);
    return statSync(location).isDirectory() ? filesUnder(folder, path) : [[path, readFileSync(location)]];
  });
}

async function run(wanted: Expectation): Promise<CaseResult> {
  const files = await contextFiles();
  const location = join(corpus, wanted.file);
  const isFolder = statSync(location).isDirectory();
  const name = `${wanted.table}.csv${wanted.file.endsWith(".gz") ? ".gz" : ""}`;
  const own = isFolder ? filesUnder(location) : [[name, readFileSync(location)] as const];
  for (const [path, bytes] of own) files.set(path, bytes);
  return inFolder(files, async (folder) => {
    const sink = new MemorySink();
    const started = performance.now();
    const quality = qualityJson(await ingest(folder, {}, { store: sink }));
    const seconds = (performance.now() - started) / 1000;
    const mine = new Set(own.map(([path]) => path));
    const problems = quality.problems.filter(({ file }) => mine.has(file));
    const errors = problems.filter(({ severity }) => severity === "error");
    const reports = quality.files.filter(({ file }) => mine.has(file));
    const sum = (key: "rows_in" | "rows_ok" | "rows_rejected" | "rows_repeated"): number =>
      reports.reduce((total, report) => total + report[key], 0);
    const refused = reports.some(({ rejected }) => rejected);
    const noted = problems.length > 0 ? "accept_with_warning" : "accept";
    const table = sink.tables.get(wanted.table);
    return {
      outcome: refused ? "reject_file" : errors.length > 0 ? "reject_rows" : noted,
      counts: [sum("rows_in"), sum("rows_ok"), sum("rows_rejected"), sum("rows_repeated")],
      errors,
      problems: problems.length,
      values: table ? recordsOf(table).map((record) => Object.fromEntries(record)) : [],
      seconds,
    };
  });
}

describe("every case of the corpus passes, and none is wrong without a word", () => {
  for (const wanted of cases) {
    it(wanted.file, async () => {
      expect(gradeCase(wanted, await run(wanted))).toEqual(["PASS", ""]);
    });
  }
});

it("the corpus is complete", () => {
  expect(cases.length).toBe(125);
});

it("headers and values named like members of a prototype change no prototype", async () => {
  for (const wanted of cases.filter(({ file }) => file.includes("proto"))) await run(wanted);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});
