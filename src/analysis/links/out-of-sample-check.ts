import { leastSquares } from "#stats/least-squares.ts";
import type { CompanyMetric } from "./company-board.ts";
import type { Lagged } from "./joint-model.ts";
import { linkRules } from "./link-rules.ts";
import type { OutOfSampleCheck } from "./link-types.ts";
import type { PairBoard } from "./pair-board.ts";
import type { PanelBoard } from "./panel-board.ts";

/** Fewest forecasts to judge by. */
const FEWEST_ORIGINS = 6;

/**
 * Rolling origin (Tashman 2000, International Journal of Forecasting 16): for each period after the first three fifths, both models are
 * fitted to what came before and forecast that one period: the effect from its own past and season, without and with the lagged cause.
 * Of panels each zone's distance from the mean of all zones is forecast, from the zone's own mean and last distance.
 */
export function outOfSampleCheck(pair: PairBoard, effect: string, own: Lagged): OutOfSampleCheck {
  const errors =
    pair.route === "zone" ? panelErrors(pair.board, effect, own) : companyErrors(pair.board, effect, own);
  if (!errors || errors.origins < FEWEST_ORIGINS) return { status: "not-estimable", why: "too-short" };
  if (!(errors.without > 0)) return { status: "not-estimable", why: "no-variation" };
  return {
    status: "estimated",
    origins: errors.origins,
    errorWithout: Math.sqrt(errors.without / errors.count),
    errorWith: Math.sqrt(errors.with / errors.count),
    gain: 1 - errors.with / errors.without,
  };
}

interface Errors {
  readonly origins: number;
  readonly count: number;
  readonly without: number;
  readonly with: number;
}

function companyErrors(
  board: Extract<PairBoard, { route: "company" }>["board"],
  effectId: string,
  { metricId, lag }: Lagged,
): Errors | null {
  const [cause, effect] = [board.metric(metricId), board.metric(effectId)];
  const run = board.run([cause as CompanyMetric, effect as CompanyMetric]);
  if (!cause || !effect || !run) return null;
  const [x, y] = [run.values(cause), run.values(effect)];
  const skipped = Math.max(1, lag);
  const first = Math.max(skipped + run.nuisance.count + 4, Math.ceil(run.length * linkRules.firstOrigin));
  const regressors = (t: number): number[] => [
    ...run.nuisance.at(run.from + t),
    y[t - 1] as number,
    x[t - lag] as number,
  ];
  const rows = Array.from({ length: run.length - skipped }, (_, i) => regressors(skipped + i));
  const width = run.nuisance.count + 2;
  const columns = Array.from({ length: width }, (_, j) => Float64Array.from(rows, (row) => row[j] as number));
  let origins = 0;
  let [without, withCause] = [0, 0];
  for (let t = first; t < run.length; t++) {
    const until = t - skipped;
    const past = columns.map((column) => column.subarray(0, until));
    const target = y.subarray(skipped, t);
    const error = (count: number): number | null => {
      const model = leastSquares(past.slice(0, count), target);
      if (model.status !== "estimated") return null;
      const row = rows[until] as number[];
      return model.used.reduce(
        (rest, column, i) => rest - (row[column] as number) * (model.coefficients[i] as number),
        y[t] as number,
      );
    };
    const [a, b] = [error(width - 1), error(width)];
    if (a === null || b === null) continue;
    origins++;
    without += a * a;
    withCause += b * b;
  }
  return { origins, count: origins, without, with: withCause };
}

