import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { deserialize } from "node:v8";
import type { Batch } from "#ingest/batch.ts";
import type { Shelf, ShelvedBatch } from "#ingest/shelf.ts";
import { batchFrame, type PackedBatch, unpackBatch } from "./part-format.ts";

/** So many rows stay in memory: some 30 MB of values. */
const ROWS_IN_MEMORY = 1_000_000;
/** Batches from the file that are kept at hand for whoever asks for single rows. */
const AT_HAND = 8;

/** Keeps the batches of one table after the other: the first in memory, all others in a file. */
export class SpillShelf implements Shelf {
  readonly #path: string;
  readonly #rowsInMemory: number;
  #handle: number | null = null;
  #at = 0;
  #rows = 0;
  #known = new WeakMap<Batch, ShelvedBatch>();
  readonly #atHand = new Map<number, Batch>();

  /** @param path of a file that is made when it is needed */
  constructor(path: string, rowsInMemory = ROWS_IN_MEMORY) {
    this.#path = path;
    this.#rowsInMemory = rowsInMemory;
  }

  /** @throws the system's error where the file cannot be written */
  put(batch: Batch): ShelvedBatch {
    const known = this.#known.get(batch);
    if (known) return known;
    this.#rows += batch.rows;
    const shelved =
      this.#rows > this.#rowsInMemory ? this.#spill(batch) : { rows: batch.rows, read: () => batch };
    this.#known.set(batch, shelved);
    return shelved;
  }

  /** Forgets all batches: the table is finished. */
  clear(): void {
    this.#at = 0;
    this.#rows = 0;
    this.#known = new WeakMap();
    this.#atHand.clear();
  }

  /** Removes the file. */
  close(): void {
    this.clear();
    if (this.#handle === null) return;
    closeSync(this.#handle);
    this.#handle = null;
    rmSync(this.#path, { force: true });
  }

  #spill(batch: Batch): ShelvedBatch {
    this.#handle ??= openSync(this.#path, "w+");
    const frame = batchFrame(batch);
    const from = this.#at;
    for (let done = 0; done < frame.length; ) {
      done += writeSync(this.#handle, frame, done, frame.length - done, from + done);
    }
    this.#at += frame.length;
    const dictionaries = new Map(
      Array.from(batch.columns, ([name, data]) => [name, data.kind === "codes" ? data.dictionary : []]),
    );
    const length = frame.length;
    return { rows: batch.rows, read: () => this.#read(from, length, dictionaries) };
  }

  #read(from: number, length: number, dictionaries: ReadonlyMap<string, readonly string[]>): Batch {
    const near = this.#atHand.get(from);
    if (near) return near;
    if (this.#handle === null) throw new TypeError("the shelf is closed");
    const frame = Buffer.allocUnsafeSlow(length);
    for (let done = 0; done < length; ) {
      const read = readSync(this.#handle, frame, done, length - done, from + done);
      if (read === 0) throw new Error(`${this.#path} was cut short while it was in use`);
      done += read;
    }
    const packed: PackedBatch = deserialize(frame);
    const batch = unpackBatch(packed, dictionaries);
    const [oldest] = this.#atHand.keys();
    if (this.#atHand.size >= AT_HAND && oldest !== undefined) this.#atHand.delete(oldest);
    this.#atHand.set(from, batch);
    return batch;
  }
}
