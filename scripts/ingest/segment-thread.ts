import type { Batch } from "#ingest/batch.ts";
import type { SegmentRows } from "#ingest/join-segments.ts";
import type { Segment } from "#ingest/read-segment.ts";
import type { SegmentFile, SegmentRange } from "./segment-task.ts";
import { startThread } from "./start-thread.ts";

/** What a thread sends. */
type Message = { readonly bytes: number } | { readonly batch: Batch } | { readonly segment: Segment | null };

/** A thread that reads parts of a file, in the order in which it is given them. */
export interface SegmentThread {
  /** Parts that it was given and has not read yet. */
  readonly waiting: number;
  /** Gives null where the part cannot be read by itself. @throws whatever the thread threw */
  read(range: SegmentRange): Promise<SegmentRows | null>;
  stop(): Promise<unknown>;
}

/** Starts a thread for the parts of a file; `count` is told of bytes. */
export function segmentThread(file: SegmentFile, count: (bytes: number) => void): SegmentThread {
  const worker = startThread(new URL("segment-worker.ts", import.meta.url), {
    // What a row leaves behind is short-lived: in the little room that a frugal process has, more of it would be copied before it is dropped.
    resourceLimits: { maxYoungGenerationSizeMb: 48 },
    workerData: file,
  });
  const asked: PromiseWithResolvers<SegmentRows | null>[] = [];
  let batches: Batch[] = [];
  worker.on("message", (message: Message) => {
    if ("bytes" in message) count(message.bytes);
    else if ("batch" in message) batches.push(message.batch);
    else {
      asked.shift()?.resolve(message.segment && { segment: message.segment, batches });
      batches = [];
    }
  });
  worker.once("error", (error) => {
    for (const one of asked.splice(0)) one.reject(error);
  });
  worker.once("exit", () => {
    for (const one of asked.splice(0)) one.resolve(null);
  });
  return {
    get waiting() {
      return asked.length;
    },
    read(range) {
      const answer = Promise.withResolvers<SegmentRows | null>();
      // it is awaited later, if at all
      answer.promise.catch(() => undefined);
      asked.push(answer);
      worker.postMessage(range);
      return answer.promise;
    },
    stop: () => worker.terminate(),
  };
}
