import type { Table } from "#model/table.ts";
import { wereRecords } from "./could-be-record.ts";
import { Decoder } from "./decoder.ts";
import type { Encoding } from "./encoding.ts";
import { findHeader, type Header } from "./find-header.ts";
import type { LayoutContext } from "./layout.ts";
import { linesOf, parseRecords } from "./parse-records.ts";
import { cutRecords } from "./records.ts";
import { type ByteSource, smallBlocks } from "./source.ts";

/** A record as it stands in its file. */
export interface FileRecord {
  /** Physical line where it starts. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The record as it stands, where its quotes are wrong and it has no cells; otherwise null. */
  readonly broken: string | null;
}

/** A header that can be told from the first so many characters is enough; the reader itself saw all of it. */
const HEAD_CHARACTERS = 262_144;

/**
 * The records of a file that was read before, once more, cell by cell. Blank ones are left out.
 * @param encoding as the reading found it
 * @returns nothing where there is no header
 */
export async function* fileRecords(
  source: ByteSource,
  table: Table,
  encoding: Encoding,
  context: LayoutContext,
  told: (header: Header) => void,
): AsyncGenerator<FileRecord> {
  const decoder = new Decoder({ encoding, damaged: true });
  let header: Header | null = null;
  let pending = "";
  let line = 1;
  const take = function* (atEnd: boolean): Generator<FileRecord> {
    if (!header) {
      if (!atEnd && pending.length < HEAD_CHARACTERS) return;
      const found = findHeader(table, pending, context, atEnd);
      if ("code" in found) return;
      header = found;
      told(found);
      pending = pending.slice(found.used);
      line = found.firstLine;
    }
    const { delimiter, layout } = header;
    const cut = cutRecords(pending, delimiter, atEnd, (lines) => wereRecords(layout, lines));
    for (const part of cut.parts) {
      if (part.kind === "empty") {
        line += part.lines;
        continue;
      }
      if (part.kind === "broken") {
        yield { line, cells: [], broken: part.text };
        line += part.lines;
        continue;
      }
      for (const cells of parseRecords(part, delimiter)) {
        if (cells.some((cell) => cell.trim() !== "")) yield { line, cells, broken: null };
        line += linesOf(cells);
      }
    }
    pending = pending.slice(cut.used);
  };
  for await (const block of smallBlocks(source)) {
    pending += decoder.decode(block);
    yield* take(false);
  }
  pending += decoder.end();
  yield* take(true);
}
