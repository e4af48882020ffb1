import type { PilotMetricResult, PilotResult } from "#analysis/pilots/pilot-types.ts";
import { startWorker } from "#warehouse/start-worker.ts";
import type { PilotMessage, PilotRequest } from "./pilot-messages.ts";
import workerUrl from "./pilot-worker.ts?worker&url";

let running: Worker | null = null;

/**
 * Analyses a pilot in a worker. A new question ends the one before, whose answer then never comes.
 * @param onHeadline is told the effect as soon as it is known
 */
export function analyseInWorker(
  request: PilotRequest,
  onHeadline: (metric: PilotMetricResult | null) => void,
): Promise<PilotResult> {
  running?.terminate();
  const worker = startWorker(workerUrl);
  running = worker;
  return new Promise((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<PilotMessage>) => {
      if (data.tell === "headline") onHeadline(data.metric);
      else {
        worker.terminate();
        if (data.tell === "result") resolve(data.result);
        else reject(new Error(data.message));
      }
    });
    worker.addEventListener("error", (event) => {
      reject(new Error(event.message || "the worker did not start"));
    });
    worker.postMessage(request);
  });
}
