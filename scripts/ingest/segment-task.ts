import { open } from "node:fs/promises";
import type { Batch, ColumnData } from "#ingest/batch.ts";
import type { Plan } from "#ingest/file-attempt.ts";
import type { ReadContext } from "#ingest/read-context.ts";
import { readSegment, type Segment } from "#ingest/read-segment.ts";
import { TABLES } from "#model/tables.ts";
import { READ_FLAGS } from "./file-source.ts";
import { gatherRows } from "./gather-rows.ts";

/** A file on disk that is read in parts, and all that their readers must know. */
export interface SegmentFile {
  readonly location: string;
  readonly path: string;
  readonly table: string;
  /** Bytes of the header row and of what stands above it. */
  readonly head: Uint8Array;
  readonly plan: Plan;
  readonly context: ReadContext;
}

/** First byte of a part, and the byte after its last. */
export interface SegmentRange {
  readonly from: number;
  readonly to: number;
}

const BLOCK = 524_288;

/** Reads a part of a file; `count` is told of bytes. Null where the file must be read in one go. */
export async function readTask(
  { location, path, table, head, plan, context }: SegmentFile,
  { from, to }: SegmentRange,
  count: (bytes: number) => void,
  batch: (batch: Batch) => void,
): Promise<Segment | null> {
  const known = TABLES.find(({ name }) => name === table);
  if (!known) throw new TypeError(`no table ${table}`);
  const blocks = async function* () {
    const handle = await open(location, READ_FLAGS);
    try {
      const block = Buffer.allocUnsafe(BLOCK);
      for (let at = from; at < to; ) {
        const { bytesRead } = await handle.read(block, 0, Math.min(BLOCK, to - at), at);
        if (bytesRead === 0) return;
        at += bytesRead;
        count(bytesRead);
        yield block.subarray(0, bytesRead);
      }
    } finally {
      await handle.close();
    }
  };
  const gathering = gatherRows({ batch, discard: () => undefined });
  const file = { path, table: known };
  const segment = await readSegment(
    ...([head, smallPieces(blocks()), file, plan, context] as const),
    gathering.batch,
  );
  await gathering.flush();
  return segment;
}

/** Blocks of a size that keeps the rows parsed at a time few. */
async function* smallPieces(blocks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const block of blocks) {
    for (let at = 0; at < block.length; at += 131_072) yield block.subarray(at, at + 131_072);
  }
}

/** The memory of a batch that can change hands instead of being copied. */
export function buffersOf({ lines, columns }: Batch): ArrayBuffer[] {
  const own = (data: ColumnData): ArrayBufferLike[] =>
    data.kind === "codes" ? [data.codes.buffer] : data.kind === "numbers" ? [data.numbers.buffer] : [];
  return [...new Set([lines.buffer, ...[...columns.values()].flatMap(own)])] as ArrayBuffer[];
}
