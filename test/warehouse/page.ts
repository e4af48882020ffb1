import { arrowStream } from "#warehouse/arrow-stream.ts";
import { type BrowserWarehouseOptions, type LoadProgress, openBrowserWarehouse } from "#warehouse/browser.ts";
import type { BrowserWarehouse } from "#warehouse/browser-warehouse.ts";
import { EngineError } from "#warehouse/engine-error.ts";

/** What the test page offers to the test. */
export interface TestPage {
  warehouse?: BrowserWarehouse;
  progress: (LoadProgress & { readonly at: number })[];
  open(options: BrowserWarehouseOptions): Promise<number>;
  readonly arrowStream: typeof arrowStream;
  /** Runs work, and gives its trouble where it fails. */
  outcome<T>(work: () => Promise<T>): Promise<{ ok: T } | { trouble: string; message: string }>;
}

const page: TestPage = {
  progress: [],
  async open(options) {
    const start = performance.now();
    page.progress = [];
    page.warehouse = await openBrowserWarehouse({
      ...options,
      onProgress: (progress) => page.progress.push({ ...progress, at: performance.now() - start }),
    });
    return performance.now() - start;
  },
  arrowStream,
  outcome: (work) =>
    work().then(
      (ok) => ({ ok }),
      (error: unknown) => ({
        trouble: error instanceof EngineError ? error.trouble : "other",
        message: String(error),
      }),
    ),
};

Object.assign(globalThis, { throughline: page });
