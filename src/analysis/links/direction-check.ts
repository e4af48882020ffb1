import { inverse, Matrix } from "ml-matrix";
import { fUpperTail } from "#stats/f-upper-tail.ts";
import { grangerTest } from "#stats/granger-test.ts";
import { companyColumns } from "./company-model.ts";
import { evidenceLimits } from "./evidence-rules.ts";
import { fitJoint, type Lagged } from "./joint-model.ts";
import { linkRules } from "./link-rules.ts";
import type { DirectionCheck } from "./link-types.ts";
import type { PairBoard } from "./pair-board.ts";
import { panelModel } from "./panel-model.ts";

interface Lead {
  readonly f: number;
  readonly pValue: number;
}

/**
 * Which of the two leads the other (Granger 1969)? Company series: the F test on the adjusted series. Panels: both are regressed on
 * their own past and the other's, with zone and period effects; the other's past is judged by a Wald test clustered by zone, with
 * Hotelling's small-sample form F(q, zones − q).
 */
export function directionCheck(pair: PairBoard, effect: string, own: Lagged): DirectionCheck {
  const { least, most } = linkRules.directionOrder;
  const order = Math.min(most, Math.max(least, own.lag));
  const forward = lead(pair, own.metricId, effect, order);
  const reverse = lead(pair, effect, own.metricId, order);
  if (!forward || !reverse) return { status: "not-estimable", why: "too-short" };
  const [ahead, back] = [forward.pValue <= evidenceLimits.checkP, reverse.pValue <= evidenceLimits.reverseP];
  return {
    status: "estimated",
    order,
    forwardF: forward.f,
    forwardP: forward.pValue,
    reverseF: reverse.f,
    reverseP: reverse.pValue,
    verdict: ahead ? (back ? "both" : "forward") : back ? "reverse" : "unclear",
  };
}

function lead(pair: PairBoard, cause: string, effect: string, order: number): Lead | null {
  return pair.route === "zone"
    ? panelLead(pair.board, cause, effect, order)
    : companyLead(pair.board, cause, effect, order);
}

function companyLead(
  board: Extract<PairBoard, { route: "company" }>["board"],
  cause: string,
  effect: string,
  order: number,
): Lead | null {
  const made = companyColumns(board, effect, [{ metricId: cause, lag: 0 }]);
  if (!made) return null;
  const test = grangerTest(made.columns[0] as Float64Array, made.columns[1] as Float64Array, order);
  if (test.status !== "estimated") return null;
  // Season and trend have taken their degrees of freedom before.
  const df2 = test.df2 - made.run.basis(made.skipped).length;
  if (df2 < 2) return null;
  const f = (test.f * df2) / test.df2;
  return { f, pValue: fUpperTail(f, test.df1, df2) };
}

function panelLead(
  board: Extract<PairBoard, { route: "zone" }>["board"],
  cause: string,
  effect: string,
  order: number,
): Lead | null {
  const lags = Array.from({ length: order }, (_, i) => i + 1);
  const members = [
    ...lags.map((lag) => ({ metricId: cause, lag })),
    ...lags.map((lag) => ({ metricId: effect, lag })),
  ];
  const model = panelModel(board, effect, members);
  const fit =
    model &&
    fitJoint(
      model,
      members.map((_, i) => i),
    );
  if (!fit) return null;
  const zones = fit.df + 1;
  if (zones <= order + 2) return null;
  const size = members.length;
  const block = new Matrix(lags.map((_, i) => lags.map((__, j) => fit.covariance[i * size + j] as number)));
  const b = Matrix.columnVector(lags.map((_, i) => fit.coefficients[i] as number));
  const wald = b.transpose().mmul(inverse(block)).mmul(b).get(0, 0);
  const f = (wald * (zones - order)) / ((zones - 1) * order);
  return { f, pValue: fUpperTail(f, order, zones - order) };
}
