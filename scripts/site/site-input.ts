import type { Finding } from "#ingest/problem.ts";
import { unlistedCount } from "#ingest/unlisted-count.ts";
import type { Changes } from "#model/changes.ts";
import type { Manifest } from "#model/manifest.ts";
import { LOCALES, type Locale } from "#model/vocabulary.ts";
import type { Download, ShownProblem, SiteInput } from "#site/site-input.ts";
import { describe } from "#text/problems.ts";
import type { IngestResult } from "../ingest/store-types.ts";

const MOST_PLACES = 5;

/** What the pages need of an ingest and of what was published. */
export function siteInput(
  warehouse: string,
  result: IngestResult,
  manifest: Manifest,
  changes: Changes,
  findings: string | null,
): SiteInput {
  return {
    warehouse,
    files: result.files,
    problems: problemGroups(result.problems),
    downloads: downloadsOf(manifest),
    changes,
    findings,
  };
}

/** Problems of one kind in one column of one file together, errors first, the most frequent first. */
export function problemGroups(problems: readonly Finding[]): ShownProblem[] {
  const unlisted = unlistedCount(problems);
  const listed = problems.filter(({ code }) => code !== "list_capped");
  const groups = Map.groupBy(listed, (one) => [one.severity, one.code, one.file, one.column].join("\u0000"));
  return [...groups.values()]
    .map((group): ShownProblem => {
      const [first] = group as [Finding];
      const words = (locale: Locale) => describe(first, locale);
      return {
        severity: first.severity,
        code: first.code,
        count: group.length + unlisted(first),
        message: byLocale((locale) => words(locale).message),
        hint: byLocale((locale) => words(locale).hint),
        places: group
          .slice(0, MOST_PLACES)
          .map(({ file, line, column, text }) => ({ file, line, column, text })),
      };
    })
    .sort((a, b) => a.severity.localeCompare(b.severity) || b.count - a.count);
}

function byLocale<Value>(value: (locale: Locale) => Value): Record<Locale, Value> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, value(locale)])) as Record<Locale, Value>;
}

function downloadsOf(manifest: Manifest): Download[] {
  return manifest.tables.flatMap((table) =>
    table.files.map((file) => ({
      path: `data/${file.path}`,
      table: table.name,
      rows: table.files.length === 1 ? table.rows : null,
      bytes: file.bytes,
      columns: table.columns.map((column) => column.name),
    })),
  );
}
