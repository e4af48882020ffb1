/** A company's own column of `zones.csv` as words. */
export const traitName = (column: string): string => column.replaceAll("_", " ");

/** A mean of such a column: years are neither grouped in thousands nor cut into parts. */
export const traitValue = (column: string, value: number, number: (value: number) => string): string =>
  /year|год|рік/iu.test(column) ? String(Math.round(value)) : number(value);
