import { twoWayEffects } from "#stats/two-way-effects.ts";
import { twoWayRegression } from "#stats/two-way-regression.ts";
import { wildClusterBootstrap } from "#stats/wild-cluster-bootstrap.ts";
import type { Estimate, NotEstimable } from "./estimate.ts";
import { panelRows } from "./panel-rows.ts";
import type { PilotPanel } from "./pilot-panel.ts";
import { treatmentColumn } from "./treatment-column.ts";
import { usableZones } from "./usable-zones.ts";

/**
 * Difference in differences with p-value and interval from the wild cluster bootstrap, clustered by zone, null imposed. Not to be
 * trusted with a single pilot zone, where it hardly ever rejects (MacKinnon & Webb 2017, Journal of Applied Econometrics 32(2)).
 */
export function wildBootstrapTest(
  given: PilotPanel,
  options: { readonly seed: number; readonly draws?: number },
): Estimate | NotEstimable {
  const panel = usableZones(given);
  const rows = panelRows(panel);
  const effects = twoWayEffects(rows.zone, rows.period, panel.zones.length, rows.periods.length);
  const model = twoWayRegression(effects, [treatmentColumn(rows, panel.start)], rows.values);
  if (model.status !== "estimated") return { status: "not-estimable", method: "did", why: "no-contrast" };
  const test = wildClusterBootstrap(model, rows.zone, 0, options);
  if (test.status !== "estimated") return { status: "not-estimable", method: "did", why: test.why };
  const { estimate: effect, pValue, ciLow, ciHigh } = test;
  return {
    status: "estimated",
    method: "did",
    inference: "wild_bootstrap",
    effect,
    se: null,
    ciLow,
    ciHigh,
    pValue,
  };
}
