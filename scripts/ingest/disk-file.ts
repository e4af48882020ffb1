import { stat } from "node:fs/promises";
import type { FileReader, FileReading, RowSink } from "#ingest/read-context.ts";
import { readFile } from "#ingest/read-file.ts";
import type { InputFile } from "#ingest/read-tables.ts";
import type { UnpackLimits } from "#ingest/unpack.ts";
import { fileSource } from "./file-source.ts";
import type { DiskEntry } from "./folder.ts";
import { gatherRows } from "./gather-rows.ts";
import { hashFile } from "./hash-file.ts";
import type { PartRecorder, PartsCache } from "./parts-cache.ts";
import { readInParts, WORTH_A_THREAD } from "./read-in-parts.ts";
import { startThread } from "./start-thread.ts";

/** What reading files from disk shares. */
export interface DiskReading {
  readonly count: (bytes: number) => void;
  readonly limits: UnpackLimits;
  /** Rows of earlier runs; null: every file is read. */
  readonly parts: PartsCache | null;
  /** Hashes by path, where somebody has just computed them. */
  readonly hashes: ReadonlyMap<string, string>;
  /** A file from this size is read in parts of it, in several threads. */
  readonly worthThreads?: number;
}

/** A file on disk: read from what an earlier run kept, in several threads, or from its first byte to its last. */
export function diskFile(
  entry: DiskEntry,
  packed: boolean,
  { count, limits, parts, hashes, worthThreads = WORTH_A_THREAD }: DiskReading,
): Required<Pick<InputFile, "source" | "sha256" | "read">> {
  // its hash is that of the very bytes that are read
  const plain = fileSource(entry.location, packed, count, limits);
  let sha256: Promise<string | null> | null = null;

  const kept: FileReader = async (file, context, sink) => {
    const { bytes, location } = entry;
    const hash = hashes.get(entry.path) ?? (parts?.mayKnow(bytes) ? await hashFile(location, bytes) : null);
    if (hash !== null) sha256 = Promise.resolve(hash);
    const part = hash === null ? null : parts?.find(hash, bytes, file, context);
    const replayed = await part?.replay(file.path, sink);
    if (replayed) {
      count(bytes);
      return replayed;
    }
    const recorder = parts?.record(bytes, file, context) ?? null;
    const gathering = gatherRows(recorder ? recording(sink, recorder) : sink);
    const reading = await readAnew(file, context, gathering);
    await gathering.flush();
    finish(recorder, reading);
    return reading;
  };

  const readAnew: FileReader = async (file, context, sink) => {
    if (!packed && entry.bytes >= worthThreads) {
      const reading = await readInParts(entry.location, file, context, sink, count, undefined, worthThreads);
      if (reading && (await isUnchanged(entry))) {
        sha256 = hashInThread(entry);
        return reading;
      }
      if (reading) await sink.discard();
    }
    const reading = await readFile(plain.source, file, context, sink);
    sha256 = Promise.resolve(plain.sha256());
    return reading;
  };

  const finish = (recorder: PartRecorder | null, reading: FileReading): void => {
    if (!recorder) return;
    const hash = sha256 ?? Promise.resolve(null);
    sha256 = hash.then((known) => {
      recorder.finish(reading, known);
      return known;
    });
  };

  return { source: plain.source, sha256: () => sha256 ?? plain.sha256(), read: kept };
}

function recording(sink: RowSink, recorder: PartRecorder): RowSink {
  return {
    batch: (batch) => {
      recorder.add(batch);
      return sink.batch(batch);
    },
    discard: () => {
      recorder.discard();
      return sink.discard();
    },
  };
}

/** Whether the file is still as it was when the folder was listed. */
async function isUnchanged({ location, bytes, changed }: DiskEntry): Promise<boolean> {
  const now = await stat(location).catch(() => null);
  return now !== null && now.size === bytes && now.mtimeMs === changed;
}

/** The hash of a large file is computed while other things go on; null where the file has changed meanwhile. */
async function hashInThread(entry: DiskEntry): Promise<string | null> {
  const { location, bytes } = entry;
  const worker = startThread(new URL("hash-worker.ts", import.meta.url), { workerData: { location, bytes } });
  const hash = await new Promise<string | null>((resolve) => {
    worker.once("message", resolve);
    worker.once("error", () => resolve(null));
    worker.once("exit", () => resolve(null));
  });
  return (await isUnchanged(entry)) ? hash : null;
}
