import type { VNode } from "preact";
import type { FileReport } from "#model/quality.ts";
import { dataWords } from "#text/data-page.ts";
import { formatNumber } from "#text/format.ts";
import { DataTable } from "./data-table.tsx";
import type { Site } from "./site.ts";

interface Props {
  readonly site: Site;
  readonly files: readonly FileReport[];
}

/** What became of every file's rows, and how it was spelled. */
export function FileTable({ site, files }: Props): VNode {
  const words = dataWords(site.locale);
  const number = (value: number): string => formatNumber(site.locale, value);
  return (
    <DataTable
      columns={[
        {
          label: words.file,
          cell: ({ file, rejected }) => (
            <>
              <code>{file}</code> {rejected && <span class="badge bad">{words.refused}</span>}
            </>
          ),
        },
        { label: words.table, cell: ({ table }) => table },
        { label: words.rowsIn, kind: "num", cell: (file) => number(file.rows_in) },
        { label: words.rowsKept, kind: "num", cell: (file) => number(file.rows_ok) },
        { label: words.rowsRejected, kind: "num", cell: (file) => number(file.rows_rejected) },
        { label: words.rowsRepeated, kind: "num", cell: (file) => number(file.rows_repeated) },
        { label: words.encoding, kind: "secondary", class: "soft", cell: ({ encoding }) => encoding },
        {
          label: words.delimiter,
          kind: "secondary",
          class: "soft",
          cell: ({ delimiter }) => (delimiter === "\t" ? words.tab : delimiter),
        },
      ]}
      rows={files}
    />
  );
}
