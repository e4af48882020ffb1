import type { Panel } from "#analysis/panel.ts";

/** The filled cells of a panel as rows, in order of zone and time, and where each stands. */
export interface PanelRows {
  readonly zone: Int32Array;
  /** Numbered 0, 1, 2 … over the periods that have any value. */
  readonly period: Int32Array;
  /** Index in `panel.periods` of each numbered period. */
  readonly periods: Int32Array;
  readonly values: Float64Array;
}

/** Rows of a panel for a regression; empty cells are left out, and zones must have at least one value each. */
export function panelRows(panel: Panel): PanelRows {
  const { values } = panel;
  const times = panel.periods.length;
  const filled = new Uint8Array(times);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    filled[i % times] = 1;
    count++;
  }
  const periods = Int32Array.from(panel.periods.keys()).filter((t) => filled[t] === 1);
  const numberOf = new Int32Array(times);
  periods.forEach((t, number) => {
    numberOf[t] = number;
  });
  const zone = new Int32Array(count);
  const period = new Int32Array(count);
  const rowValues = new Float64Array(count);
  let row = 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    zone[row] = Math.floor(i / times);
    period[row] = numberOf[i % times] as number;
    rowValues[row++] = values[i] as number;
  }
  return { zone, period, periods, values: rowValues };
}
