import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** What a command cost. */
export interface Cost {
  readonly seconds: number;
  /** Highest resident memory of the process, in MB; null where the system does not tell. */
  readonly peakMb: number | null;
  readonly output: string;
}

/** Runs a Node script in a process of its own and watches its memory. @throws Error with its output when it fails */
export function runMeasured(args: readonly string[], env = process.env): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, [...args], { env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let peakMb: number | null = null;
    child.stdout.on("data", (chunk: Buffer) => (output += chunk));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk));
    const watch = setInterval(() => {
      peakMb = highWater(child.pid) ?? peakMb;
    }, 50);
    child.on("close", (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) resolve({ seconds, peakMb, output });
      else reject(new Error(`${args.join(" ")} ended with ${code}:\n${output}`));
    });
  });
}

/** The kernel's own high-water mark of a process, so that nothing between two looks is missed. */
function highWater(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes ? Number(kilobytes) / 1024 : null;
  } catch {
    return null;
  }
}
