import type { ComponentChildren, Key, VNode } from "preact";

/** A column of a table: its name, and what stands in it. The first one names the row. */
export interface TableColumn<Row> {
  readonly label: string;
  /** `num`: numbers, to the right; `secondary`: vanishes on a narrow screen. */
  readonly kind?: "num" | "secondary";
  /** Further classes of its cells. */
  readonly class?: string;
  readonly cell: (row: Row) => ComponentChildren;
}

interface Props<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly id?: string;
  /** On a phone each row becomes a block; not for tables that scroll. */
  readonly stacked?: boolean;
  readonly keyOf?: (row: Row) => Key;
  /** What a row says across all columns but the first, where it has nothing to put into them. */
  readonly instead?: (row: Row) => string | null;
}

/** A table whose rows are named by their first cell. */
export function DataTable<Row>(props: Props<Row>): VNode {
  const { columns, rows, id, stacked = true, keyOf } = props;
  return (
    <table class={stacked ? "table stacked" : "table"} id={id}>
      <thead>
        <tr>
          {columns.map(({ label, kind }) => (
            <th scope="col" class={kind}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf?.(row)}>{cellsOf(props, row)}</tr>
        ))}
      </tbody>
    </table>
  );
}

function cellsOf<Row>({ columns, stacked = true, instead }: Props<Row>, row: Row): VNode[] {
  const [head, ...rest] = columns;
  if (!head) return [];
  const name = <th scope="row">{head.cell(row)}</th>;
  const note = instead?.(row) ?? null;
  if (note !== null)
    return [
      name,
      <td colSpan={rest.length} class="soft">
        {note}
      </td>,
    ];
  const cells = rest.map(({ label, kind, class: more, cell }) => (
    <td
      class={[kind, more].filter(Boolean).join(" ") || undefined}
      data-label={stacked && kind !== "secondary" ? label : undefined}
    >
      {cell(row)}
    </td>
  ));
  return [name, ...cells];
}
