import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { deserialize } from "node:v8";
import { crc32 } from "node:zlib";
import { CurrencyBook } from "#ingest/file-columns.ts";
import type { FileReading, RowSink } from "#ingest/read-context.ts";
import { type PackedBatch, type PartEnd, unpackBatch } from "./part-format.ts";

/** The checked rows of a file as an earlier run left them. */
export class StoredPart {
  readonly #handle: number;
  readonly #end: PartEnd;

  private constructor(handle: number, end: PartEnd) {
    this.#handle = handle;
    this.#end = end;
  }

  /** Null where the file is not there or is damaged. */
  static open(path: string): StoredPart | null {
    let handle: number | null = null;
    try {
      handle = openSync(path, "r");
      const { size } = fstatSync(handle);
      const foot = bytesAt(handle, size - 12, 12);
      const from = foot.readDoubleLE();
      return new StoredPart(handle, checked(handle, from, size - 12 - from, foot.readUInt32LE(8)));
    } catch {
      if (handle !== null) closeSync(handle);
      return null;
    }
  }

  /**
   * Hands on the rows as reading would.
   * @returns what reading would have found in a file at this path; null where the part is damaged
   */
  async replay(path: string, sink: RowSink): Promise<FileReading | null> {
    const { reading, currencies, dictionaries, frames } = this.#end;
    try {
      let at = 0;
      for (const [length, sum] of frames) {
        const packed: PackedBatch = checked(this.#handle, at, length, sum);
        await sink.batch(unpackBatch(packed, dictionaries));
        at += length;
      }
    } catch (error) {
      if (!(error instanceof Damaged)) throw error;
      await sink.discard();
      return null;
    } finally {
      closeSync(this.#handle);
    }
    const book = new CurrencyBook();
    book.join(currencies, 0);
    return {
      ...reading,
      currencies: book,
      report: { ...reading.report, file: path },
      findings: reading.findings.map((finding) => ({ ...finding, file: path })),
    };
  }
}

class Damaged extends Error {}

/** What was stored in some bytes. @throws Damaged where they are not as they were written */
function checked<Stored>(handle: number, from: number, length: number, sum: number): Stored {
  const bytes = bytesAt(handle, from, length);
  if (crc32(bytes) !== sum) throw new Damaged("the part is damaged");
  return deserialize(bytes);
}

function bytesAt(handle: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const read = readSync(handle, bytes, done, length - done, from + done);
    if (read === 0) throw new Damaged("the part is cut short");
    done += read;
  }
  return bytes;
}
