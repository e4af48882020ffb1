import type { Locale } from "#model/vocabulary.ts";
import { startWorker } from "#warehouse/start-worker.ts";
import type {
  CheckAnswer,
  CheckRequest,
  LocalReport,
  PublishedSite,
  RejectedRows,
} from "./check-messages.ts";
import workerUrl from "./check-worker.ts?worker&url";
import type { ChosenFile } from "./data-paths.ts";

/** How far the reading is. */
export type Progress = Extract<CheckAnswer, { tell: "progress" }>;

/** A worker that checks files and keeps their rows until it is stopped. */
export interface CheckClient {
  /** @throws Error where the worker fails; never settles once it is stopped */
  check(
    files: readonly ChosenFile[],
    published: PublishedSite | null,
    onProgress: (progress: Progress) => void,
  ): Promise<LocalReport>;
  /** Hands over the kept rows of a table, as Arrow streams. */
  rows(table: string, take: (stream: Uint8Array) => Promise<void>): Promise<void>;
  /** The rejected rows of each file, as CSV. */
  rejected(locale: Locale): Promise<readonly RejectedRows[]>;
  stop(): void;
}

/** Starts a worker for one check. */
export function startCheck(): CheckClient {
  const worker = startWorker(workerUrl, { type: "module" });
  const ask = (request: CheckRequest, on: (answer: CheckAnswer, done: () => void) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      const listening = new AbortController();
      const settle = (finish: () => void) => (): void => {
        listening.abort();
        finish();
      };
      const listen = { signal: listening.signal };
      worker.addEventListener(
        "message",
        ({ data }: MessageEvent<CheckAnswer>) => {
          if (data.tell === "failed") settle(() => reject(new Error(data.message)))();
          else on(data, settle(resolve));
        },
        listen,
      );
      worker.addEventListener(
        "error",
        ({ message }) => settle(() => reject(new Error(message || "the worker did not start")))(),
        listen,
      );
      worker.postMessage(request);
    });
  return {
    async check(files, published, onProgress) {
      let report: LocalReport | null = null;
      await ask({ ask: "check", files, published }, (answer, done) => {
        if (answer.tell === "progress") onProgress(answer);
        else if (answer.tell === "report") {
          report = answer.report;
          done();
        }
      });
      if (!report) throw new Error("the worker gave no report");
      return report;
    },
    async rows(table, take) {
      // The next stream may arrive while the engine is still at work on the one before.
      let taken: Promise<void> = Promise.resolve();
      await ask({ ask: "rows", table }, (answer, done) => {
        if (answer.tell === "rows") taken = taken.then(() => take(answer.stream));
        else if (answer.tell === "all rows") done();
      });
      await taken;
    },
    async rejected(locale) {
      let files: readonly RejectedRows[] = [];
      await ask({ ask: "rejected", locale }, (answer, done) => {
        if (answer.tell !== "rejected") return;
        files = answer.files;
        done();
      });
      return files;
    },
    stop: () => worker.terminate(),
  };
}
