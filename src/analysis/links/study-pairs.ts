import { randomSource } from "#stats/random-source.ts";
import { type CompanyBoard, companyBoard } from "./company-board.ts";
import { companyStudy } from "./company-study.ts";
import { type LinkPair, linkPairs } from "./link-pairs.ts";
import { linkRules, longestLag } from "./link-rules.ts";
import type { LinkFrame, LinkRoute, LinksInput, LinksOptions, NoLink } from "./link-types.ts";
import type { PairBoard } from "./pair-board.ts";
import { type PanelBoard, panelBoard } from "./panel-board.ts";
import { panelStudy } from "./panel-study.ts";
import type { LinkStudy } from "./study-types.ts";

/** The boards of one frame. */
export interface FrameBoards {
  readonly frame: LinkFrame;
  /** Lags that are tried, by route. */
  readonly lags: Readonly<Record<LinkRoute, readonly number[]>>;
  readonly panel: PanelBoard;
  readonly company: CompanyBoard;
}

/** A pair with what its search over lags found, or why there is nothing to find. */
export type StudiedPair = LinkPair & {
  readonly boards: FrameBoards | null;
  /** Periods that both have values in, for the company as a whole. */
  readonly sharedPeriods: number;
} & (
    | { readonly pair: PairBoard; readonly study: LinkStudy; readonly why: null }
    | { readonly pair: null; readonly study: null; readonly why: NoLink }
  );

/** Searches every pair for its strongest lag: by zone where both metrics have enough zones, else on the company's series. */
export function studyPairs(input: LinksInput, { seed, progress }: LinksOptions): StudiedPair[] {
  const boards = new Map(input.frames.map((frame) => [frame.grain, boardsOf(frame, input, seed)]));
  const pairs = linkPairs(input);
  return pairs.map((pair, i) => {
    progress?.(i, pairs.length);
    const own = boards.get(pair.grain) ?? null;
    return studyPair(pair, own, randomSource(seed, `${pair.cause.metricId}>${pair.effect.metricId}`));
  });
}

function boardsOf(frame: LinkFrame, input: LinksInput, seed: number): FrameBoards {
  const lagsOf = (route: LinkRoute): number[] =>
    Array.from({ length: longestLag(frame.grain, frame.periods.length, route) + 1 }, (_, lag) => lag);
  const lags = { zone: lagsOf("zone"), company: lagsOf("company") };
  return {
    frame,
    lags,
    panel: panelBoard(frame, input.metrics, input.zones.length, lags.zone.length - 1),
    company: companyBoard(frame, input.metrics, seed),
  };
}

function studyPair(pair: LinkPair, boards: FrameBoards | null, random: () => number): StudiedPair {
  const none = (why: NoLink): StudiedPair => ({
    ...pair,
    boards,
    sharedPeriods: boards ? sharedPeriods(boards.frame, pair) : 0,
    pair: null,
    study: null,
    why,
  });
  if (!boards) return none("not-measured-together");
  const { panel, company, lags } = boards;
  const [cause, effect] = [pair.cause.metricId, pair.effect.metricId];
  const found = (of: PairBoard, study: LinkStudy): StudiedPair => ({
    ...pair,
    boards,
    sharedPeriods: study.periods,
    pair: of,
    study,
    why: null,
  });
  const [zoneCause, zoneEffect] = [panel.metric(cause), panel.metric(effect)];
  if (zoneCause && zoneEffect) {
    const study = panelStudy(panel, zoneCause, zoneEffect, lags.zone, random);
    if (typeof study === "object") return found({ route: "zone", board: panel }, study);
    if (study !== "too-few-zones") return none(study);
  }
  const [wholeCause, wholeEffect] = [company.metric(cause), company.metric(effect)];
  if (!wholeCause || !wholeEffect) return none("not-measured-together");
  if (sharedPeriods(boards.frame, pair) < linkRules.fewestCompanyPeriods) return none("too-short");
  const study = companyStudy(company, wholeCause, wholeEffect, lags.company, random);
  return typeof study === "object" ? found({ route: "company", board: company }, study) : none(study);
}

function sharedPeriods({ company, periods }: LinkFrame, { cause, effect }: LinkPair): number {
  const [x, y] = [company.get(cause.metricId), company.get(effect.metricId)];
  return periods.filter((_, t) => x && y && !Number.isNaN(x[t]) && !Number.isNaN(y[t])).length;
}
