/**
 * Rows and columns of a table without a hole. Whatever lacks the largest share of its values goes first, one at a time: of equals, a row
 * that is not precious, then a column, then a precious row.
 *
 * @param cell value of a row in a column; NaN is a hole
 */
export function balancedPart(
  rows: number,
  columns: number,
  cell: (row: number, column: number) => number,
  precious: (row: number) => boolean,
): { readonly rows: number[]; readonly columns: number[] } {
  const keptRows = new Set(Array.from({ length: rows }, (_, i) => i));
  const keptColumns = new Set(Array.from({ length: columns }, (_, t) => t));
  const rowHoles = new Int32Array(rows);
  const columnHoles = new Int32Array(columns);
  for (let i = 0; i < rows; i++) {
    for (let t = 0; t < columns; t++) {
      if (!Number.isNaN(cell(i, t))) continue;
      rowHoles[i] = (rowHoles[i] ?? 0) + 1;
      columnHoles[t] = (columnHoles[t] ?? 0) + 1;
    }
  }
  for (;;) {
    let worst = { score: 0, rank: -1, row: -1, column: -1 };
    const offer = (holes: number, of: number, rank: number, row: number, column: number) => {
      const score = holes / of;
      if (score > worst.score || (score === worst.score && score > 0 && rank > worst.rank)) {
        worst = { score, rank, row, column };
      }
    };
    for (const i of keptRows) offer(rowHoles[i] ?? 0, keptColumns.size, precious(i) ? 0 : 2, i, -1);
    for (const t of keptColumns) offer(columnHoles[t] ?? 0, keptRows.size, 1, -1, t);
    if (worst.score === 0) return { rows: [...keptRows], columns: [...keptColumns] };
    if (worst.row >= 0) {
      keptRows.delete(worst.row);
      for (const t of keptColumns)
        if (Number.isNaN(cell(worst.row, t))) columnHoles[t] = (columnHoles[t] ?? 0) - 1;
    } else {
      keptColumns.delete(worst.column);
      for (const i of keptRows) if (Number.isNaN(cell(i, worst.column))) rowHoles[i] = (rowHoles[i] ?? 0) - 1;
    }
  }
}
