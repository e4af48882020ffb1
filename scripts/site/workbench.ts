import { readdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { NOTHING_BEFORE } from "#model/changes.ts";
import type { Manifest } from "#model/manifest.ts";
import { writeFolder } from "../atomic-folder.ts";
import { printReport } from "../ingest/print-report.ts";
import { publish } from "../ingest/publish.ts";
import type { IngestResult } from "../ingest/store-types.ts";
import { isRunning } from "../is-running.ts";
import { FindingsBehind, type FindingsState } from "./findings-behind.ts";
import { LiveData } from "./live-data.ts";
import { hasRejects } from "./run-build.ts";
import { siteInput } from "./site-input.ts";
import type { SitePaths } from "./site-paths.ts";

/** So long the open page has the machine for itself, unless it asks for a table. */
const PAUSE_MS = 2000;

/** How the last reading went. */
export type WorkState =
  | { readonly status: "read"; readonly result: IngestResult }
  | { readonly status: "failed"; readonly message: string };

/** Who wants to know how the work goes. */
export interface WorkWatcher {
  /** What is right and wrong with the data is known; pages do not show it yet. */
  readonly checked: () => void;
  /** Pages have something else to show. */
  readonly changed: () => void;
}

/** What is at work behind the pages, and what they show meanwhile. */
export interface WorkProgress {
  readonly state: WorkState | null;
  /** Whether the links and pilots that pages show are those of the data. */
  readonly findings: FindingsState;
}

/** The data of a site that somebody is working on: read at each save, and published behind the reader's back. */
export class Workbench {
  readonly #paths: SitePaths;
  readonly #publicDir: string;
  readonly #data: LiveData;
  readonly #findings: FindingsBehind;
  /** How the files begin that pages start from. */
  readonly #inputs: string;
  #state: WorkState | null = null;
  #manifest: Manifest | null = null;
  #publishing: Promise<void> = Promise.resolve();
  #work: Promise<void> = Promise.resolve();
  #hurry: () => void = () => undefined;
  #watcher: WorkWatcher | null = null;
  #reading = 0;
  /** The reading that is published. */
  #publishedReading = -1;
  #round = 0;

  constructor(paths: SitePaths, publicDir: string) {
    this.#paths = paths;
    this.#publicDir = publicDir;
    this.#data = new LiveData(paths);
    this.#findings = new FindingsBehind(paths);
    this.#inputs = `${paths.warehouse}.dev-${process.pid}-`;
  }

  get state(): WorkState | null {
    return this.#state;
  }

  get progress(): WorkProgress {
    return { state: this.#state, findings: this.#findings.state };
  }

  /** Settles when what is published is that of the last reading, also of one that is at work. */
  get published(): Promise<void> {
    this.#hurry();
    return this.#work.then(() => {
      this.#hurry();
      return this.#publishing;
    });
  }

  watch(watcher: WorkWatcher): void {
    this.#watcher = watcher;
  }

  /** Reads what changed in the data folder and lets the pages know; one at a time, never throws. */
  read(): Promise<void> {
    this.#work = this.#work.then(() => this.#read());
    return this.#work;
  }

  async #read(): Promise<void> {
    this.#findings.stop();
    try {
      if (this.#state === null) await this.#removeLeftovers();
      const result = await this.#data.read(async (checked) => {
        this.#state = { status: "read", result: checked };
        this.#watcher?.checked();
        // Whoever waits to publish waits in vain, and whoever is at it has to see one reading, not two.
        this.#reading++;
        this.#hurry();
        await this.#publishing;
      });
      if (result) await this.#take(result);
      else if (this.#state?.status === "read") {
        this.#findAnew(this.#state.result, this.#reading);
        return;
      }
    } catch (error) {
      console.error(error);
      this.#state = { status: "failed", message: error instanceof Error ? error.message : String(error) };
    }
    this.#watcher?.changed();
  }

  async #take(result: IngestResult): Promise<void> {
    // Publishing takes longer than drawing a page: it follows, and whoever asks for a table waits for it.
    const follows = this.#manifest !== null;
    if (this.#manifest) await this.#show(result, this.#manifest);
    const number = this.#reading;
    const pause = follows ? this.#pause() : Promise.resolve();
    const publishing = pause.then(() =>
      number === this.#reading ? this.#publish(result, number) : undefined,
    );
    this.#publishing = publishing.catch((error: unknown) => console.error(error));
    publishing.then(
      () => this.#findAnew(result, number),
      () => undefined,
    );
    if (!follows) await publishing;
    process.stdout.write(await printReport(this.#paths.data, result, "en"));
    if (hasRejects(result)) console.log("Shown without what is rejected.");
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, PAUSE_MS);
      this.#hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async #show(result: IngestResult, manifest: Manifest): Promise<void> {
    const input = siteInput(this.#data.warehouse, result, manifest, NOTHING_BEFORE, this.#findings.path);
    const before = process.env.THROUGHLINE_SITE;
    // A new name each time: pages keep what they have read from one file.
    const path = `${this.#inputs}${this.#round++}.json`;
    await writeFile(path, JSON.stringify(input));
    process.env.THROUGHLINE_SITE = path;
    if (before?.startsWith(this.#inputs)) await rm(before, { force: true });
  }

  /** Links and pilots take half a minute: pages show those of the data before until they are found. Never throws. */
  async #findAnew(result: IngestResult, number: number): Promise<void> {
    const manifest = this.#manifest;
    if (!manifest || number !== this.#reading || number !== this.#publishedReading) return;
    try {
      const others = await this.#findings.find(join(this.#publicDir, "data"), manifest);
      if (number !== this.#reading) return;
      if (others) await this.#show(result, manifest);
      if (others) this.#watcher?.changed();
      else this.#watcher?.checked();
    } catch (error) {
      console.error(error);
    }
  }

  /** What pages of commands started from that have ended. */
  async #removeLeftovers(): Promise<void> {
    const { cache, warehouse } = this.#paths;
    for (const name of await readdir(cache).catch(() => [])) {
      const pid = new RegExp(`^${basename(warehouse)}\\.dev-(\\d+)-`).exec(name)?.[1];
      if (pid !== undefined && !isRunning(Number(pid))) await rm(join(cache, name), { force: true });
    }
  }

  async #publish(result: IngestResult, number: number): Promise<void> {
    await writeFolder(join(this.#publicDir, "data"), async (folder) => {
      this.#manifest = await publish(this.#data.warehouse, folder, result.settings.company ?? "Throughline");
    });
    this.#publishedReading = number;
    if (this.#manifest) await this.#show(result, this.#manifest);
  }
}
