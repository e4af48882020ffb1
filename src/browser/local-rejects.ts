import { csvRows, rejectsPath } from "#ingest/csv-rows.ts";
import type { Locale } from "#model/vocabulary.ts";
import { rejectReasons } from "#text/reject-reasons.ts";
import type { LocalCheck } from "./check-local-files.ts";
import type { RejectedRows } from "./check-messages.ts";

/** The rejected rows of each local file, with a column that says why; files that were refused as a whole have none. */
export async function localRejects(
  { folder, sources, metrics }: LocalCheck,
  locale: Locale,
): Promise<RejectedRows[]> {
  const rejected: RejectedRows[] = [];
  for (const report of folder.files) {
    const reasonOf = rejectReasons(folder.findings, report.file, locale);
    const bytes = sources.get(report.file);
    if (report.rejected || reasonOf === null || !bytes) continue;
    const lines: string[] = [];
    for await (const line of csvRows({ bytes, report, metrics }, reasonOf, true)) lines.push(line);
    const content = new Blob(lines, { type: "text/csv;charset=utf-8" });
    rejected.push({ path: rejectsPath(report.file), content });
  }
  return rejected;
}
