import { createHash } from "node:crypto";
import { constants, type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { cellProblem } from "#ingest/problem.ts";
import { type ByteSource, SourceFailure } from "#ingest/source.ts";
import { guardSize, UNPACK_LIMITS, type UnpackLimits } from "#ingest/unpack.ts";
import { readFault } from "./read-fault.ts";

const BLOCK = 524_288;
// a pipe that took the file's place must not block, nor a link lead elsewhere
export const READ_FLAGS = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

/** What identifies a file's content as far as the disk knows. */
interface Stamp {
  readonly size: number;
  readonly changed: number;
}

const changed = (): SourceFailure => new SourceFailure(cellProblem("changed_while_read", {}));

async function stampOf(handle: FileHandle): Promise<Stamp> {
  const stats = await handle.stat();
  if (!stats.isFile()) throw new SourceFailure(cellProblem("unreadable", { why: "not-a-file", detail: "" }));
  return { size: stats.size, changed: stats.mtimeMs };
}

/** A file on disk, read as often as asked; its hash is known after the first complete reading. */
class DiskFile {
  readonly #path: string;
  readonly #count: (bytes: number) => void;
  #stamp: Stamp | null = null;
  #sha256: string | null = null;

  constructor(path: string, count: (bytes: number) => void) {
    this.#path = path;
    this.#count = count;
  }

  get sha256(): string | null {
    return this.#sha256;
  }

  /** The bytes as they lie on disk. @throws SourceFailure where they cannot be read or changed meanwhile */
  async *bytes(): AsyncGenerator<Uint8Array> {
    let handle: FileHandle | null = null;
    try {
      handle = await open(this.#path, READ_FLAGS);
      const stamp = await stampOf(handle);
      this.#stamp ??= stamp;
      const hash = createHash("sha256");
      const block = Buffer.allocUnsafe(BLOCK);
      let size = 0;
      for (;;) {
        const { bytesRead } = await handle.read(block, 0, BLOCK);
        if (bytesRead === 0) break;
        size += bytesRead;
        const part = block.subarray(0, bytesRead);
        hash.update(part);
        this.#count(bytesRead);
        yield part;
      }
      const after = await stampOf(handle);
      const same = (one: Stamp | null): boolean => one?.size === size && one.changed === after.changed;
      if (!same(stamp) || !same(this.#stamp) || after.size !== size) throw changed();
      this.#sha256 = hash.digest("hex");
    } catch (error) {
      if (error instanceof SourceFailure) throw error;
      throw new SourceFailure(cellProblem("unreadable", readFault(error)));
    } finally {
      await handle?.close();
    }
  }
}

/** Unpacks gzip as it is read. @throws SourceFailure where it is cut short, damaged, or grows out of all proportion */
async function* gunzipped(
  packed: () => AsyncGenerator<Uint8Array>,
  limits: UnpackLimits,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  const counted = async function* () {
    for await (const block of packed()) {
      read += block.length;
      yield Buffer.from(block); // the block is reused, and zlib works ahead
    }
  };
  const gunzip = createGunzip({ chunkSize: 262_144 });
  const feeding = pipeline(Readable.from(counted(), { objectMode: true, highWaterMark: 2 }), gunzip).catch(
    () => undefined,
  );
  let size = 0;
  try {
    for await (const block of gunzip) {
      size += (block as Buffer).length;
      guardSize(read, size, limits);
      yield block as Buffer;
    }
  } catch (error) {
    if (error instanceof SourceFailure) throw error;
    const cut = error instanceof Error && "code" in error && error.code === "Z_BUF_ERROR";
    throw new SourceFailure(cut ? cellProblem("gzip_truncated", {}) : cellProblem("gzip_damaged", {}));
  } finally {
    gunzip.destroy();
    await feeding;
  }
}

/**
 * The bytes of a file on disk for the reader, unpacked where they are packed.
 * @param path where the file is; a link is not followed
 * @param count told of every block of bytes, for progress
 */
export function fileSource(
  path: string,
  packed: boolean,
  count: (bytes: number) => void = () => undefined,
  limits: UnpackLimits = UNPACK_LIMITS,
): { readonly source: ByteSource; readonly sha256: () => string | null } {
  const file = new DiskFile(path, count);
  const source: ByteSource = packed ? () => gunzipped(() => file.bytes(), limits) : () => file.bytes();
  return { source, sha256: () => file.sha256 };
}
