import type { Changes } from "#model/changes.ts";
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
  /** The site that was compared with; null: none. */
  readonly changes_since: Changes["since"];
  readonly changes: Changes["tables"];
}

/** What an ingest found, as `api/quality.json` publishes it. The rest of it needs the stored tables and is empty here. */
export function qualityJson(
  { files, problems }: Pick<IngestResult, "files" | "problems">,
  locale: Locale = "en",
): QualityJson {
  const described = problems.map((finding) => describe(finding, locale));
  return {
    ...{ files, problems: described },
    ...{ freshness: [], completeness: [], changes_since: null, changes: [] },
  };
}
