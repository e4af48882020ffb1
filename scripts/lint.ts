import { spawnSync } from "node:child_process";
import { join } from "node:path";

const bin = (name: string) => join("node_modules", ".bin", name);

/** Format and lint rules, types, and code that nothing uses. */
const CHECKS: readonly (readonly [string, readonly string[]])[] = [
  [bin("biome"), ["check", "--error-on-warnings"]],
  [bin("astro"), ["check", "--minimumFailingSeverity", "warning"]],
  [bin("knip"), []],
];

let failed = false;
for (const [program, args] of CHECKS) {
  const { status } = spawnSync(program, args, {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
