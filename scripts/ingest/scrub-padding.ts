import { type FileHandle, open } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { sqlText } from "./sql-text.ts";

/** Where DuckDB's files have their blocks: three headers, then blocks that begin with their checksum. */
const HEADERS = 3 * 4096;
const BLOCK = 262_144;
const CHECKSUM = 8;
/** Values in one compressed vector, and bytes of a vector's header: exponent, factor, exceptions, base, width. */
const VECTOR = 1024;
const VECTOR_HEADER = 13;
/** What one word adds to a block's checksum is the word times this, modulo 2^64; the sums are combined by XOR. */
const FACTOR = 0xbf58476d1ce4e5b9n;
const WORD_BITS = 64;

/** A stretch of compressed doubles inside a block. */
export interface Segment {
  readonly block: number;
  readonly offset: number;
  readonly rows: number;
}

/** The segments of doubles that DuckDB compressed as ALP in the attached database. To be asked before it is detached. */
export async function paddedSegments(connection: DuckDBConnection, database: string): Promise<Segment[]> {
  const tables = await connection.runAndReadAll(
    `SELECT table_name FROM duckdb_tables() WHERE database_name = ${sqlText(database)} ORDER BY table_name`,
  );
  const segments: Segment[] = [];
  for (const [table] of tables.getRowsJS()) {
    const found = await connection.runAndReadAll(
      `SELECT block_id::DOUBLE, block_offset::DOUBLE, count::DOUBLE
       FROM pragma_storage_info(${sqlText(`${database}."${table}"`)}) WHERE compression = 'ALP'`,
    );
    for (const [block, offset, rows] of found.getRowsJS()) {
      segments.push({ block: Number(block), offset: Number(offset), rows: Number(rows) });
    }
  }
  return segments;
}

/**
 * Puts zeros between the doubles of a segment and the list of their places, where DuckDB leaves whatever was in
 * memory: bytes that differ from run to run, and that nobody meant to publish. Checksums are brought up to date.
 * The layout is that of DuckDB 1.5 (`alp_compress.hpp`); anything else is an error, not a guess.
 * @param path a database that is not open
 */
export async function scrubPadding(path: string, segments: readonly Segment[]): Promise<void> {
  const file = await open(path, "r+");
  try {
    for (const segment of segments) {
      const { from, to } = await paddingOf(file, segment);
      if (from < to) await zero(file, segment.block, segment.offset + from, segment.offset + to);
    }
  } finally {
    await file.close();
  }
}

/** Offsets, from the start of the segment, of the bytes that mean nothing. */
async function paddingOf(
  file: FileHandle,
  { block, offset, rows }: Segment,
): Promise<{ from: number; to: number }> {
  const start = HEADERS + block * BLOCK + CHECKSUM + offset;
  const end = (await bytes(file, start, 4)).getUint32(0, true);
  const vectors = Math.ceil(rows / VECTOR);
  const to = end - 4 * vectors;
  const last = (await bytes(file, start + to, 4)).getUint32(0, true);
  const header = await bytes(file, start + last, VECTOR_HEADER);
  const [exceptions, width] = [header.getUint16(2, true), header.getUint8(12)];
  const lastRows = rows - (vectors - 1) * VECTOR;
  const from = last + VECTOR_HEADER + (Math.ceil(lastRows / 32) * 32 * width) / 8 + exceptions * 10;
  const filled = end === BLOCK - CHECKSUM;
  if (width > 64 || from > to || last < 4 || (!filled && to - from >= 8)) {
    throw new Error(`unexpected layout of compressed doubles in block ${block}; was DuckDB updated?`);
  }
  return { from, to };
}

async function zero(file: FileHandle, block: number, from: number, to: number): Promise<void> {
  const start = HEADERS + block * BLOCK;
  const [first, size] = [from - (from % 8), Math.ceil(to / 8) * 8 - (from - (from % 8))];
  const words = await bytes(file, start + CHECKSUM + first, size);
  let change = 0n;
  for (let word = 0; word < size; word += 8) {
    const before = words.getBigUint64(word, true);
    for (let byte = Math.max(word, from - first); byte < Math.min(word + 8, to - first); byte++)
      words.setUint8(byte, 0);
    change ^= wordSum(before) ^ wordSum(words.getBigUint64(word, true));
  }
  if (change === 0n) return;
  const checksum = await bytes(file, start, CHECKSUM);
  checksum.setBigUint64(0, checksum.getBigUint64(0, true) ^ change, true);
  await file.write(words, 0, size, start + CHECKSUM + first);
  await file.write(checksum, 0, CHECKSUM, start);
}

const wordSum = (word: bigint): bigint => BigInt.asUintN(WORD_BITS, word * FACTOR);

async function bytes(file: FileHandle, position: number, length: number): Promise<DataView> {
  const view = new DataView(new ArrayBuffer(length));
  const { bytesRead } = await file.read(view, 0, length, position);
  if (bytesRead !== length)
    throw new Error(`${length} bytes were expected at ${position}, ${bytesRead} came`);
  return view;
}
