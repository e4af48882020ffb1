import type { Column } from "#model/column.ts";
import type { Table } from "#model/table.ts";
import { isNumeric, numberChecker } from "./checker.ts";
import type { DateOrder } from "./date.ts";
import type { FindingLog } from "./finding-log.ts";
import { interpreter } from "./interpret.ts";
import type { Layout, WideCell } from "./layout.ts";
import type { DecimalSign } from "./number.ts";
import { NumberColumn, type NumberObserver } from "./number-column.ts";
import type { Reference } from "./reference.ts";
import type { DateStyle, NumberStyle } from "./style-evidence.ts";
import { TextColumn } from "./text-column.ts";

/** A text column of a file and where its cells are. */
export interface FileText {
  readonly name: string;
  readonly cell: number;
  readonly reader: TextColumn;
}

/** A number column of a file; in a wide file also one for each metric or period. */
export interface FileNumber {
  readonly name: string;
  readonly cell: number;
  readonly reader: NumberColumn;
  readonly wide: WideCell | null;
}

/** Everything that the columns of one reading of one file share. */
export interface FileContext {
  readonly table: Table;
  readonly header: readonly string[];
  readonly log: FindingLog;
  readonly numbers: NumberStyle;
  readonly dates: DateStyle;
  readonly decimal: DecimalSign;
  readonly order: DateOrder;
  /** Known values by `table.column`. */
  readonly references: ReadonlyMap<string, Reference>;
  readonly units: ReadonlyMap<string, string>;
  readonly currencies: CurrencyBook;
}

/** Which currency signs stand beside the numbers of which metric, and where first. */
export class CurrencyBook {
  readonly byMetric = new Map<string, Map<string, { line: number; raw: string; column: string }>>();

  /** Takes the signs of the next part of the file, whose lines begin `offset` lines later. */
  join(byMetric: CurrencyBook["byMetric"], offset: number): void {
    for (const [metric, signs] of byMetric) {
      for (const [sign, place] of signs) this.note(sign, metric, { ...place, line: place.line + offset });
    }
  }

  note(currency: string, metric: string | null, place: { line: number; raw: string; column: string }): void {
    const key = metric ?? "";
    const signs = this.byMetric.get(key) ?? new Map();
    if (!signs.has(currency)) signs.set(currency, place);
    this.byMetric.set(key, signs);
  }
}

/** The reader of a text column, telling the log and the date style what it notices. */
function textReader(column: Column, header: string, context: FileContext): TextColumn {
  const { table, log, dates, order, references } = context;
  const reference = (column.references && references.get(column.references)) || null;
  const isKey = table.key.includes(column.name);
  const interpret = interpreter(column, { order, reference, header: header.trim(), isKey });
  const plainTexts = reference === null && (column.kind === "id" || column.kind === "text");
  const { name } = column;
  return new TextColumn(
    interpret,
    {
      remark: ({ code, args }, raw, line) => log.warn(code, { line, column: name, text: raw }, args),
      dated: (evidence, raw, line) => evidence !== "none" && dates.note(evidence, raw, line, name),
    },
    column.required,
    plainTexts,
  );
}

function numberReader(column: Column, name: string, required: boolean, context: FileContext): NumberColumn {
  const { numbers, decimal, currencies } = context;
  const observer: NumberObserver = {
    styled: (evidence, raw, line) => numbers.note(evidence, raw, line, name),
    money: (currency, metric, raw, line) => currencies.note(currency, metric, { line, raw, column: name }),
  };
  const unbounded = column.kind === "number" && column.minimum === undefined && column.maximum === undefined;
  return new NumberColumn(numberChecker(column), { decimal, required, unbounded }, observer);
}

const FURTHER: Omit<Column, "name"> = { kind: "text", required: false, description: "A further column" };

/** The readers of a file's columns: texts first, since a number's unit depends on its row's metric. */
export function fileColumns(
  layout: Layout,
  context: FileContext,
): { readonly texts: readonly FileText[]; readonly numbers: readonly FileNumber[] } {
  const texts: FileText[] = [];
  const numbers: FileNumber[] = [];
  for (const { column, cell } of layout.columns) {
    const { name } = column;
    if (isNumeric(column)) {
      numbers.push({ name, cell, reader: numberReader(column, name, column.required, context), wide: null });
    } else texts.push({ name, cell, reader: textReader(column, context.header[cell] ?? "", context) });
  }
  if (context.table.open) {
    for (const { name, cell } of layout.unknown) {
      texts.push({ name, cell, reader: textReader({ ...FURTHER, name }, name, context) });
    }
  }
  const value = context.table.columns.find(({ name }) => name === "value");
  for (const wide of value ? (layout.wide?.cells ?? []) : []) {
    const name = layout.wide?.by === "metric_id" ? wide.key : wide.header;
    const reader = numberReader(value as Column, name, false, context);
    numbers.push({ name, cell: wide.cell, reader, wide });
  }
  return { texts, numbers };
}
