import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** Gzips without a time, a name or the operating system's number in the header: the same bytes on any machine. */
export async function gzipBytes(bytes: Uint8Array): Promise<Buffer> {
  return withoutSystem(await promisify(gzip)(bytes, { level: 9 }));
}

/** Takes out of a gzip header which operating system packed it. */
export function withoutSystem(packed: Buffer): Buffer {
  packed[9] = 255;
  return packed;
}
