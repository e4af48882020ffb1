import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { constants, setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import type { Manifest } from "#model/manifest.ts";
import { analysisHash } from "./analysis-hash.ts";
import type { SitePaths } from "./site-paths.ts";

/** How the links and pilots that pages show belong to the data: found in it, being looked for, or looked for in vain. */
export type FindingsState = "fresh" | "at-work" | "failed";

/**
 * Links and pilots of data that somebody is working on: they take half a minute, and are looked for behind the reader's back, by a process
 * that gives way to every other. Until it is done, pages show those of the data before.
 */
export class FindingsBehind {
  /** Where those of this command are kept, and of the one before it. */
  readonly #kept: string;
  readonly #built: string;
  readonly #temporary: string;
  #state: FindingsState = "at-work";
  #key: string | null = null;
  #worker: ChildProcess | null = null;

  constructor({ warehouse }: SitePaths) {
    this.#kept = `${warehouse}.dev-findings`;
    this.#built = `${warehouse}.findings`;
    this.#temporary = `${warehouse}.dev-${process.pid}-findings.duckdb`;
  }

  get state(): FindingsState {
    return this.#state;
  }

  /** The newest there are: found here, or by the last build; null where there are none. */
  get path(): string | null {
    const [newest] = [this.#kept, this.#built]
      .flatMap((path) => ({ path, made: statSync(path, { throwIfNoEntry: false })?.mtimeMs }))
      .filter(({ made }) => made !== undefined)
      .sort((a, b) => (b.made ?? 0) - (a.made ?? 0));
    return newest?.path ?? null;
  }

  /** Stops what is at work: somebody has saved, and waits for that. */
  stop(): void {
    this.#worker?.kill("SIGKILL");
    this.#worker = null;
    if (this.#state === "fresh") this.#state = "at-work";
  }

  /**
   * Looks for the links and pilots of what was published into a folder.
   * @returns whether there are others than before
   */
  async find(folder: string, { site }: Manifest): Promise<boolean> {
    const key = await keyOf(site.parts.map(({ sha256 }) => sha256));
    const kept = await readFile(`${this.#kept}.key`, "utf8").catch(() => null);
    if (this.#key === key || kept === key) {
      const others = this.#key !== null && this.#key !== key;
      this.#key = key;
      this.#state = "fresh";
      return others;
    }
    this.#state = "at-work";
    const names = site.parts.map(({ path }) => path).join(",");
    const code = await this.#run([folder, names, this.#temporary, key, this.#kept]);
    if (code === null) return false;
    this.#state = code === 0 ? "fresh" : "failed";
    if (code === 0) this.#key = key;
    return code === 0;
  }

  /** How the process ended; null where it was stopped. */
  async #run(args: readonly string[]): Promise<number | null> {
    const script = fileURLToPath(new URL("./find-behind.ts", import.meta.url));
    const worker = spawn(process.execPath, [script, ...args], { stdio: ["pipe", "ignore", "inherit"] });
    this.#worker = worker;
    const ended = new Promise<number | null>((resolve) => {
      worker.once("exit", resolve).once("error", () => resolve(1));
    });
    try {
      if (worker.pid !== undefined) setPriority(worker.pid, constants.priority.PRIORITY_LOW);
    } catch {
      // it has ended already, or the system does not allow it
    }
    const code = await ended;
    await rm(this.#temporary, { force: true });
    if (this.#worker !== worker) return null;
    this.#worker = null;
    return code;
  }
}

/** Identifies the data and the code. */
async function keyOf(hashes: readonly string[]): Promise<string> {
  return createHash("sha256")
    .update([await analysisHash(), ...hashes].join("\n"))
    .digest("hex");
}
