import type { VNode } from "preact";
import type { FileReport } from "#model/quality.ts";
import { localFilesWords } from "#text/local-files.ts";
import type { Site } from "./site.ts";

interface Props {
  readonly site: Site;
  /** The published files: one of the same name takes their place. */
  readonly files: readonly FileReport[];
}

/** Where readers try files out; the browser's script fills it. */
export function LocalFilesSection({ site, files }: Props): VNode {
  const published = files.map(({ table, file }) => [table, file]);
  const words = localFilesWords(site.locale);
  return (
    <section class="section" id="try" aria-labelledby="try-title" data-local={JSON.stringify(published)}>
      <header>
        <h2 id="try-title">{words.title}</h2>
        <p>{words.intro}</p>
      </header>
      <noscript>
        <p class="note">{words.needsScript}</p>
      </noscript>
      <div class="drop needs-script no-print" data-local-drop>
        <p>{words.drop}</p>
        <div class="row">
          <button class="button primary" type="button" data-local-choose="files">
            {words.chooseFiles}
          </button>
          <button class="button" type="button" data-local-choose="folder">
            {words.chooseFolder}
          </button>
        </div>
        <input type="file" multiple hidden accept=".csv,.gz,.json,.txt,.tsv" data-local-input="files" />
        <input type="file" hidden data-local-input="folder" />
      </div>
      <div class="progress" data-local-progress hidden>
        <label for="local-progress">{words.loadingPublished}</label>
        <progress id="local-progress" max={1} value={0} />
        <div>
          <button class="button" type="button" data-local-cancel>
            {words.cancel}
          </button>
        </div>
      </div>
      <p class="small soft needs-script" role="status" data-local-status />
      <div data-local-report />
    </section>
  );
}
