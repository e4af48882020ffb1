import { Decoder } from "./decoder.ts";
import type { Encoding } from "./encoding.ts";
import type { ByteSource } from "./source.ts";

/** Lines longer than this are shown cut. */
const LONGEST = 160;

/**
 * Some lines of a file as they stand, by number from 1; lines that cannot be read are left out.
 * @param wanted line numbers
 */
export async function linesAt(
  source: ByteSource,
  encoding: string | null,
  wanted: ReadonlySet<number>,
): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  const last = Math.max(...wanted);
  const decoder = new Decoder({ encoding: (encoding ?? "utf-8") as Encoding, damaged: true });
  let line = 1;
  let rest = "";
  const take = (text: string, end: boolean): void => {
    const lines = text.split(/\r\n|\r(?!$)|\n/u);
    rest = end ? "" : (lines.pop() ?? "");
    for (const one of lines) {
      if (wanted.has(line)) found.set(line, one.length > LONGEST ? `${one.slice(0, LONGEST)}…` : one);
      line++;
    }
  };
  try {
    for await (const block of source()) {
      take(rest + decoder.decode(block), false);
      if (line > last) return found;
    }
    take(rest + decoder.end(), true);
  } catch {
    return found; // the file's own problem is reported elsewhere
  }
  return found;
}
