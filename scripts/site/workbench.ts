import { existsSync } from "node:fs";
import { join } from "node:path";
import { NOTHING_BEFORE } from "#model/changes.ts";
import type { Manifest } from "#model/manifest.ts";
import { writeFolder } from "../atomic-folder.ts";
import { printReport } from "../ingest/print-report.ts";
import { publish } from "../ingest/publish.ts";
import type { IngestResult } from "../ingest/store-types.ts";
import { readData } from "./read-data.ts";
import { hasRejects } from "./run-build.ts";
import type { SitePaths } from "./site-paths.ts";
import { writeSiteInput } from "./write-site.ts";

/** So long the open page has the machine for itself, unless it asks for a table. */
const PAUSE_MS = 2000;

/** How the last reading went. */
export type WorkState =
  | { readonly status: "read"; readonly result: IngestResult }
  | { readonly status: "failed"; readonly message: string };

/** The data of a site that somebody is working on: read at each save, and published behind the reader's back. */
export class Workbench {
  readonly #paths: SitePaths;
  readonly #publicDir: string;
  #state: WorkState | null = null;
  #manifest: Manifest | null = null;
  #publishing: Promise<void> = Promise.resolve();
  #hurry: () => void = () => undefined;
  #changed: () => void = () => undefined;
  #round = 0;

  constructor(paths: SitePaths, publicDir: string) {
    this.#paths = paths;
    this.#publicDir = publicDir;
  }

  get state(): WorkState | null {
    return this.#state;
  }

  /** Settles when what is published is that of the last reading. */
  get published(): Promise<void> {
    this.#hurry();
    return this.#publishing;
  }

  /** Calls `changed` when pages have something else to show. */
  watch(changed: () => void): void {
    this.#changed = changed;
  }

  /** Reads the data folder, if anything in it changed, and lets the pages know; never throws. */
  async read(): Promise<void> {
    try {
      const { result, unchanged } = await readData(this.#paths);
      const known = this.#state?.status === "read" && unchanged;
      if (known) return;
      process.stdout.write(await printReport(this.#paths.data, result, "en"));
      if (hasRejects(result)) console.log("Shown without what is rejected.");
      this.#state = { status: "read", result };
      // Publishing takes longer than drawing a page: it follows, and whoever asks for a table waits for it.
      const follows = this.#manifest !== null;
      if (this.#manifest) await this.#show(result, this.#manifest);
      const pause = follows ? this.#pause() : Promise.resolve();
      const publishing = Promise.all([this.#publishing, pause]).then(() => this.#publish(result));
      this.#publishing = publishing.catch((error: unknown) => console.error(error));
      if (!follows) await publishing;
    } catch (error) {
      console.error(error);
      this.#state = { status: "failed", message: error instanceof Error ? error.message : String(error) };
    }
    this.#changed();
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
    // A new name each time: pages keep what they have read from one file.
    const name = `dev-${this.#round++}`;
    // Links and pilots take seconds: while somebody works, they are those of the last build.
    const kept = `${this.#paths.warehouse}.findings`;
    const findings = existsSync(kept) ? kept : null;
    process.env.THROUGHLINE_SITE = await writeSiteInput(
      this.#paths,
      result,
      manifest,
      NOTHING_BEFORE,
      findings,
      name,
    );
  }

  async #publish(result: IngestResult): Promise<void> {
    await writeFolder(join(this.#publicDir, "data"), async (folder) => {
      const title = result.settings.company ?? "Throughline";
      this.#manifest = await publish(this.#paths.warehouse, folder, title);
    });
    if (this.#manifest) await this.#show(result, this.#manifest);
  }
}
