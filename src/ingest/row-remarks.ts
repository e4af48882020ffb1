import type { FindingLog } from "./finding-log.ts";
import type { MeasureOf } from "./number-column.ts";
import { type CellProblem, cellProblem } from "./problem.ts";
import type { RowRule } from "./row-rules.ts";

/** Units of what is counted or timed: less than nothing of it is seldom meant. */
const NEVER_NEGATIVE: ReadonlySet<string> = new Set(["count", "minutes", "hours", "days"]);

/** A value that rests on no one: systems write 0 where nobody answered. */
const emptySample: RowRule = {
  column: "n",
  judge: ({ texts, numbers }) => {
    const [n, metrics] = [numbers("n"), texts("metric_id")];
    if (!(n && metrics)) return null;
    return (row) => (n[row] === 0 ? cellProblem("empty_sample", { metric: metrics(row) ?? "" }) : null);
  },
};

/** More profit than there was money. */
const marginAboveAmount: RowRule = {
  column: "margin",
  judge: ({ numbers }) => {
    const [amounts, margins] = [numbers("amount"), numbers("margin")];
    if (!(amounts && margins)) return null;
    const problem = cellProblem("margin_above_amount", {});
    return (row) => {
      const amount = amounts[row] as number;
      return amount > 0 && (margins[row] as number) > amount ? problem : null;
    };
  },
};

/** An answer between two options of the Net Promoter Score: rather a mean of several answers. */
const brokenNps: RowRule = {
  column: "score",
  judge: ({ texts, numbers }) => {
    const [scores, question] = [numbers("score"), texts("question")];
    if (!(scores && question)) return null;
    const problem = cellProblem("nps_not_whole", {});
    return (row) => ((scores[row] as number) % 1 !== 0 && question(row) === "nps" ? problem : null);
  },
};

/** What rows may be but seldom are, by table. */
export const ROW_REMARKS: Readonly<Record<string, readonly RowRule[]>> = {
  values: [emptySample],
  transactions: [marginAboveAmount],
  responses: [brokenNps],
};

/** What is odd about a number of what can only be counted or timed; null where there is none below zero. */
export function negativeQuantity(
  values: Float64Array,
  of: MeasureOf,
): ((row: number) => CellProblem | null) | null {
  if (!hasNegative(values)) return null;
  return (row) => {
    if (!((values[row] as number) < 0)) return null;
    const { unit, metric } = of(row);
    return metric !== null && NEVER_NEGATIVE.has(unit)
      ? cellProblem("negative_quantity", { metric, unit })
      : null;
  };
}

/** A loop and no call for each value: there are millions. */
function hasNegative(values: Float64Array): boolean {
  for (let row = 0; row < values.length; row++) if ((values[row] as number) < 0) return true;
  return false;
}

/** Makes each remark once in a file, where it comes first: what is odd once may be odd in a million rows. */
export class RowRemarks {
  readonly #log: FindingLog;
  readonly #told = new Set<string>();

  constructor(log: FindingLog) {
    this.#log = log;
  }

  /** Takes a block of rows. Rows in `bad` are rejected for something else. */
  look(column: string, judge: (row: number) => CellProblem | null, lines: Int32Array, bad: Uint8Array): void {
    for (let row = 0; row < lines.length; row++) {
      const problem = judge(row);
      if (!problem || bad[row] === 1) continue;
      const key = JSON.stringify([problem, column]);
      if (this.#told.has(key)) continue;
      this.#told.add(key);
      this.#log.warn(problem.code, { line: lines[row] as number, column }, problem.args);
    }
  }
}
