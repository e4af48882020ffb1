import { studentT } from "#stats/student-t.ts";
import type { PilotWindow } from "./pilot-window.ts";

/** P-values of what spreadsheets do. */
export interface UsualArithmetic {
  /** The piloted zones after against before, all values alike (Student's t). */
  readonly before_after: number;
  /** Changes of piloted zones against those of control zones (Welch's t). */
  readonly t_test: number;
  /** Regression with zone and period effects, errors taken for independent. */
  readonly zone_period_regression: number;
}

/** P-values of methods that people use and should not, to show how often they cry wolf. One start only. */
export function usualArithmetic({ panel, pilots, first }: PilotWindow): UsualArithmetic {
  const T = panel.periods.length;
  const Z = panel.zones.length;
  const at = (i: number, t: number) => panel.values[i * T + t] ?? 0;
  const before: number[] = [];
  const after: number[] = [];
  for (let i = 0; i < pilots; i++) {
    for (let t = 0; t < T; t++) (t < first ? before : after).push(at(i, t));
  }
  const changes = panel.zones.map((_, i) => {
    let change = 0;
    for (let t = 0; t < T; t++) change += t < first ? -at(i, t) / first : at(i, t) / (T - first);
    return change;
  });
  const own = changes.slice(0, pilots);
  const others = changes.slice(pilots);
  const effect = mean(own) - mean(others);
  const variance = residualSquares(panel.values, Z, T, pilots, first, effect) / Math.max(Z * T - Z - T, 1);
  const se = Math.sqrt(variance * (1 / pilots + 1 / (Z - pilots)) * (1 / first + 1 / (T - first)));
  return {
    before_after: welch(after, before),
    t_test: pilots > 1 ? welch(own, others) : 1,
    zone_period_regression: se > 0 ? studentT.twoSided(effect / se, Math.max(Z * T - Z - T, 1)) : 1,
  };
}

/** Sum of squares left by zone effects, period effects and the effect. */
function residualSquares(
  values: Float64Array,
  Z: number,
  T: number,
  pilots: number,
  first: number,
  effect: number,
): number {
  const cell = (i: number, t: number) => (values[i * T + t] ?? 0) - (i < pilots && t >= first ? effect : 0);
  const rows = new Float64Array(Z);
  const columns = new Float64Array(T);
  let all = 0;
  for (let i = 0; i < Z; i++) {
    for (let t = 0; t < T; t++) {
      rows[i] = (rows[i] ?? 0) + cell(i, t) / T;
      columns[t] = (columns[t] ?? 0) + cell(i, t) / Z;
      all += cell(i, t) / (Z * T);
    }
  }
  let squares = 0;
  for (let i = 0; i < Z; i++) {
    for (let t = 0; t < T; t++) squares += (cell(i, t) - (rows[i] ?? 0) - (columns[t] ?? 0) + all) ** 2;
  }
  return squares;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Two-sided p of Welch's t test (1947). */
function welch(a: readonly number[], b: readonly number[]): number {
  const share = (values: readonly number[]) => {
    const middle = mean(values);
    const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
    return squares / Math.max(values.length - 1, 1) / values.length;
  };
  const [one, other] = [share(a), share(b)];
  const se = Math.sqrt(one + other);
  if (!(se > 0)) return 1;
  const df =
    (one + other) ** 2 / (one ** 2 / Math.max(a.length - 1, 1) + other ** 2 / Math.max(b.length - 1, 1));
  return studentT.twoSided((mean(a) - mean(b)) / se, df);
}
