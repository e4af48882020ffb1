import type { JointModel, Lagged } from "./joint-model.ts";
import { linkRules } from "./link-rules.ts";
import { type BoardMetric, type PanelBoard, type PanelSample, sampleOf } from "./panel-board.ts";

/** The adjusted columns of a joint model by zone: causes in order, the outcome last, by row of the sample. */
export interface PanelColumns {
  readonly sample: PanelSample;
  readonly columns: readonly Float64Array[];
}

/**
 * Takes zone and period effects out of an outcome and lagged causes over the cells in which all have values.
 *
 * @param keep which cells (zone and period of the effect, in the frame's numbers) to use; all by default
 * @returns null where too few zones or periods are left, or a metric has no panel
 */
export function panelColumns(
  board: PanelBoard,
  effectId: string,
  members: readonly Lagged[],
  keep: (zone: number, period: number) => boolean = () => true,
): PanelColumns | null {
  const effect = board.metric(effectId);
  const causes = members.map(({ metricId }) => board.metric(metricId));
  if (!effect || causes.some((cause) => cause === null)) return null;
  const periods = board.frame.periods.length;
  const longest = Math.max(0, ...members.map(({ lag }) => lag));
  const has = (metric: BoardMetric, zone: number, t: number): boolean =>
    !Number.isNaN(metric.raw[zone * periods + t] as number);
  const usable = (zone: number, t: number): boolean =>
    keep(zone, t) &&
    has(effect, zone, t) &&
    causes.every((cause, i) => has(cause as BoardMetric, zone, t - (members[i] as Lagged).lag));
  const zones: number[] = [];
  for (let zone = 0; zone < board.zoneCount; zone++) {
    let count = 0;
    for (let t = longest; t < periods; t++) if (usable(zone, t)) count++;
    if (count >= linkRules.fewestPerZone) zones.push(zone);
  }
  const sample = sampleOf("joint", longest, zones, periods, usable, board.effects);
  if (!sample) return null;
  const columns = [
    ...causes.map((cause, i) => board.rows(cause as BoardMetric, sample, (members[i] as Lagged).lag)),
    board.rows(effect, sample, 0),
  ].map(sample.effects.within);
  return { sample, columns };
}

/** A joint model by zone: cross-products of the adjusted columns for each zone. */
export function panelModel(
  board: PanelBoard,
  effectId: string,
  members: readonly Lagged[],
  keep?: (zone: number, period: number) => boolean,
): JointModel | null {
  const made = panelColumns(board, effectId, members, keep);
  if (!made) return null;
  const { sample, columns } = made;
  const size = columns.length;
  const crossProducts = Array.from(sample.zones, () => new Float64Array(size * size));
  for (let row = 0; row < sample.rows; row++) {
    const own = crossProducts[sample.effects.unit[row] as number] as Float64Array;
    for (let i = 0; i < size; i++) {
      const value = columns[i]?.[row] as number;
      for (let j = 0; j < size; j++) {
        own[i * size + j] = (own[i * size + j] as number) + value * (columns[j]?.[row] as number);
      }
    }
  }
  return {
    effect: effectId,
    members,
    rows: sample.rows,
    parameters: sample.effects.parameters,
    data: { kind: "clusters", crossProducts },
  };
}
