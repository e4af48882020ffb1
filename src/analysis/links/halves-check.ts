import { studentT } from "#stats/student-t.ts";
import { companyColumns } from "./company-model.ts";
import { companySlope } from "./company-slope.ts";
import { evidenceLimits } from "./evidence-rules.ts";
import { fitJoint, type Lagged } from "./joint-model.ts";
import type { HalfEstimate, HalvesCheck } from "./link-types.ts";
import type { PairBoard } from "./pair-board.ts";
import { panelModel } from "./panel-model.ts";

interface Half {
  readonly slope: number;
  readonly se: number;
  readonly half: number;
  readonly df: number;
  readonly from: string;
  readonly to: string;
}

/**
 * The link in the first and in the second half of its history: the same sign, and no difference beyond chance.
 *
 * Panels are adjusted within each half. Of company series season and trend are known from the whole only; each half takes its rows of the
 * adjusted series.
 */
export function halvesCheck(pair: PairBoard, effect: string, own: Lagged, toUnits: number): HalvesCheck {
  const halves =
    pair.route === "zone" ? panelHalves(pair.board, effect, own) : companyHalves(pair.board, effect, own);
  if (!halves) return { status: "not-estimable", why: "too-short" };
  const [first, second] = halves;
  const se = Math.hypot(first.se, second.se);
  const differenceP =
    se > 0 ? studentT.twoSided((first.slope - second.slope) / se, Math.min(first.df, second.df)) : 1;
  const shown = ({ slope, half, from, to }: Half): HalfEstimate => ({
    from,
    to,
    estimate: slope * toUnits,
    ciLow: (slope - half) * toUnits,
    ciHigh: (slope + half) * toUnits,
  });
  return {
    status: "estimated",
    first: shown(first),
    second: shown(second),
    holds: first.slope * second.slope > 0 && differenceP > evidenceLimits.checkP,
    differenceP,
  };
}

function panelHalves(
  board: Extract<PairBoard, { route: "zone" }>["board"],
  effect: string,
  own: Lagged,
): readonly [Half, Half] | null {
  const { periods } = board.frame;
  const middle = Math.floor((own.lag + periods.length) / 2);
  const of = (from: number, to: number): Half | null => {
    const model = panelModel(board, effect, [own], (_, t) => t >= from && t < to);
    const fit = model && fitJoint(model, [0]);
    if (!fit) return null;
    const se = Math.sqrt(fit.covariance[0] as number);
    return {
      slope: fit.coefficients[0] as number,
      se,
      half: fit.critical * se,
      df: fit.df,
      from: periods[from] as string,
      to: periods[to - 1] as string,
    };
  };
  const [first, second] = [of(own.lag, middle), of(middle, periods.length)];
  return first && second ? [first, second] : null;
}

function companyHalves(
  board: Extract<PairBoard, { route: "company" }>["board"],
  effect: string,
  own: Lagged,
): readonly [Half, Half] | null {
  const made = companyColumns(board, effect, [own]);
  if (!made) return null;
  const [x, y] = made.columns as [Float64Array, Float64Array];
  const middle = Math.floor(x.length / 2);
  const spent = made.run.basis(made.skipped).length / 2;
  const start = made.run.from + made.skipped;
  const of = (from: number, to: number): Half => {
    const { slope, se, half, df } = companySlope(x.slice(from, to), y.slice(from, to), spent + 1);
    const name = (t: number): string => board.frame.periods[start + t] as string;
    return { slope, se, half, df, from: name(from), to: name(to - 1) };
  };
  return [of(0, middle), of(middle, x.length)];
}
