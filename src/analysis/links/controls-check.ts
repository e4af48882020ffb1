import { studentT } from "#stats/student-t.ts";
import { evidenceLimits } from "./evidence-rules.ts";
import { fitJoint, type JointModel, type Lagged } from "./joint-model.ts";
import type { ControlsCheck } from "./link-types.ts";
import { jointModel, type PairBoard } from "./pair-board.ts";

/**
 * Does a link stand with the other leading causes of the same outcome held constant?
 *
 * @param of.own the link's cause at its best lag
 * @param of.controls leading causes of the same or an earlier layer; later ones may be the way by which the cause works
 * @param of.toUnits slope on the scales of the study → effect's unit per unit of cause
 */
export function controlsCheck(of: {
  readonly pair: PairBoard;
  readonly effect: string;
  readonly own: Lagged;
  readonly controls: readonly Lagged[];
  readonly toUnits: number;
}): ControlsCheck {
  const { pair, effect, own, controls, toUnits } = of;
  if (controls.length === 0) return { status: "not-estimable", why: "no-candidates" };
  const model = jointModel(pair, effect, [own, ...controls]);
  if (!model) return { status: "not-estimable", why: "not-measured-together" };
  const alone = fitJoint(model, [0]);
  const joint = fitJoint(model, [0, ...controls.map((_, i) => i + 1)]);
  if (!alone || !joint) return { status: "not-estimable", why: "no-degrees-of-freedom" };
  const [before, after] = [alone.coefficients[0] as number, joint.coefficients[0] as number];
  const se = Math.sqrt(joint.covariance[0] as number);
  const half = joint.critical * se;
  const plain = studentT.quantile(0.975, joint.df);
  // The interval's own reckoning, so that p-value and interval never contradict each other.
  const pValue = studentT.twoSided(((after / se) * plain) / joint.critical, joint.df);
  const kept = after / before;
  const holds = pValue <= evidenceLimits.checkP && kept > 0;
  const verdict = holds ? "holds" : kept < evidenceLimits.explainedBelow ? "explained" : "inseparable";
  return {
    status: "estimated",
    controls,
    estimate: after * toUnits,
    ciLow: (after - half) * toUnits,
    ciHigh: (after + half) * toUnits,
    pValue,
    kept,
    explainedBy: holds ? null : explainedBy(model, before),
    verdict,
  };
}

/** The control that alone leaves least of the link. */
function explainedBy(model: JointModel, before: number): string | null {
  let least = Number.POSITIVE_INFINITY;
  let name: string | null = null;
  for (let i = 1; i < model.members.length; i++) {
    const fit = fitJoint(model, [0, i]);
    const kept = fit ? (fit.coefficients[0] as number) / before : Number.POSITIVE_INFINITY;
    if (kept < least) {
      least = kept;
      name = model.members[i]?.metricId ?? null;
    }
  }
  return name;
}
