import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { READ_FLAGS } from "./file-source.ts";

const BLOCK = 1_048_576;

/**
 * SHA-256 of a file's bytes, hexadecimal.
 * @param bytes how many there should be
 * @returns null where the file has another size, or cannot be read
 */
export async function hashFile(location: string, bytes: number): Promise<string | null> {
  const hash = createHash("sha256");
  const block = Buffer.allocUnsafe(Math.min(BLOCK, bytes + 1));
  let size = 0;
  try {
    const handle = await open(location, READ_FLAGS);
    try {
      for (;;) {
        const { bytesRead } = await handle.read(block, 0, block.length);
        if (bytesRead === 0) break;
        size += bytesRead;
        hash.update(block.subarray(0, bytesRead));
      }
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
  return size === bytes ? hash.digest("hex") : null;
}
