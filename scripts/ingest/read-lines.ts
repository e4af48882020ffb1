import { join } from "node:path";
import { linesAt } from "#ingest/lines-at.ts";
import type { FileReport } from "#model/quality.ts";
import { fileSource } from "./file-source.ts";

/**
 * Some lines of a file in the data folder as they stand, by number from 1; lines that cannot be read are left out.
 * @param wanted line numbers
 */
export function readLines(
  folder: string,
  { file, encoding }: Pick<FileReport, "file" | "encoding">,
  wanted: ReadonlySet<number>,
): Promise<Map<number, string>> {
  const { source } = fileSource(join(folder, file), file.toLowerCase().endsWith(".gz"));
  return linesAt(source, encoding, wanted);
}
