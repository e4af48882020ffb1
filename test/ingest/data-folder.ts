import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkFolder, type FolderCheck, recordsOf } from "#ingest/check-folder.ts";

const corpus = new URL("../csv-corpus/", import.meta.url);

/** Bytes of a file of the corpus. */
export const corpusFile = (path: string): Promise<Buffer> => readFile(new URL(path, corpus));

/** The sources and metrics to which the values of tests refer. */
export async function contextFiles(): Promise<Map<string, Uint8Array>> {
  return new Map([
    ["sources.csv", await corpusFile("context/sources.csv")],
    ["metrics.csv", await corpusFile("context/metrics.csv")],
  ]);
}

/** Writes files into a new folder, gives it to `use`, and deletes it. */
export async function inFolder<Result>(
  files: ReadonlyMap<string, string | Uint8Array>,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "ingest-"));
  try {
    for (const [path, content] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Checks files in memory, together with the usual sources and metrics where the files have none. */
export async function check(files: Readonly<Record<string, string | Uint8Array>>): Promise<FolderCheck> {
  const all = await contextFiles();
  for (const [path, content] of Object.entries(files)) {
    all.set(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
  }
  return checkFolder(all);
}

/** What became of one file: its report, its problems as `code@line/column`, and the rows kept of its table. */
export async function checkTable(
  file: string,
  content: string | Uint8Array,
  more: Record<string, string> = {},
) {
  const result = await check({ ...more, [file]: content });
  const report = result.files.find((one) => one.file === file);
  const problems = result.findings
    .filter((finding) => finding.file === file)
    .map(({ code, line, column }) => `${code}@${line ?? "file"}/${column ?? "row"}`);
  const table = result.tables.get(report?.table ?? "");
  const rows = table ? recordsOf(table).map((record) => Object.fromEntries(record)) : [];
  return { report, problems, rows, findings: result.findings.filter((finding) => finding.file === file) };
}

/** The same for a values file, given by its header and rows. */
export const checkValues = (lines: readonly string[], more: Record<string, string> = {}) =>
  checkTable("values.csv", `${lines.join("\n")}\n`, more);
