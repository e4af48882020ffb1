import type { CheckContext } from "#analysis/pilots/check-context.ts";
import { checkRules } from "#analysis/pilots/check-rules.ts";
import { meanChanges } from "#analysis/pilots/mean-changes.ts";
import type { PilotCheck } from "#analysis/pilots/pilot-check.ts";
import { autoregressiveContrast } from "#stats/autoregressive-contrast.ts";
import { median } from "#stats/median.ts";
import { normalCdf } from "#stats/normal-cdf.ts";
import { studentT } from "#stats/student-t.ts";

/** With fewer control zones no jump stands out. */
const FEWEST = 4;

/**
 * Does a control zone jump at the start, as if the pilot had leaked into it? It must stand out twice: from its own history (the step
 * against the mean of the other controls, in its own standard errors) and from the changes of the other controls. The larger of both p-values
 * counts, with Bonferroni's adjustment for having looked at all zones. The value is that of the zone that stands out most.
 */
export function spillover({ input, window, scale, yardstick }: CheckContext): PilotCheck {
  if (window.controls < FEWEST) return notChecked("too-few-zones");
  if (window.first < checkRules.preNeeded) return notChecked("too-few-periods");
  const steps = controlSteps(window);
  const centre = median(steps.map(({ z }) => z));
  const spread = Math.max(1, 1.4826 * median(steps.map(({ z }) => Math.abs(z - centre))));
  const judged = steps.map((step) => {
    const own = 2 * normalCdf(-Math.abs(step.z - centre) / spread);
    return { ...step, p: Math.min(1, Math.max(own, step.among) * steps.length) };
  });
  const worst = judged.reduce((most, one) => (one.p < most.p ? one : most));
  const matters = Math.abs(worst.jump) >= checkRules.oneZoneShare * yardstick;
  const failed = worst.p < checkRules.spilloverP && matters;
  return {
    id: "spillover",
    status: failed ? "fail" : worst.p < checkRules.spilloverWarnP ? "warn" : "pass",
    value: worst.p,
    why: {
      code: "spillover",
      zone: worst.p < checkRules.spilloverWarnP ? worst.zone : null,
      jump: scale.toUnit(worst.jump),
      p: worst.p,
      neighbour: isNeighbour(input, worst.zone),
    },
  };
}

function controlSteps(window: CheckContext["window"]) {
  const { panel, pilots, controls, first } = window;
  const T = panel.periods.length;
  const step = Float64Array.from(panel.periods, (_, t) => (t < first ? 0 : 1));
  const total = new Float64Array(T);
  const at = (i: number, t: number) => panel.values[i * T + t] ?? 0;
  for (let i = pilots; i < pilots + controls; i++) {
    for (let t = 0; t < T; t++) total[t] = (total[t] ?? 0) + at(i, t);
  }
  const changes = meanChanges(window).subarray(pilots);
  return panel.zones.slice(pilots).map((zone, k) => {
    const gap = total.map((sum, t) => at(pilots + k, t) - (sum - at(pilots + k, t)) / (controls - 1));
    const { estimate, se } = autoregressiveContrast(gap, step);
    return {
      zone,
      jump: estimate,
      z: se > 0 && Number.isFinite(se) ? estimate / se : 0,
      among: outlierP(changes, k),
    };
  });
}

/** Two-sided p of one change among the others: Student's t of the deleted residual. */
function outlierP(changes: Float64Array, k: number): number {
  const others = changes.filter((_, i) => i !== k);
  const mean = others.reduce((sum, value) => sum + value, 0) / others.length;
  const squares = others.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const se = Math.sqrt((squares / (others.length - 1)) * (1 + 1 / others.length));
  const far = (changes[k] ?? 0) - mean;
  return se > 0 ? studentT.twoSided(far / se, others.length - 1) : far === 0 ? 1 : 0;
}

/** Whether a piloted zone lies in the same region; null where regions are unknown. */
function isNeighbour({ zones, traits }: CheckContext["input"], zone: string): boolean | null {
  const regionOf = new Map(traits.map((one) => [one.zone, one.region]));
  const region = regionOf.get(zone) ?? null;
  if (region === null) return null;
  return zones.some((one) => one.arm === "pilot" && regionOf.get(one.zone) === region);
}

function notChecked(reason: "too-few-zones" | "too-few-periods"): PilotCheck {
  return { id: "spillover", status: "warn", value: null, why: { code: "not-checked", reason } };
}
