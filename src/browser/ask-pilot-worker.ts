import { startWorker } from "#warehouse/start-worker.ts";
import type { PilotMessage, PilotRequest } from "./pilot-messages.ts";
import workerUrl from "./pilot-worker.ts?worker&url";

let running: Worker | null = null;

/**
 * Asks the worker; `onMessage` is told whatever comes before the end and returns what the question is answered with, or null while there is more
 * to come. A new question ends the one before, whose answer then never comes.
 */
export function askPilotWorker<Answer>(
  request: PilotRequest,
  onMessage: (message: PilotMessage) => Answer | null,
): Promise<Answer> {
  running?.terminate();
  const worker = startWorker(workerUrl);
  running = worker;
  return new Promise((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<PilotMessage>) => {
      if (data.tell === "failed") {
        worker.terminate();
        reject(new Error(data.message));
        return;
      }
      const answer = onMessage(data);
      if (answer === null) return;
      worker.terminate();
      resolve(answer);
    });
    worker.addEventListener("error", (event) => {
      reject(new Error(event.message || "the worker did not start"));
    });
    worker.postMessage(request);
  });
}
