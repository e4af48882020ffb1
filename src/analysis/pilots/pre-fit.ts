import { median } from "#stats/median.ts";
import { quantile } from "#stats/quantile.ts";
import type { PilotWindow } from "./pilot-window.ts";
import { syntheticControl } from "./synthetic-control.ts";

/** Control zones that are put in the pilot's place at most. */
const MOST = 40;

/** How well the synthetic control followed the pilot before the start, and how well those of control zones follow theirs. */
export interface PreFit {
  readonly rmspe: number;
  readonly typical: number;
}

/** Root mean square distance before the start, beside the median one of control zones put in the pilot's place; on the window's scale. */
export function preFit(window: PilotWindow, rmspe: number): PreFit | null {
  const { panel, pilots, controls, first } = window;
  if (controls < 4) return null;
  const T = panel.periods.length;
  const places = Array.from({ length: Math.min(controls, MOST) }, (_, k) =>
    Math.round(
      quantile([pilots, pilots + controls - 1], controls === 1 ? 0 : k / (Math.min(controls, MOST) - 1)),
    ),
  );
  const others = panel.zones.flatMap((_, i) => (i >= pilots ? [i] : []));
  const fits = places.flatMap((place) => {
    const found = syntheticControl(
      {
        zones: others.map((i) => panel.zones[i] ?? ""),
        periods: panel.periods,
        values: Float64Array.from(others.flatMap((i) => [...panel.values.subarray(i * T, (i + 1) * T)])),
        start: Int32Array.from(others, (i) => (i === place ? first : -1)),
      },
      { seed: 1, placebos: 0 },
    );
    return found.status === "estimated" ? [found.preRmspe] : [];
  });
  return fits.length > 0 ? { rmspe, typical: median(fits) } : null;
}
