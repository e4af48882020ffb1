import { biasReducedCovariance } from "#stats/bias-reduced-covariance.ts";
import { studentT } from "#stats/student-t.ts";
import { twoWayEffects } from "#stats/two-way-effects.ts";
import { twoWayRegression } from "#stats/two-way-regression.ts";
import { welchDifference } from "#stats/welch-difference.ts";
import type { Estimate, NotEstimable } from "./estimate.ts";
import { panelRows } from "./panel-rows.ts";
import type { PilotPanel } from "./pilot-panel.ts";
import { treatmentColumn } from "./treatment-column.ts";
import { usableZones } from "./usable-zones.ts";
import { zoneChanges } from "./zone-changes.ts";

/** Difference in differences with its cluster-robust inference. */
export interface DidEstimate extends Estimate {
  /** Satterthwaite degrees of freedom of the t test; null where one zone alone makes up an arm, which leaves no inference by zone. */
  readonly df: number | null;
  readonly pilotZones: number;
  readonly controlZones: number;
}

/**
 * Effect by difference in differences: regression on treatment with zone and period effects (Angrist & Pischke 2009, "Mostly Harmless
 * Econometrics", 5.2), clustered by zone with CR2 and Satterthwaite degrees of freedom (Bell & McCaffrey 2002; Pustejovsky & Tipton
 * 2018). Panels with gaps are allowed. In a full panel with one start this is the difference of the zones' mean changes with Welch's
 * standard error, which is computed directly.
 *
 * With one pilot or one control zone there is an effect but no inference by cluster: interval infinite, p-value 1.
 */
export function differenceInDifferences(given: PilotPanel): DidEstimate | NotEstimable {
  const panel = usableZones(given);
  const pilotZones = panel.start.filter((start) => start >= 0).length;
  const controlZones = panel.zones.length - pilotZones;
  if (pilotZones === 0) return { status: "not-estimable", method: "did", why: "no-pilot-zone" };
  const changes = zoneChanges(panel);
  if (controlZones === 0 && changes !== null)
    return { status: "not-estimable", method: "did", why: "no-control-zone" };
  const found = changes === null ? byRegression(panel) : byChanges(changes, panel.start);
  if (found === null) return { status: "not-estimable", method: "did", why: "no-contrast" };
  const { effect, se, df } = found;
  const known = se !== null && df !== null && se > 0;
  const reach = known ? studentT.quantile(0.975, df) * se : Number.POSITIVE_INFINITY;
  return {
    status: "estimated",
    method: "did",
    inference: "cluster_robust",
    effect,
    se,
    df,
    ciLow: effect - reach,
    ciHigh: effect + reach,
    pValue: known ? studentT.twoSided(effect / se, df) : 1,
    pilotZones,
    controlZones,
  };
}

interface Found {
  readonly effect: number;
  readonly se: number | null;
  readonly df: number | null;
}

function byChanges(changes: Float64Array, start: Int32Array): Found | null {
  const pilots = changes.filter((_, zone) => (start[zone] as number) >= 0);
  const controls = changes.filter((_, zone) => (start[zone] as number) < 0);
  const { difference, se, df } = welchDifference(pilots, controls);
  return { effect: difference, se, df };
}

/** The same effect without its inference, which in a panel with gaps takes a hundred times as long; null where it can't be had. */
export function didEffect(given: PilotPanel): number | null {
  const panel = usableZones(given);
  const changes = zoneChanges(panel);
  if (changes === null) return regressed(panel)?.model.coefficients[0] ?? null;
  const arms = new Set(panel.start.map((start) => Math.sign(start + 1)));
  return arms.size < 2 ? null : (byChanges(changes, panel.start)?.effect ?? null);
}

function regressed(panel: PilotPanel) {
  const rows = panelRows(panel);
  const effects = twoWayEffects(rows.zone, rows.period, panel.zones.length, rows.periods.length);
  const model = twoWayRegression(effects, [treatmentColumn(rows, panel.start)], rows.values);
  return model.status === "estimated" ? { model, rows } : null;
}

function byRegression(panel: PilotPanel): Found | null {
  const found = regressed(panel);
  if (!found) return null;
  const { model, rows } = found;
  const effect = model.coefficients[0] as number;
  const robust = biasReducedCovariance(model, rows.zone);
  if (robust.status !== "estimated") return { effect, se: null, df: null };
  return { effect, se: Math.sqrt(robust.covariance[0] as number), df: robust.degreesOfFreedom[0] as number };
}
