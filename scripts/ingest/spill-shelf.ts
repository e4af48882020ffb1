import { closeSync, openSync, rmSync } from "node:fs";
import type { Batch } from "#ingest/batch.ts";
import type { Shelf, ShelvedBatch } from "#ingest/shelf.ts";
import { batchFrame, batchOfFrame, type Dictionaries, dictionariesOf } from "./batch-frame.ts";
import { type Place, readAt, writeAt } from "./bytes-at.ts";

/** A table of so many rows, some 30 MB of values, stays in memory: it is in order before a thread has begun with it. */
const ROWS_IN_MEMORY = 1_000_000;
/** Batches from the file that are kept at hand for whoever asks for single rows. */
const AT_HAND = 8;

/** Where batches lie in a file. */
export interface Spilled {
  readonly path: string;
  readonly places: readonly Place[];
}

/** Keeps the batches of one table after the other: those of a small one in memory, those of a large one in a file. */
export class SpillShelf implements Shelf {
  readonly #path: string;
  readonly #whenFull: "throw" | "stay";
  #rowsInMemory: number;
  #handle: number | null = null;
  #at = 0;
  #rows = 0;
  #known = new WeakMap<Batch, Shelved>();
  #inMemory: Shelved[] = [];
  readonly #atHand = new Map<Shelved, Batch>();

  /**
   * @param path of a file that is made when it is needed
   * @param whenFull whether rows stay in memory where the file cannot be written
   */
  constructor(path: string, rowsInMemory = ROWS_IN_MEMORY, whenFull: "throw" | "stay" = "throw") {
    this.#path = path;
    this.#rowsInMemory = rowsInMemory;
    this.#whenFull = whenFull;
  }

  /** @throws the system's error where the file cannot be written, unless rows may stay in memory */
  put(batch: Batch): ShelvedBatch {
    const known = this.#known.get(batch);
    if (known) return known;
    const shelved: Shelved = new Shelved(batch, (place, dictionaries) =>
      this.#read(shelved, place, dictionaries),
    );
    this.#known.set(batch, shelved);
    this.#inMemory.push(shelved);
    this.#rows += batch.rows;
    if (this.#rows > this.#rowsInMemory) for (const one of this.#inMemory.splice(0)) this.#spill(one);
    return shelved;
  }

  /** Whether the table is so large that it lies in the file. */
  get isLarge(): boolean {
    return this.#at > 0;
  }

  /** Where these batches lie in the file; null where they are in memory. */
  spilled(batches: readonly ShelvedBatch[]): Spilled | null {
    const places = batches.flatMap((batch) => (batch instanceof Shelved && batch.place) || []);
    return this.#handle !== null && places.length === batches.length ? { path: this.#path, places } : null;
  }

  /** Forgets all batches: the table is finished. */
  clear(): void {
    this.#at = 0;
    this.#rows = 0;
    this.#known = new WeakMap();
    this.#inMemory = [];
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

  #spill(shelved: Shelved): void {
    const frame = batchFrame(shelved.read());
    try {
      this.#handle ??= openSync(this.#path, "w+");
      writeAt(this.#handle, frame, this.#at);
    } catch (error) {
      if (this.#whenFull === "throw") throw error;
      this.#rowsInMemory = Number.POSITIVE_INFINITY;
      return;
    }
    shelved.spilled({ from: this.#at, length: frame.length });
    this.#at += frame.length;
  }

  #read(shelved: Shelved, place: Place, dictionaries: Dictionaries): Batch {
    const near = this.#atHand.get(shelved);
    if (near) return near;
    if (this.#handle === null) throw new TypeError("the shelf is closed");
    const batch = batchOfFrame(readAt(this.#handle, place), dictionaries);
    const [oldest] = this.#atHand.keys();
    if (this.#atHand.size >= AT_HAND && oldest !== undefined) this.#atHand.delete(oldest);
    this.#atHand.set(shelved, batch);
    return batch;
  }
}

/** A batch in memory, and later in the file. */
class Shelved implements ShelvedBatch {
  readonly rows: number;
  readonly #dictionaries: Dictionaries;
  readonly #load: (place: Place, dictionaries: Dictionaries) => Batch;
  #batch: Batch | null;
  #place: Place | null = null;

  constructor(batch: Batch, load: (place: Place, dictionaries: Dictionaries) => Batch) {
    this.rows = batch.rows;
    this.#batch = batch;
    this.#load = load;
    this.#dictionaries = dictionariesOf(batch);
  }

  get place(): Place | null {
    return this.#place;
  }

  read(): Batch {
    return this.#batch ?? this.#load(this.#place as Place, this.#dictionaries);
  }

  spilled(place: Place): void {
    this.#batch = null;
    this.#place = place;
  }
}
