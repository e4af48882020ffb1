import type { Table } from "#model/table.ts";
import type { FileNumber, FileText } from "./file-columns.ts";
import type { FindingLog } from "./finding-log.ts";
import { MergedCells } from "./merged-cells.ts";
import type { MeasureOf } from "./number-column.ts";
import { PercentWatch } from "./percent-watch.ts";

/** A column whose text stands only in the first row of each group: the first row without it, and the text above. */
export interface MergedColumn {
  readonly column: string;
  readonly line: number;
  readonly text: string;
}

/** Looks for what is wrong with the rows of a file though each of them may be right. */
export class RowWatch {
  readonly #table: Table;
  readonly #log: FindingLog;
  /** The columns which, left empty, make a row count for all zones or segments. */
  readonly #merged: readonly { readonly text: FileText; readonly cells: MergedCells }[];
  readonly #percents = new Map<string, PercentWatch>();

  constructor(table: Table, texts: readonly FileText[], log: FindingLog) {
    this.#table = table;
    this.#log = log;
    this.#merged = texts
      .filter(({ name }) => (name === "zone" || name === "segment") && table.key.includes(name))
      .map((text) => ({ text, cells: new MergedCells() }));
  }

  /** Whether it takes all rows of the file, in their order, to tell what there is to say. */
  get needsWholeFile(): boolean {
    return this.#percents.size > 0 || this.merged().length > 0;
  }

  /** Columns that were merged in a spreadsheet, as far as rows were read. */
  merged(): MergedColumn[] {
    return this.#merged.flatMap(({ text: { name, reader }, cells: { found } }) =>
      found ? [{ column: name, line: found.line, text: reader.dictionary[found.code] ?? "" }] : [],
    );
  }

  /** Takes the codes of a block of rows by column. Most files are done with here after two rows. */
  look(codes: ReadonlyMap<string, Int32Array>, lines: Int32Array, bad: Uint8Array): void {
    for (const { text, cells } of this.#merged) {
      const own = codes.get(text.name);
      if (!(own && cells.open)) continue;
      const rest = this.#table.key.flatMap((key) => (key === text.name ? [] : (codes.get(key) ?? [])));
      const metric = codes.get("metric_id");
      const dated = codes.has("period");
      for (let r = 0; cells.open && r < own.length; r++) {
        if (bad[r] === 1) continue;
        const key = rest.map((column) => column[r]).join(" ");
        cells.add(own[r] as number, { key, metric: metric?.[r] ?? 0, dated }, lines[r] as number);
      }
    }
  }

  /** Takes the cells of a column that has per cent signs, and what was read of them. */
  lookAtPercents(
    { name, cell }: FileNumber,
    rows: readonly string[][],
    lines: Int32Array,
    values: Float64Array,
    measure: MeasureOf,
  ): void {
    const watch = this.#percents.get(name) ?? new PercentWatch();
    this.#percents.set(name, watch);
    const lost = watch.look(rows, cell, values, measure);
    if (lost === null) return;
    const place = { line: lines[lost.row] as number, column: name, text: rows[lost.row]?.[cell] ?? "" };
    this.#log.warn("lost_percent", place, { metric: lost.metric });
  }
}
