import { type Cause, causesOf } from "#ingest/causes.ts";
import type { Finding } from "#ingest/problem.ts";
import type { Locale } from "#model/vocabulary.ts";
import { checkWords } from "#text/check-report.ts";
import { problemSentence } from "#text/problems.ts";
import { readLines } from "./read-lines.ts";
import type { IngestResult } from "./store-types.ts";

/** Control characters would move the cursor or colour the terminal, and what is not to be seen has to be. */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

const printable = (text: string): string =>
  text.replace(HIDDEN, (character) =>
    character === "\t" ? "→" : `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );

/** The lines of one cause. `lineOf` gives a row as it stands. */
function describeCause(
  { examples, count, files }: Cause,
  locale: Locale,
  lineOf: (file: string, line: number) => string | undefined,
): string {
  const words = checkWords(locale);
  const [first] = examples;
  const where = files === 1 ? ` · ${printable(first.file)}` : "";
  const column = first.column === null ? "" : ` · ${printable(words.column(first.column))}`;
  const times = count > 1 ? ` · ${words.times(count, files)}` : "";
  const lines = [`${words[first.severity]} ${first.code}${where}${column}${times}`];
  const messages = new Set<string>();
  for (const finding of examples) {
    const [message] = problemSentence(finding, locale);
    if (!messages.has(message)) lines.push(`  ${printable(message)}`);
    messages.add(message);
    const { file, line, text } = finding;
    const place = [files > 1 ? printable(file) : "", line === null ? "" : words.line(line)].filter(Boolean);
    if (place.length === 0) continue;
    const row = line === null ? "" : (lineOf(file, line) ?? text ?? "");
    lines.push(`    ${place.join(", ")}${row === "" ? "" : `: ${printable(row)}`}`);
  }
  if (count > examples.length) lines.push(`    ${words.more(count - examples.length)}`);
  const hint = problemSentence(first, locale)[1];
  if (hint !== null) lines.push(`  ${words.fix}: ${printable(hint)}`);
  return lines.join("\n");
}

/** The rows that the examples are about, as they stand in their files. */
async function exampleLines(folder: string, causes: readonly Cause[], files: IngestResult["files"]) {
  const wanted = new Map<string, Set<number>>();
  for (const { examples } of causes) {
    for (const { file, line } of examples) {
      if (line !== null) wanted.set(file, (wanted.get(file) ?? new Set()).add(line));
    }
  }
  const found = new Map<string, Map<number, string>>();
  for (const [file, lines] of wanted) {
    const report = files.find((one) => one.file === file);
    if (report) found.set(file, await readLines(folder, report, lines));
  }
  return found;
}

/**
 * The report that an analyst acts on: every cause once, errors first, with its first rows as they stand, how often
 * it occurs, and what to do.
 * @param folder the data folder, where the rows are read again
 */
export async function printReport(folder: string, result: IngestResult, locale: Locale): Promise<string> {
  const words = checkWords(locale);
  const { files, problems } = result;
  const sum = (key: "rows_in" | "rows_ok" | "rows_rejected" | "rows_repeated"): number =>
    files.reduce((total, file) => total + file[key], 0);
  if (problems.length === 0) return `${words.clean(files.length, sum("rows_in"))}\n`;
  const causes = causesOf(problems);
  const lines = await exampleLines(folder, causes, files);
  const parts = causes.map((cause) =>
    describeCause(cause, locale, (file, line) => lines.get(file)?.get(line)),
  );
  const counted = (severity: Finding["severity"]): number =>
    causes.reduce((total, { examples, count }) => total + (examples[0].severity === severity ? count : 0), 0);
  const refused = files.filter(({ rejected }) => rejected).length;
  parts.push(
    [
      words.summary(counted("error"), counted("warning")),
      words.rows(sum("rows_in"), sum("rows_ok"), sum("rows_rejected"), sum("rows_repeated")),
      ...(refused > 0 ? [words.refused(refused)] : []),
    ].join("\n"),
  );
  return `${parts.join("\n\n")}\n`;
}
