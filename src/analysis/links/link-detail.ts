import { companyColumns } from "./company-model.ts";
import { fitJoint, type Lagged } from "./joint-model.ts";
import { linkRules } from "./link-rules.ts";
import type { AdjustedPoint, LinkDetail, LinkFrame, LinksInput, RegionEstimate } from "./link-types.ts";
import type { PairBoard } from "./pair-board.ts";
import type { PanelBoard } from "./panel-board.ts";
import { panelColumns, panelModel } from "./panel-model.ts";
import type { LinkStudy } from "./study-types.ts";

/** What the page of one link shows beside its numbers: both series, adjusted points, and the estimate of each region. */
export function linkDetail(
  input: Pick<LinksInput, "zones" | "regions">,
  pair: PairBoard,
  effect: string,
  own: Lagged,
  study: LinkStudy,
): LinkDetail {
  const { frame } = pair.board;
  const points =
    pair.route === "zone"
      ? panelPoints(pair.board, effect, own, input.zones)
      : companyPoints(pair.board, effect, own);
  const [causeUnit, effectUnit] = [
    study.causeScale === "log" ? study.causeLevel : 1,
    study.effectScale === "log" ? study.effectLevel : 1,
  ];
  const step = Math.max(1, Math.ceil(points.length / linkRules.scatterPoints));
  return {
    series: {
      periods: frame.periods,
      cause: shownSeries(frame, own.metricId),
      effect: shownSeries(frame, effect),
    },
    scatter: points
      .filter((_, i) => i % step === 0)
      .map((point) => ({ ...point, cause: point.cause * causeUnit, effect: point.effect * effectUnit })),
    regions:
      pair.route === "zone" ? regionEstimates(pair.board, effect, own, study.toUnits, input.regions) : [],
  };
}

function shownSeries(frame: LinkFrame, metricId: string): (number | null)[] {
  const series = frame.company.get(metricId);
  return frame.periods.map((_, t) => {
    const value = series?.[t];
    return value === undefined || Number.isNaN(value) ? null : value;
  });
}

function panelPoints(
  board: PanelBoard,
  effect: string,
  own: Lagged,
  zones: readonly string[],
): AdjustedPoint[] {
  const made = panelColumns(board, effect, [own]);
  if (!made) return [];
  const { sample, columns } = made;
  return Array.from(sample.cells, (cell, row) => ({
    zone: zones[sample.zones[Math.floor(cell / sample.width)] as number] ?? null,
    periodStart: board.frame.periods[sample.firstPeriod + (cell % sample.width)] as string,
    cause: columns[0]?.[row] as number,
    effect: columns[1]?.[row] as number,
  }));
}

function companyPoints(
  board: Extract<PairBoard, { route: "company" }>["board"],
  effect: string,
  own: Lagged,
): AdjustedPoint[] {
  const made = companyColumns(board, effect, [own]);
  if (!made) return [];
  const [x, y] = made.columns as [Float64Array, Float64Array];
  return Array.from(x, (cause, t) => ({
    zone: null,
    periodStart: board.frame.periods[made.run.from + made.skipped + t] as string,
    cause,
    effect: y[t] as number,
  }));
}

function regionEstimates(
  board: PanelBoard,
  effect: string,
  own: Lagged,
  toUnits: number,
  regions: readonly (string | null)[],
): RegionEstimate[] {
  const names = [...new Set(regions.filter((region) => region !== null))].sort();
  return names.flatMap((region): RegionEstimate[] => {
    if (regions.filter((one) => one === region).length < linkRules.regionZones) return [];
    const model = panelModel(board, effect, [own], (zone) => regions[zone] === region);
    const fit = model && fitJoint(model, [0]);
    if (!fit) return [];
    const estimate = fit.coefficients[0] as number;
    const half = fit.critical * Math.sqrt(fit.covariance[0] as number);
    return [
      {
        region,
        zones: fit.df + 1,
        estimate: estimate * toUnits,
        ciLow: (estimate - half) * toUnits,
        ciHigh: (estimate + half) * toUnits,
      },
    ];
  });
}
