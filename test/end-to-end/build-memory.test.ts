import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runMeasured } from "../../scripts/bench/run-measured.ts";
import { SIZES, writeCompany } from "../../scripts/bench/write-company.ts";
import { commandEnv } from "./command-env.ts";

// 500 MB are promised; a machine with more processors has more threads, each with some of its own.
const MOST_MB = 650;

// Only Linux tells what a process took at most.
test.runIf(process.platform === "linux")(
  "a site of ten thousand values is built within the memory promised",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "throughline-memory-"));
    const [size] = SIZES;
    if (!size) throw new Error("no size to build");
    await writeCompany(join(folder, "data"), size);
    const words = ["scripts/build.ts", "--data", join(folder, "data"), "--out", join(folder, "site")];
    const { peakMb, output } = await runMeasured(words, commandEnv());
    expect(output).toContain("No problems");
    expect(peakMb).toBeGreaterThan(100);
    expect(peakMb).toBeLessThan(MOST_MB);
    await rm(folder, { recursive: true, force: true });
  },
  300_000,
);
