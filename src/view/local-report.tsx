import type { VNode } from "preact";
import type { FileReport } from "#model/quality.ts";
import { formatNumber } from "#text/format.ts";
import { localFilesWords } from "#text/local-files.ts";
import { FileTable } from "./file-table.tsx";
import { type ListedProblem, ProblemList } from "./problem-list.tsx";
import type { Site } from "./site.ts";

interface Props {
  readonly site: Site;
  readonly files: readonly FileReport[];
  readonly problems: readonly ListedProblem[];
  /** Whether the files were checked without anything that is published. */
  readonly alone: boolean;
  /** Tables whose rows replace the published ones, or join them. */
  readonly tables: ReadonlyMap<string, "replace" | "join">;
  /** Files that were known by their header, and the tables that this fits as well. */
  readonly guessed: ReadonlyMap<string, readonly string[]>;
  /** Tables with rows that the preview does not show. */
  readonly notPreviewed: readonly string[];
  readonly onRejected: (() => void) | null;
  /** Null where no row was kept that the dashboard shows. */
  readonly onPreview: (() => void) | null;
}

/** What the build would say of local files. */
export function LocalReport(props: Props): VNode {
  const { site, files, problems, onRejected, onPreview, notPreviewed } = props;
  const words = localFilesWords(site.locale);
  return (
    <div class="stack">
      <h3 tabIndex={-1}>{files.length === 0 ? words.nothingRead : words.answer(countsOf(props))}</h3>
      <ul class="small">
        <li>{props.alone ? words.alone : words.beside}</li>
        {!props.alone &&
          [...props.tables].map(([table, mode]) => (
            <li>{mode === "replace" ? words.replaces(table) : words.joins(table)}</li>
          ))}
        {[...props.guessed].map(([path, others]) => (
          <li>{words.guessed(path, others)}</li>
        ))}
        {notPreviewed.length > 0 && <li>{words.notPreviewed(notPreviewed.join(", "))}</li>}
      </ul>
      <div class="row">
        {onPreview && (
          <button class="button primary" type="button" data-local-preview onClick={onPreview}>
            {words.preview}
          </button>
        )}
        {onRejected && (
          <button class="button" type="button" data-local-rejected onClick={onRejected}>
            {words.rejectedRows}
          </button>
        )}
        {onRejected && <p class="small soft">{words.mend}</p>}
      </div>
      {!onPreview && files.length > 0 && <p>{words.nothingKept}</p>}
      {problems.length > 0 && (
        <>
          <h4>{words.problems}</h4>
          <ProblemList site={site} problems={problems} />
        </>
      )}
      {files.length > 0 && (
        <details class="how">
          <summary>{words.files}</summary>
          <FileTable site={site} files={files} />
        </details>
      )}
    </div>
  );
}

function countsOf({ site, files, problems }: Props) {
  const sum = (key: "rows_in" | "rows_rejected"): number =>
    files.reduce((total, file) => total + file[key], 0);
  const count = (severity: ListedProblem["severity"]): number =>
    problems.reduce((total, one) => total + (one.severity === severity ? one.count : 0), 0);
  return {
    files: files.length,
    rows: sum("rows_in"),
    rowsText: formatNumber(site.locale, sum("rows_in")),
    rejected: sum("rows_rejected"),
    rejectedText: formatNumber(site.locale, sum("rows_rejected")),
    refused: files.filter(({ rejected }) => rejected).length,
    errors: count("error"),
    warnings: count("warning"),
  };
}
