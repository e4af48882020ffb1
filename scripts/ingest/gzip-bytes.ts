import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** Gzips without a time, a name or the operating system's number in the header: the same bytes on any machine. */
export async function gzipBytes(bytes: Uint8Array): Promise<Buffer> {
  const packed = await promisify(gzip)(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
}
