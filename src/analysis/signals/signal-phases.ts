import type { Grain } from "#model/period.ts";
import { fromScale } from "./from-scale.ts";
import { periodStartOf } from "./period-start-of.ts";
import type { SignalModel } from "./signal-model.ts";
import type { SignalSeries } from "./signal-series.ts";
import type { SignalPhase } from "./signal-types.ts";

/** The phases on the metric's own scale, season taken out; none for year on year, whose levels are changes and not values. */
export function signalPhases(series: SignalSeries, model: SignalModel, grain: Grain): SignalPhase[] {
  const { phases, current, centreAt } = model.baseline;
  if (model.season.method === "year-on-year") return [];
  return phases.map((phase, p) => ({
    start: periodStartOf(series.first + phase.start, grain),
    end: periodStartOf(series.first + phase.end - 1, grain),
    shape: phase.shape,
    from: fromScale(centreAt(p, phase.start), series.scale),
    to: fromScale(centreAt(p, phase.end - 1), series.scale),
    n: phase.n,
    baseline: p === current,
  }));
}
