import type { Panel } from "./demo-panel.ts";

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Takes out what belongs to a row (shop) and to a column (month) of a full panel. */
function demeaned(panel: Panel): Panel {
  const rows = panel.map(mean);
  const columns = (panel[0] ?? []).map((_, at) => mean(panel.map((row) => row[at] ?? Number.NaN)));
  const all = mean(rows);
  return panel.map((row, i) => row.map((value, t) => value - (rows[i] ?? 0) - (columns[t] ?? 0) + all));
}

/** Residual of a demeaned panel after regression on another. */
function without(panel: Panel, other: Panel): Panel {
  const slope = dot(panel, other) / dot(other, other);
  return panel.map((row, i) => row.map((value, t) => value - slope * (other[i]?.[t] ?? 0)));
}

const dot = (one: Panel, other: Panel): number =>
  one.reduce(
    (sum, row, i) => sum + row.reduce((part, value, t) => part + value * (other[i]?.[t] ?? 0), 0),
    0,
  );

/**
 * Regression of an effect on its cause `lag` months earlier, with shop and month effects, by partialling out
 * (Frisch & Waugh 1933); standard error clustered by shop (Liang & Zeger 1986, without small-sample factor).
 */
export function twoWay(
  cause: Panel,
  effect: Panel,
  lag: number,
  control?: Panel,
): { slope: number; error: number } {
  const later = (panel: Panel): Panel => panel.map((row) => row.slice(lag));
  const earlier = (panel: Panel): Panel => panel.map((row) => row.slice(0, row.length - lag));
  let x = demeaned(earlier(cause));
  let y = demeaned(later(effect));
  if (control) {
    const held = demeaned(earlier(control));
    x = without(x, held);
    y = without(y, held);
  }
  const xx = dot(x, x);
  const slope = dot(x, y) / xx;
  const meat = x.reduce((sum, row, i) => {
    const score = row.reduce((part, value, t) => part + value * ((y[i]?.[t] ?? 0) - slope * value), 0);
    return sum + score * score;
  }, 0);
  return { slope, error: Math.sqrt(meat) / xx };
}
