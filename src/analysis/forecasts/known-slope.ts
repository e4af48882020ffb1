import { companyBoard } from "#analysis/links/company-board.ts";
import { companyModel } from "#analysis/links/company-model.ts";
import { fitJoint } from "#analysis/links/joint-model.ts";
import type { LinkFrame, LinkMetric, LinksInput, TestedLink } from "#analysis/links/link-types.ts";
import { panelBoard } from "#analysis/links/panel-board.ts";
import { panelModel } from "#analysis/links/panel-model.ts";

/**
 * A link's slope at its lag as it could be known at the end of a period, fitted to what had come in by then; null where that was too
 * little. Each period is fitted once.
 */
export function knownSlope(
  input: Pick<LinksInput, "metrics" | "zones">,
  frame: LinkFrame,
  link: TestedLink,
): (period: number) => number | null {
  const metrics = input.metrics.filter(({ metricId }) => metricId === link.cause || metricId === link.effect);
  const known = new Map<number, number | null>();
  return (period) => {
    const found = known.has(period)
      ? known.get(period)
      : slopeUntil(until(frame, link, period), metrics, link, input.zones.length);
    known.set(period, found ?? null);
    return found ?? null;
  };
}

function slopeUntil(
  frame: LinkFrame,
  metrics: readonly LinkMetric[],
  { cause, effect, lag, route }: TestedLink,
  zones: number,
): number | null {
  const members = [{ metricId: cause, lag }];
  const model =
    route === "zone"
      ? panelModel(panelBoard(frame, metrics, zones, lag), effect, members)
      : companyModel(companyBoard(frame, metrics, 1), effect, members);
  return (model && fitJoint(model, [0])?.coefficients[0]) ?? null;
}

/** A frame as it was at the end of a period, with the link's two metrics. */
function until({ grain, periods, company, panels }: LinkFrame, link: TestedLink, last: number): LinkFrame {
  const all = periods.length;
  const ids = [link.cause, link.effect];
  const cut = (values: Float64Array | undefined): Float64Array => {
    const zones = (values?.length ?? 0) / all;
    const shown = new Float64Array(zones * (last + 1));
    for (let zone = 0; zone < zones; zone++)
      shown.set(values?.subarray(zone * all, zone * all + last + 1) ?? [], zone * (last + 1));
    return shown;
  };
  const of = (from: ReadonlyMap<string, Float64Array>): Map<string, Float64Array> =>
    new Map(ids.filter((id) => from.has(id)).map((id) => [id, cut(from.get(id))]));
  return { grain, periods: periods.slice(0, last + 1), company: of(company), panels: of(panels) };
}
