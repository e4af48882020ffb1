/** How a file is spelt. */
export interface Dialect {
  readonly delimiter?: "," | ";" | "\t";
  /** Decimal sign; with a comma, thousands are set apart by a no-break space, as Excel in Russian or Ukrainian does. */
  readonly decimal?: "." | ",";
  readonly newline?: "\n" | "\r\n";
}

/** A cell: text as it is, a number with so many decimals, or nothing. */
export type Cell = string | { readonly value: number; readonly decimals: number } | null;

function spell(cell: Cell, { delimiter = ",", decimal = "." }: Dialect): string {
  if (cell === null) return "";
  if (typeof cell === "string") {
    return cell.includes('"') || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }
  const text = cell.value.toFixed(cell.decimals);
  if (decimal === ".") return text;
  const [whole = "", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** CSV text of a header and its rows. */
export function csvText(
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
  dialect: Dialect = {},
): string {
  const newline = dialect.newline ?? "\n";
  const delimiter = dialect.delimiter ?? ",";
  let text = header.join(delimiter) + newline;
  for (const row of rows) text += row.map((cell) => spell(cell, dialect)).join(delimiter) + newline;
  return text;
}
