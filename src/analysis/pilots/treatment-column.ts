import type { PanelRows } from "./panel-rows.ts";

/** 1 in rows of a zone from its start on, else 0. */
export function treatmentColumn(rows: PanelRows, start: Int32Array): Float64Array {
  return Float64Array.from(rows.zone, (zone, row) => {
    const from = start[zone] as number;
    return from >= 0 && (rows.periods[rows.period[row] as number] as number) >= from ? 1 : 0;
  });
}
