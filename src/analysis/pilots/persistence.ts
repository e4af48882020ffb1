import type { PilotWindow } from "./pilot-window.ts";

const GREATEST = 0.95;

/**
 * Correlation of a zone's neighbouring periods before the start, once what all zones share and each zone's own level are removed; pooled over zones and
 * freed of the bias of fitting a mean to few periods (Nickell 1981 for panels: about (1 + ρ) / T).
 */
export function persistence({ panel, first }: PilotWindow): number {
  const T = panel.periods.length;
  const Z = panel.zones.length;
  const at = (i: number, t: number) => panel.values[i * T + t] ?? 0;
  const common = new Float64Array(first);
  for (let t = 0; t < first; t++) for (let i = 0; i < Z; i++) common[t] = (common[t] ?? 0) + at(i, t) / Z;
  let products = 0;
  let squares = 0;
  for (let i = 0; i < Z; i++) {
    let level = 0;
    for (let t = 0; t < first; t++) level += (at(i, t) - (common[t] ?? 0)) / first;
    let before = 0;
    for (let t = 0; t < first; t++) {
      const left = at(i, t) - (common[t] ?? 0) - level;
      squares += left * left;
      if (t > 0) products += left * before;
      before = left;
    }
  }
  if (squares === 0 || first < 3) return 0;
  const raw = products / squares;
  return Math.max(0, Math.min(GREATEST, raw + (1 + 3 * raw) / first));
}
