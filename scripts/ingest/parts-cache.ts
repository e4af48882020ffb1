import { createHash } from "node:crypto";
import { closeSync, ftruncateSync, mkdirSync, openSync, renameSync, rmSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { serialize } from "node:v8";
import { crc32 } from "node:zlib";
import type { Batch } from "#ingest/batch.ts";
import { referencesOf } from "#ingest/known-references.ts";
import type { FileReading, ReadContext, TableFile } from "#ingest/read-context.ts";
import type { Table } from "#model/table.ts";
import { batchFrame } from "./batch-frame.ts";
import { writeAt } from "./bytes-at.ts";
import type { PartEnd } from "./part-format.ts";
import { SpillShelf } from "./spill-shelf.ts";
import { StoredPart } from "./stored-part.ts";

/** Smaller files are read faster than looked up. */
const WORTH_KEEPING = 65_536;

/**
 * Keeps the checked rows of single files between runs, so that a file that has not changed is not read again when
 * others have. A part is found by the file's content, its table, all that it was checked against (settings, known ids,
 * units) and the reader's own code; so a part that is found is what reading would give. What is wrong with the folder
 * itself (a full disk, no right to write) only means that nothing is kept.
 */
export class PartsCache {
  readonly #folder: string;
  readonly #reader: string;
  readonly #names: Set<string>;
  readonly #used = new Set<string>();
  /** What files of a table are checked against, hashed once. */
  readonly #contexts = new Map<string, string>();

  private constructor(folder: string, reader: string, names: Iterable<string>) {
    this.#folder = folder;
    this.#reader = reader;
    this.#names = new Set(names);
  }

  /** @param reader identifies the code that reads */
  static async open(folder: string, reader: string): Promise<PartsCache> {
    return new PartsCache(folder, reader, await readdir(folder).catch(() => []));
  }

  /** Whether a file of this size may be known, so that its hash is worth computing. */
  mayKnow(bytes: number): boolean {
    return bytes >= WORTH_KEEPING && [...this.#names].some((name) => name.startsWith(`${bytes}-`));
  }

  /** The rows of a file with these bytes, if they are known. */
  find(sha256: string, bytes: number, file: TableFile, context: ReadContext): StoredPart | null {
    const name = this.#nameOf(sha256, bytes, file.table, context);
    if (!this.#names.has(name)) return null;
    this.#used.add(name);
    return StoredPart.open(join(this.#folder, name));
  }

  /** Begins to keep the rows of a file; null where it is too small, or nothing can be written. */
  record(bytes: number, file: TableFile, context: ReadContext): PartRecorder | null {
    if (bytes < WORTH_KEEPING) return null;
    const nameOf = (sha256: string): string => this.#nameOf(sha256, bytes, file.table, context);
    return PartRecorder.begin(this.#folder, (sha256) => {
      const name = nameOf(sha256);
      this.#used.add(name);
      return name;
    });
  }

  /** Where rows of large tables may lie while they are read; the file is one of those that `clean` removes. */
  shelf(): SpillShelf {
    return new SpillShelf(join(this.#folder, `rows-${process.pid}`), undefined, "stay");
  }

  /** Removes what this run has neither found nor kept. */
  async clean(): Promise<void> {
    for (const name of await readdir(this.#folder).catch(() => [])) {
      if (!this.#used.has(name)) await rm(join(this.#folder, name), { force: true });
    }
  }

  #nameOf(sha256: string, bytes: number, table: Table, context: ReadContext): string {
    const key = createHash("sha256").update(
      JSON.stringify([sha256, table.name, this.#reader, this.#contextOf(table, context)]),
    );
    return `${bytes}-${key.digest("hex")}`;
  }

  /** Tables are read one after the other: what a table's files are checked against is settled when its first is read. */
  #contextOf(table: Table, { settings, references, units }: ReadContext): string {
    const known = this.#contexts.get(table.name);
    if (known !== undefined) return known;
    const hash = createHash("sha256").update(JSON.stringify([settings, [...units]]));
    for (const [target, reference] of referencesOf(table, references)) {
      const values = "known" in reference ? [[...reference.known], [...reference.rejected]] : [];
      hash.update(JSON.stringify([target, { ...reference, known: 0, rejected: 0 }, values]));
    }
    const context = hash.digest("hex");
    this.#contexts.set(table.name, context);
    return context;
  }
}

/** Writes down the rows of one file as they are read. */
export class PartRecorder {
  readonly #folder: string;
  readonly #temporary: string;
  readonly #nameOf: (sha256: string) => string;
  #handle: number | null;
  #at = 0;
  #frames: PartEnd["frames"][number][] = [];
  #dictionaries = new Map<string, readonly string[]>();

  private constructor(folder: string, handle: number, temporary: string, nameOf: (sha256: string) => string) {
    this.#folder = folder;
    this.#handle = handle;
    this.#temporary = temporary;
    this.#nameOf = nameOf;
  }

  static #count = 0;

  static begin(folder: string, nameOf: (sha256: string) => string): PartRecorder | null {
    try {
      mkdirSync(folder, { recursive: true });
      const temporary = join(folder, `new-${process.pid}-${PartRecorder.#count++}`);
      return new PartRecorder(folder, openSync(temporary, "w"), temporary, nameOf);
    } catch {
      return null;
    }
  }

  add(batch: Batch): void {
    if (this.#handle === null) return;
    for (const [name, data] of batch.columns) {
      if (data.kind === "codes") this.#dictionaries.set(name, data.dictionary);
    }
    const frame = batchFrame(batch);
    this.#write(frame);
    this.#frames.push([frame.length, crc32(frame)]);
  }

  /** The file is read anew, or was refused. */
  discard(): void {
    this.#at = 0;
    this.#frames = [];
    this.#dictionaries = new Map();
  }

  /** Keeps what was written under the hash of the file's bytes; null: of a file that nobody could hash. */
  finish(reading: FileReading, sha256: string | null): void {
    if (this.#handle === null) return;
    if (sha256 === null || reading.report.rejected) {
      this.#give();
      return;
    }
    const { currencies, ...rest } = reading;
    const end: PartEnd = {
      reading: rest,
      currencies: currencies.byMetric,
      dictionaries: this.#dictionaries,
      frames: this.#frames,
    };
    const from = this.#at;
    const last = serialize(end);
    const foot = Buffer.alloc(12);
    foot.writeDoubleLE(from);
    foot.writeUInt32LE(crc32(last), 8);
    this.#write(last);
    this.#write(foot);
    try {
      if (this.#handle === null) return;
      ftruncateSync(this.#handle, this.#at);
      closeSync(this.#handle);
      this.#handle = null;
      renameSync(this.#temporary, join(this.#folder, this.#nameOf(sha256)));
    } catch {
      this.#give();
    }
  }

  #write(bytes: Uint8Array): void {
    if (this.#handle === null) return;
    try {
      writeAt(this.#handle, bytes, this.#at);
      this.#at += bytes.length;
    } catch {
      this.#give();
    }
  }

  /** Keeps nothing. */
  #give(): void {
    if (this.#handle !== null) closeSync(this.#handle);
    this.#handle = null;
    rmSync(this.#temporary, { force: true });
  }
}
