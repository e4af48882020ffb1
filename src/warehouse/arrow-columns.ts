import { type Data, DataType, DateUnit, type Table, Type, Vector } from "apache-arrow";
import { arrowCell } from "./arrow-cell.ts";
import { type Cell, plainDay, plainNumber } from "./plain-value.ts";

/**
 * Plain cells of a table, column by column. Numbers, days and words of a dictionary, of which most answers consist, are
 * read straight from their buffers, each day and word turned once; Arrow's own getters, which look every cell up
 * anew, take the rest.
 * @throws TypeError for types without a plain form
 */
export function arrowColumns(table: Table): Cell[][] {
  return table.schema.fields.map((_, index) => {
    const cells: Cell[] = [];
    for (const chunk of table.getChildAt(index)?.data ?? []) {
      const read = fastReader(chunk) ?? slowReader(chunk);
      const { length, nullCount } = chunk;
      for (let row = 0; row < length; row++) {
        cells.push(nullCount === 0 || (nullCount < length && chunk.getValid(row)) ? read(row) : null);
      }
    }
    return cells;
  });
}

function slowReader(chunk: Data): (row: number) => Cell {
  const read = arrowCell(chunk.type);
  const vector = new Vector([chunk]);
  return (row) => read(vector.get(row));
}

function fastReader(chunk: Data): ((row: number) => Cell) | null {
  const { type, values } = chunk;
  if (type.typeId === Type.Float && values instanceof Float64Array)
    return (row) => plainNumber(values[row] as number);
  if (type.typeId === Type.Int && values instanceof Int32Array) return (row) => values[row] as number;
  if (DataType.isDate(type) && type.unit === DateUnit.DAY) {
    return remembered((row) => values[row] as number, plainDay);
  }
  if (type.typeId === Type.Dictionary && chunk.dictionary) {
    const words = chunk.dictionary;
    const read = arrowCell(words.type);
    return remembered(
      (row) => values[row] as number,
      (code) => read(words.get(code)),
    );
  }
  return null;
}

/** Turns each different code once. */
function remembered(code: (row: number) => number, turn: (code: number) => Cell): (row: number) => Cell {
  const known = new Map<number, Cell>();
  return (row) => {
    const own = code(row);
    const cell = known.get(own);
    if (cell !== undefined) return cell;
    const turned = turn(own);
    known.set(own, turned);
    return turned;
  };
}
