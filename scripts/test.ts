import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { requireBrowser } from "./browser.ts";

const REPORT = join(".cache", "test-report.json");

requireBrowser();
mkdirSync(".cache", { recursive: true });
rmSync(REPORT, { force: true });
const run = spawnSync(
  process.execPath,
  [
    join("node_modules", "vitest", "vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${REPORT}`,
    "--maxWorkers=2",
    // A hang is what a time limit is for, not a slow machine.
    "--testTimeout=120000",
    "--hookTimeout=300000",
    ...process.argv.slice(2),
  ],
  { stdio: "inherit" },
);
process.exitCode = closingLine() ? (run.status ?? 1) : 1;

/** Prints the runner's own counts on a line of their own; false when the runner left none or ran nothing. */
function closingLine(): boolean {
  try {
    const report = JSON.parse(readFileSync(REPORT, "utf8"));
    const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
    const failed = report.numFailedTests + emptyFailures(report);
    if (skipped > 0) console.log(`${skipped} skipped`);
    console.log(`${report.numPassedTests} passed, ${failed} failed`);
    return report.numPassedTests + failed > 0;
  } catch {
    console.log("0 passed, 1 failed");
    return false;
  }
}

/** Files that failed before any of their tests could run count as one failure each. */
function emptyFailures(report: { testResults: { status: string; assertionResults: unknown[] }[] }): number {
  return report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0)
    .length;
}
