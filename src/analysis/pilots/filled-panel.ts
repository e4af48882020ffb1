import type { PilotPanel } from "./pilot-panel.ts";

/** Rounds of removing zone and period means in turn; gaps are few, so that these settle at once. */
const ROUNDS = 20;

/**
 * The panel with every gap filled by its zone's and its period's level (least squares of additive effects on what is there), so that a missing value
 * says nothing of its own. For checks and rehearsals; estimators get the gaps. The panel itself where it has none.
 */
export function filledPanel(panel: PilotPanel): PilotPanel {
  const { values, zones, periods } = panel;
  if (!values.some(Number.isNaN)) return panel;
  const T = periods.length;
  const byZone = new Float64Array(zones.length);
  const byPeriod = new Float64Array(T);
  const settle = (levels: Float64Array, of: (cell: number) => number, other: (cell: number) => number) => {
    const sums = new Float64Array(levels.length);
    const counts = new Float64Array(levels.length);
    for (let cell = 0; cell < values.length; cell++) {
      const value = values[cell] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      sums[of(cell)] = (sums[of(cell)] ?? 0) + value - other(cell);
      counts[of(cell)] = (counts[of(cell)] ?? 0) + 1;
    }
    for (let k = 0; k < levels.length; k++) levels[k] = (sums[k] ?? 0) / Math.max(counts[k] ?? 1, 1);
  };
  const zoneOf = (cell: number) => Math.floor(cell / T);
  const periodOf = (cell: number) => cell % T;
  for (let round = 0; round < ROUNDS; round++) {
    settle(byZone, zoneOf, (cell) => byPeriod[periodOf(cell)] ?? 0);
    settle(byPeriod, periodOf, (cell) => byZone[zoneOf(cell)] ?? 0);
  }
  return {
    ...panel,
    values: values.map((value, cell) =>
      Number.isNaN(value) ? (byZone[zoneOf(cell)] ?? 0) + (byPeriod[periodOf(cell)] ?? 0) : value,
    ),
  };
}
