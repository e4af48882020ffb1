import type { VNode } from "preact";
import type { ChangedPeriod } from "#model/changes.ts";
import { localFilesWords } from "#text/local-files.ts";
import type { PageContext } from "./page-context.ts";
import { changesAnswer, ValueChanges } from "./value-changes.tsx";

interface Props {
  readonly context: PageContext;
  readonly changes: readonly ChangedPeriod[];
  /** Whether the files would lie beside the older ones that hold the same values. */
  readonly beside: boolean;
}

/** What a preview changes of the published values. */
export function PreviewDifferences({ context, changes, beside }: Props): VNode {
  const words = localFilesWords(context.site.locale);
  const restated = changes.reduce((sum, one) => sum + one.rows_restated, 0);
  return (
    <>
      <header class="opening">
        <p class="kicker">{words.differs}</p>
        <h1>{changesAnswer(context, changes)}</h1>
      </header>
      {beside && restated > 0 && <p class="note warn">{words.wouldContradict(restated)}</p>}
      {changes.length > 0 && <ValueChanges context={context} changes={changes} />}
    </>
  );
}
