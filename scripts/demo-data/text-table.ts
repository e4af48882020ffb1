/**
 * Reads a table written as text: one row a line, cells between `|` and trimmed. Throws when a row has another
 * number of cells than there are columns.
 */
export function textTable<const Column extends string>(
  columns: readonly Column[],
  text: string,
): Readonly<Record<Column, string>>[] {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const cells = line.split("|").map((part) => part.trim());
      if (cells.length !== columns.length) {
        throw new RangeError(`${cells.length} cells instead of ${columns.length}: ${line}`);
      }
      return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])) as Record<
        Column,
        string
      >;
    });
}
