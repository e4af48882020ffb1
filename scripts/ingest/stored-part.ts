import { closeSync, fstatSync, openSync } from "node:fs";
import { deserialize } from "node:v8";
import { crc32 } from "node:zlib";
import { CurrencyBook } from "#ingest/file-columns.ts";
import type { FileReading, RowSink } from "#ingest/read-context.ts";
import { batchOfFrame } from "./batch-frame.ts";
import { Damaged, type Place, readAt } from "./bytes-at.ts";
import type { PartEnd } from "./part-format.ts";

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
      const foot = readAt(handle, { from: size - 12, length: 12 });
      const from = foot.readDoubleLE();
      const end = checked(handle, { from, length: size - 12 - from }, foot.readUInt32LE(8));
      return new StoredPart(handle, deserialize(end));
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
        const frame = checked(this.#handle, { from: at, length }, sum);
        await sink.batch(batchOfFrame(frame, dictionaries));
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

/** The bytes at a place. @throws Damaged where they are not as they were written */
function checked(handle: number, place: Place, sum: number): Buffer {
  const bytes = readAt(handle, place);
  if (crc32(bytes) !== sum) throw new Damaged("the part is damaged");
  return bytes;
}