function panelErrors(board: PanelBoard, effectId: string, { metricId, lag }: Lagged): Errors | null {
  const [cause, effect] = [board.metric(metricId), board.metric(effectId)];
  if (!cause || !effect) return null;
  const periods = board.frame.periods.length;
  const [x, y] = [cause, effect].map(({ scaled }) => distances(scaled, board.zoneCount, periods)) as [
    Float64Array,
    Float64Array,
  ];
  const skipped = Math.max(1, lag);
  const first = Math.max(skipped + linkRules.fewestPerZone, Math.ceil(periods * linkRules.firstOrigin));
  const past = rollingSums(board.zoneCount);
  let [origins, count, without, withCause] = [0, 0, 0, 0];
  for (let t = skipped; t < periods; t++) {
    const slopes = t >= first ? past.slopes() : null;
    let seen = false;
    for (let zone = 0; zone < board.zoneCount; zone++) {
      const at = zone * periods + t;
      const row: Row = [y[at - 1] as number, x[at - lag] as number, y[at] as number];
      if (row.some(Number.isNaN)) continue;
      const errors = slopes && past.errors(zone, row, slopes);
      if (errors) {
        seen = true;
        count++;
        without += errors[0] ** 2;
        withCause += errors[1] ** 2;
      }
    }
    if (seen) origins++;
    for (let zone = 0; zone < board.zoneCount; zone++) {
      const at = zone * periods + t;
      const row: Row = [y[at - 1] as number, x[at - lag] as number, y[at] as number];
      if (!row.some(Number.isNaN)) past.add(zone, row);
    }
  }
  return { origins, count, without, with: withCause };
}

/** Effect before, cause, effect. */
type Row = readonly [number, number, number];

/** Regressions with a mean for each zone, kept up to date by sums. */
function rollingSums(zones: number): {
  readonly add: (zone: number, row: Row) => void;
  readonly slopes: () => { readonly alone: number; readonly own: number; readonly cause: number } | null;
  readonly errors: (
    zone: number,
    row: Row,
    slopes: { readonly alone: number; readonly own: number; readonly cause: number },
  ) => readonly [number, number] | null;
} {
  const counts = new Float64Array(zones);
  const sums = new Float64Array(zones * 3);
  const squares = new Float64Array(zones * 9);
  const mean = (zone: number, i: number): number => (sums[zone * 3 + i] as number) / (counts[zone] as number);
  return {
    add: (zone, row) => {
      counts[zone] = (counts[zone] as number) + 1;
      for (let i = 0; i < 3; i++) {
        sums[zone * 3 + i] = (sums[zone * 3 + i] as number) + (row[i] as number);
        for (let j = 0; j < 3; j++) {
          const at = zone * 9 + i * 3 + j;
          squares[at] = (squares[at] as number) + (row[i] as number) * (row[j] as number);
        }
      }
    },
    slopes: () => {
      const s = new Float64Array(9);
      for (let zone = 0; zone < zones; zone++) {
        const n = counts[zone] as number;
        if (n < 2) continue;
        for (let i = 0; i < 3; i++) {
          for (let j = 0; j < 3; j++) {
            const at = i * 3 + j;
            s[at] =
              (s[at] as number) + (squares[zone * 9 + at] as number) - n * mean(zone, i) * mean(zone, j);
          }
        }
      }
      const [yy, xy, yt, , xx, xt] = s as unknown as [number, number, number, number, number, number];
      const determinant = yy * xx - xy * xy;
      if (!(yy > 0 && determinant > 1e-12 * yy * xx)) return null;
      return {
        alone: yt / yy,
        own: (xx * yt - xy * xt) / determinant,
        cause: (yy * xt - xy * yt) / determinant,
      };
    },
    errors: (zone, [before, cause, now], { alone, own, cause: slope }) => {
      if ((counts[zone] as number) < 2) return null;
      const level = now - mean(zone, 2);
      const distance = before - mean(zone, 0);
      return [level - alone * distance, level - own * distance - slope * (cause - mean(zone, 1))];
    },
  };
}

/** Each zone's distance from the mean of all zones in the same period. */
function distances(scaled: Float64Array, zones: number, periods: number): Float64Array {
  const result = Float64Array.from(scaled);
  for (let t = 0; t < periods; t++) {
    let sum = 0;
    let n = 0;
    for (let zone = 0; zone < zones; zone++) {
      const value = scaled[zone * periods + t] as number;
      if (Number.isNaN(value)) continue;
      sum += value;
      n++;
    }
    for (let zone = 0; zone < zones; zone++) {
      const at = zone * periods + t;
      result[at] = (result[at] as number) - sum / n;
    }
  }
  return result;
}
