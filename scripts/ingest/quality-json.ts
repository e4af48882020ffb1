import type { FileReport, Problem } from "#model/quality.ts";
import type { Locale } from "#model/vocabulary.ts";
import { describe } from "#text/problems.ts";
import type { IngestResult } from "./store-types.ts";

/** `api/quality.json` as the data contract describes it. */
export interface QualityJson {
  readonly files: readonly FileReport[];
  readonly problems: readonly Problem[];
  readonly freshness: readonly unknown[];
  readonly completeness: readonly unknown[];
  readonly changes: readonly unknown[];
}

/**
 * What an ingest found, as `api/quality.json` publishes it.
 * @param more freshness, completeness and changes, which need the stored tables
 */
export function qualityJson(
  { files, problems }: Pick<IngestResult, "files" | "problems">,
  locale: Locale = "en",
  more: Partial<Pick<QualityJson, "freshness" | "completeness" | "changes">> = {},
): QualityJson {
  const described = problems.map((finding) => describe(finding, locale));
  return { files, problems: described, freshness: [], completeness: [], changes: [], ...more };
}
