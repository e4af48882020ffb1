import { createReadStream, createWriteStream, type WriteStream } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";

/**
 * Writes the same company with its values in many files of equal length, as systems deliver them month by month.
 * @param from folder of a company with one `values.csv`
 * @param rows rows of each file
 * @returns paths of the files, in order
 */
export async function writeMonths(from: string, to: string, rows: number): Promise<string[]> {
  await mkdir(join(to, "values"), { recursive: true });
  for (const name of ["sources.csv", "metrics.csv"]) await copyFile(join(from, name), join(to, name));
  const paths: string[] = [];
  let header: string | null = null;
  let out: WriteStream | null = null;
  let written = 0;
  for await (const line of createInterface({ input: createReadStream(join(from, "values.csv")) })) {
    if (header === null) {
      header = line;
      continue;
    }
    if (!out || written === rows) {
      out?.end();
      if (out) await finished(out);
      const path = join(to, "values", `${String(paths.length).padStart(4, "0")}.csv`);
      paths.push(path);
      out = createWriteStream(path);
      out.write(`${header}\n`);
      written = 0;
    }
    out.write(`${line}\n`);
    written++;
  }
  out?.end();
  if (out) await finished(out);
  return paths;
}
