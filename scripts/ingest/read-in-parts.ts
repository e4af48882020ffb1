import { open } from "node:fs/promises";
import { availableParallelism } from "node:os";
import type { Batch } from "#ingest/batch.ts";
import { Refused } from "#ingest/file-attempt.ts";
import { findHeader, type Header } from "#ingest/find-header.ts";
import { FindingLog } from "#ingest/finding-log.ts";
import { JoinedSegments, type SegmentRows } from "#ingest/join-segments.ts";
import { referencesOf } from "#ingest/known-references.ts";
import type { FileReading, ReadContext, RowSink, TableFile } from "#ingest/read-context.ts";
import { Again, planFor } from "#ingest/read-file.ts";
import { bytesSource, SourceFailure } from "#ingest/source.ts";
import { READ_FLAGS } from "./file-source.ts";
import { readTask, type SegmentFile, type SegmentRange } from "./segment-task.ts";
import { segmentThread } from "./segment-thread.ts";

/**
 * Below this size a second thread would take longer to start than it saves. It is the size of a part as well: so large
 * that starting with it costs nothing beside reading it, so small that all threads end together.
 */
export const WORTH_A_THREAD = 8_388_608;
const MOST_THREADS = 4;
/** Parts that each thread may be ahead of the one whose rows are handed on next. */
const AHEAD = 3;
const HEAD = 131_072;
const LF = 10;

/**
 * Reads a large plain file in many parts, several at once: this thread reads and hands on, others read. The result is
 * that of reading it in one go, and memory holds a few parts of it.
 * @param threads how many read; by default as many as the machine can work on at a time
 * @param partBytes size of a part
 * @returns null where the file is not plain (quotes, another encoding, styles that need a second reading): then nothing
 *   is left in the sink, and it must be read in one go
 */
export async function readInParts(
  location: string,
  file: TableFile,
  context: ReadContext,
  sink: RowSink,
  count: (bytes: number) => void,
  threads = Math.min(MOST_THREADS, availableParallelism()),
  partBytes = WORTH_A_THREAD,
): Promise<FileReading | null> {
  const parts = await partsOf(location, file, context, (size) =>
    Math.max(threads, Math.ceil(size / partBytes)),
  );
  if (!parts) return null;
  const joined = new JoinedSegments(file.path);
  try {
    let sound = true;
    for await (const rows of inOrder(parts, threads, count)) {
      const batches = rows && joined.add(rows);
      for (const batch of batches ?? []) await sink.batch(batch);
      sound = batches !== null;
      if (!sound) break;
    }
    const reading = sound ? joined.reading(file, parts.header, parts.file.plan, context) : null;
    if (!reading) await sink.discard();
    return reading;
  } catch (error) {
    await sink.discard();
    if (error instanceof Again) return null;
    throw error;
  }
}

interface Parts {
  readonly header: Header;
  readonly file: SegmentFile;
  readonly ranges: readonly SegmentRange[];
}

/** The parts of a file, in their order, read by this thread and others; null for one that cannot be read by itself. */
async function* inOrder(
  { file, ranges }: Parts,
  threads: number,
  count: (bytes: number) => void,
): AsyncGenerator<SegmentRows | null> {
  const others = Array.from({ length: threads - 1 }, () => segmentThread(file, count));
  const readings = new Map<number, Promise<SegmentRows | null>>();
  const done = new Set<number>();
  let started = 0;
  const begin = (index: number, reading: Promise<SegmentRows | null>): void => {
    const note = () => done.add(index);
    reading.then(note, note);
    readings.set(index, reading);
  };
  /** Gives the others something to do as soon as they have done what they were given. */
  const feed = (next: number): void => {
    for (const thread of others) {
      while (thread.waiting < 2 && started < Math.min(ranges.length, next + AHEAD * threads)) {
        begin(started, thread.read(ranges[started++] as SegmentRange));
      }
    }
  };
  try {
    for (let next = 0; next < ranges.length; next++) {
      while (!done.has(next)) {
        const own = started < Math.min(ranges.length, next + AHEAD * threads) ? started++ : null;
        feed(next);
        if (own === null) await readings.get(next)?.catch(() => undefined);
        else {
          begin(own, readHere(file, ranges[own] as SegmentRange, count));
          await readings.get(own)?.catch(() => undefined);
        }
      }
      feed(next);
      yield (await readings.get(next)) ?? null;
      readings.delete(next);
    }
  } finally {
    await Promise.all(others.map((thread) => thread.stop()));
  }
}

async function readHere(
  file: SegmentFile,
  range: SegmentRange,
  count: (bytes: number) => void,
): Promise<SegmentRows | null> {
  const batches: Batch[] = [];
  const segment = await readTask(file, range, count, (batch) => batches.push(batch));
  return segment && { segment, batches };
}

/** Cuts a file at line ends; null where it has no header that could be read without the rest, or no line ends. */
async function partsOf(
  location: string,
  file: TableFile,
  context: ReadContext,
  countOf: (size: number) => number,
): Promise<Parts | null> {
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
    const parts = countOf(size);
    const cuts = [head.length];
    for (let part = 1; part < parts; part++) {
      const cut = await lineStart(handle, Math.round((size * part) / parts));
      if (cut === null || cut <= (cuts.at(-1) as number)) return null;
      cuts.push(cut);
    }
    const ranges = cuts.map((from, index) => ({ from, to: cuts[index + 1] ?? size }));
    const own = { ...context, references: referencesOf(file.table, context.references) };
    const shared = { location, path: file.path, table: file.table.name, head, plan, context: own };
    return { header, file: shared, ranges };
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
