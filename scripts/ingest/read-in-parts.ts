import { open } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Batch } from "#ingest/batch.ts";
import { Refused } from "#ingest/file-attempt.ts";
import { findHeader, type Header } from "#ingest/find-header.ts";
import { FindingLog } from "#ingest/finding-log.ts";
import { JoinedSegments, type SegmentRows } from "#ingest/join-segments.ts";
import { referencesOf } from "#ingest/known-references.ts";
import type { FileReading, ReadContext, RowSink, TableFile } from "#ingest/read-context.ts";
import { Again, planFor } from "#ingest/read-file.ts";
import type { Segment } from "#ingest/read-segment.ts";
import { bytesSource, SourceFailure } from "#ingest/source.ts";
import { READ_FLAGS } from "./file-source.ts";
import { readTask, type SegmentTask } from "./segment-task.ts";

/** Below this size a second thread would take longer to start than it saves. */
export const WORTH_A_THREAD = 8_388_608;
const MOST_THREADS = 4;
const HEAD = 131_072;
const LF = 10;

/**
 * Reads a large plain file in several parts at once, each in a thread of its own. The result is that of reading it in
 * one go.
 * @param parts how many; by default as many as the machine can work on at a time
 * @returns null where the file is not plain (quotes, another encoding, styles that need a second reading): then nothing
 *   is left in the sink, and it must be read in one go
 */
export async function readInParts(
  location: string,
  file: TableFile,
  context: ReadContext,
  sink: RowSink,
  count: (bytes: number) => void,
  parts = Math.min(MOST_THREADS, availableParallelism()),
): Promise<FileReading | null> {
  const tasks = await tasksOf(location, file, context, parts);
  if (!tasks) return null;
  const { header, own, others } = tasks;
  const threads = others.map((task) => inThread(task, count));
  try {
    const joined = new JoinedSegments(file.path);
    const segment = await readTask(own, count, (batch) => sink.batch(batch));
    let sound = segment !== null && joined.add({ segment, batches: [] }) !== null;
    for (const { done } of threads) {
      const rows = sound ? await done : null;
      const batches = rows && joined.add(rows);
      sound = batches !== null;
      for (const batch of batches ?? []) await sink.batch(batch);
    }
    const reading = sound ? joined.reading(file, header, own.plan, context) : null;
    if (!reading) await sink.discard();
    return reading;
  } catch (error) {
    await sink.discard();
    if (error instanceof Again) return null;
    throw error;
  } finally {
    await Promise.all(threads.map(({ stop }) => stop()));
  }
}

interface Tasks {
  readonly header: Header;
  /** The part that this thread reads. */
  readonly own: SegmentTask;
  readonly others: readonly SegmentTask[];
}

/** Cuts a file at line ends; null where it has no header that could be read without the rest, or no line ends. */
async function tasksOf(
  location: string,
  file: TableFile,
  context: ReadContext,
  parts: number,
): Promise<Tasks | null> {
  const handle = await open(location, READ_FLAGS);
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(Math.min(HEAD, size));
    await handle.read(bytes, 0, bytes.length, 0);
    const plan = await planFor(bytesSource(bytes), context, new FindingLog(file.path));
    if (plan.decoding.encoding !== "utf-8" || plan.decoding.damaged) return null;
    const text = new TextDecoder().decode(bytes);
    const metrics = context.references.get("metrics.metric_id");
    const known =
      metrics && "known" in metrics ? new Set([...metrics.known, ...metrics.rejected.keys()]) : null;
    const header = findHeader(file.table, text, { order: plan.order, metrics: known }, false);
    if ("code" in header) return null;
    const bom = bytes[0] === 0xef ? 3 : 0;
    const head = Uint8Array.from(bytes.subarray(0, bom + Buffer.byteLength(text.slice(0, header.used))));
    const cuts = [head.length];
    for (let part = 1; part < parts; part++) {
      const cut = await lineStart(handle, Math.round((size * part) / parts));
      if (cut === null || cut <= (cuts.at(-1) as number)) return null;
      cuts.push(cut);
    }
    cuts.push(size);
    const shared = { location, path: file.path, table: file.table.name, head, plan };
    const own = referencesOf(file.table, context.references);
    const [first, ...others] = cuts.slice(0, -1).map((from, index) => ({
      ...{ ...shared, from, to: cuts[index + 1] as number },
      context: { ...context, references: own },
    }));
    return { header, own: first as SegmentTask, others };
  } catch (error) {
    if (error instanceof Refused || error instanceof SourceFailure) return null;
    throw error;
  } finally {
    await handle.close();
  }
}

/** The first byte after a line feed at or after a position; null where none is near. */
async function lineStart(handle: Awaited<ReturnType<typeof open>>, from: number): Promise<number | null> {
  const bytes = Buffer.alloc(HEAD);
  const { bytesRead } = await handle.read(bytes, 0, HEAD, from);
  const at = bytes.subarray(0, bytesRead).indexOf(LF);
  return at < 0 ? null : from + at + 1;
}

/** What a thread sends. */
type Message = { readonly bytes: number } | { readonly batch: Batch } | { readonly segment: Segment | null };

/** Reads a part in another thread. `done` gives null where it cannot be read by itself. */
function inThread(task: SegmentTask, count: (bytes: number) => void) {
  const worker = new Worker(new URL("segment-worker.ts", import.meta.url), {
    // What a row leaves behind is short-lived: in the little room that a frugal process has, more of it would be copied before it is dropped.
    resourceLimits: { maxYoungGenerationSizeMb: 48 },
    workerData: task,
    execArgv: [],
  });
  const batches: Batch[] = [];
  const done = new Promise<SegmentRows | null>((resolve, reject) => {
    worker.on("message", (message: Message) => {
      if ("bytes" in message) count(message.bytes);
      else if ("batch" in message) batches.push(message.batch);
      else resolve(message.segment && { segment: message.segment, batches });
    });
    worker.once("error", reject);
    worker.once("exit", () => resolve(null));
  });
  // it is awaited later, if at all
  done.catch(() => undefined);
  return { done, stop: () => worker.terminate() };
}
