import { parentPort, workerData } from "node:worker_threads";
import { buffersOf, readTask, type SegmentFile, type SegmentRange } from "./segment-task.ts";

// Reads parts of a file in a thread of its own, one after the other: sends their rows as they come, and for each at
// last what there is to say.

const read = async (range: SegmentRange): Promise<void> => {
  const segment = await readTask(
    workerData as SegmentFile,
    range,
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
};

let last = Promise.resolve();
parentPort?.on("message", (range: SegmentRange) => {
  last = last.then(() => read(range));
});
