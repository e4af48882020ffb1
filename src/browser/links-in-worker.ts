import type { LinksInput } from "#analysis/links/link-types.ts";
import type { LinksFinding } from "#findings/link-finding.ts";
import { startWorker } from "#warehouse/start-worker.ts";
import type { LinksMessage } from "./link-messages.ts";
import workerUrl from "./links-worker.ts?worker&url";

let running: Worker | null = null;

/** Tests all links in a worker. A new question ends the one before, whose answer then never comes. */
export function linksInWorker(
  input: LinksInput,
  onProgress: (done: number, total: number) => void,
): Promise<LinksFinding> {
  running?.terminate();
  const worker = startWorker(workerUrl);
  running = worker;
  return new Promise((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<LinksMessage>) => {
      if (data.tell === "progress") onProgress(data.done, data.total);
      else {
        worker.terminate();
        if (data.tell === "result") resolve(data.finding);
        else reject(new Error(data.message));
      }
    });
    worker.addEventListener("error", (event) => {
      reject(new Error(event.message || "the worker did not start"));
    });
    worker.postMessage(input);
  });
}
