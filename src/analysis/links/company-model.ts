import { withoutColumns } from "#stats/orthonormal-columns.ts";
import type { CompanyBoard, CompanyMetric, CompanyRun } from "./company-board.ts";
import type { JointModel, Lagged } from "./joint-model.ts";

/** The adjusted columns of a joint model of company series: causes in order, the outcome last. */
export interface CompanyColumns {
  readonly run: CompanyRun;
  /** Periods that the longest lag takes off the start of the run. */
  readonly skipped: number;
  readonly columns: readonly Float64Array[];
}

/** Takes season and trend (or the level) out of an outcome and lagged causes; null where they share too few periods. */
export function companyColumns(
  board: CompanyBoard,
  effectId: string,
  members: readonly Lagged[],
): CompanyColumns | null {
  const metrics = [...members.map(({ metricId }) => metricId), effectId].map((id) => board.metric(id));
  if (metrics.some((metric) => metric === null)) return null;
  const run = board.run(metrics as CompanyMetric[]);
  if (!run) return null;
  const skipped = Math.max(0, ...members.map(({ lag }) => lag));
  const basis = run.basis(skipped);
  if (run.length - skipped - basis.length < 2) return null;
  const columns = metrics.map((metric, i) => {
    const lag = members[i]?.lag ?? 0;
    return withoutColumns(run.values(metric as CompanyMetric).slice(skipped - lag, run.length - lag), basis);
  });
  return { run, skipped, columns };
}

/** A joint model of company series. */
export function companyModel(
  board: CompanyBoard,
  effectId: string,
  members: readonly Lagged[],
): JointModel | null {
  const made = companyColumns(board, effectId, members);
  if (!made) return null;
  return {
    effect: effectId,
    members,
    rows: made.columns[0]?.length ?? 0,
    parameters: made.run.basis(made.skipped).length,
    data: { kind: "series", columns: made.columns },
  };
}
