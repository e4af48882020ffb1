import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { csvRows, type RowSource, rejectsPath } from "#ingest/csv-rows.ts";
import type { Locale } from "#model/vocabulary.ts";
import { rejectReasons } from "#text/reject-reasons.ts";
import { fileSource } from "./file-source.ts";
import type { IngestResult } from "./store-types.ts";

/**
 * Writes the rejected rows of each file into a file of their own, with a column that says why, and beside it the file
 * without them. Once the rows are mended, both can be copied over the data folder: a file under the same name, and
 * the mended rows as a further file of the same table. The reader skips the column with the reasons.
 * @param data the data folder that was read
 * @param target a folder to write to
 * @param metrics ids of the known metrics
 * @returns paths of the files with rejected rows, inside `target`
 */
export async function writeRejects(
  data: string,
  result: IngestResult,
  target: string,
  metrics: ReadonlySet<string>,
  locale: Locale,
): Promise<string[]> {
  const written: string[] = [];
  for (const report of result.files) {
    const reasonOf = rejectReasons(result.problems, report.file, locale);
    if (report.rejected || reasonOf === null) continue;
    const path = rejectsPath(report.file);
    const packed = report.file.toLowerCase().endsWith(".gz");
    const { source: bytes } = fileSource(join(data, report.file), packed);
    const source = { bytes, report, metrics };
    await writeRows(join(target, path), source, reasonOf, true);
    await writeRows(
      join(target, report.file),
      source,
      (line) => (reasonOf(line) === null ? "" : null),
      false,
    );
    written.push(path);
  }
  return written;
}

/** Writes the header and those rows for which `reasonOf` gives a text, in UTF-8 as Excel expects it. */
async function writeRows(
  path: string,
  source: RowSource,
  reasonOf: (line: number) => string | null,
  withReason: boolean,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const lines = Readable.from(csvRows(source, reasonOf, withReason));
  const out = createWriteStream(path);
  if (path.toLowerCase().endsWith(".gz")) await pipeline(lines, createGzip(), out);
  else await pipeline(lines, out);
}
