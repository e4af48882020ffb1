import { readSync, writeSync } from "node:fs";

/** Where in a file some bytes lie. */
export interface Place {
  readonly from: number;
  readonly length: number;
}

/** Writes all bytes at that place of a file. @throws the system's error */
export function writeAt(handle: number, bytes: Uint8Array, from: number): void {
  for (let done = 0; done < bytes.length; ) {
    done += writeSync(handle, bytes, done, bytes.length - done, from + done);
  }
}

/**
 * Reads the bytes at a place of a file, to the start of memory of their own.
 * @param room memory to take, where it is large enough
 * @throws Damaged
 */
export function readAt(handle: number, { from, length }: Place, room?: Buffer): Buffer {
  const bytes = room && room.length >= length ? room.subarray(0, length) : Buffer.allocUnsafeSlow(length);
  for (let done = 0; done < length; ) {
    const read = readSync(handle, bytes, done, length - done, from + done);
    if (read === 0) throw new Damaged("a file was cut short while it was in use");
    done += read;
  }
  return bytes;
}

/** Bytes are not there, or not as they were written. */
export class Damaged extends Error {}
