import { parentPort, workerData } from "node:worker_threads";
import { useCompileCache } from "../compile-cache.ts";
import type { SegmentTask } from "./segment-task.ts";

// Reads one part of a file in a thread of its own: sends its rows as they come, and at last what there is to say.
useCompileCache();
const { buffersOf, readTask } = await import("./segment-task.ts");
const segment = await readTask(
  workerData as SegmentTask,
  (bytes) => parentPort?.postMessage({ bytes }),
  (batch) => {
    // the dictionaries come once, with the segment
    const columns = new Map(
      Array.from(batch.columns, ([name, data]) => [
        name,
        data.kind === "codes" ? { ...data, dictionary: [] } : data,
      ]),
    );
    parentPort?.postMessage({ batch: { ...batch, columns } }, buffersOf(batch));
  },
);
parentPort?.postMessage({ segment });
