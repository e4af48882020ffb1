import type { LinkBelief, LinkMetric, LinksInput } from "#analysis/links/link-types.ts";
import { randomSource } from "#stats/random-source.ts";

/** What is planted: the effect of each cause on the result, and a third metric that has none. */
export const PLANTED = { lag: 2, slope: 0.5 } as const;

export interface Small {
  readonly zones: number;
  readonly months: number;
  readonly seed: number;
  /** Applied to every value of the cause, and of the result, before they are handed on. */
  readonly cause?: (value: number) => number;
  readonly result?: (value: number) => number;
  /** Zones in another order. */
  readonly reversed?: boolean;
  readonly beliefs?: readonly LinkBelief[];
}

/** `cause` moves `result` by 0.5 per unit two months later; `follower` is `cause` with noise, `bystander` has nothing to do with either. */
export function smallCompany({ zones, months, seed, cause, result, reversed, beliefs }: Small): LinksInput {
  const random = randomSource(seed, "small company");
  const noise = (): number => random() + random() + random() + random() - 2;
  const shared = Array.from({ length: months }, (_, t) => 2 * Math.sin((2 * Math.PI * t) / 12) + noise());
  const ids = ["cause", "follower", "bystander", "result"] as const;
  const panels = Object.fromEntries(ids.map((id) => [id, new Float64Array(zones * months)])) as Record<
    (typeof ids)[number],
    Float64Array
  >;
  for (let unit = 0; unit < zones; unit++) {
    const zone = reversed ? zones - 1 - unit : unit;
    const level = 5 * noise();
    let own = 0;
    const x = Array.from({ length: months + PLANTED.lag }, () => {
      own = 0.5 * own + noise();
      return own;
    });
    for (let t = 0; t < months; t++) {
      const at = zone * months + t;
      const now = x[t + PLANTED.lag] as number;
      panels.cause[at] = (cause ?? same)(60 + level + (shared[t] as number) + now);
      panels.follower[at] = 30 + 0.7 * now + (shared[t] as number) + noise();
      panels.bystander[at] = 10 - level + (shared[t] as number) + noise();
      panels.result[at] = (result ?? same)(
        200 + 3 * level + 4 * (shared[t] as number) + PLANTED.slope * (x[t] as number) + noise(),
      );
    }
  }
  const metric = (metricId: string, aspect: LinkMetric["aspect"]): LinkMetric => ({
    metricId,
    aspect,
    unit: metricId === "result" ? "score" : "points",
    direction: "higher",
    aggregation: "mean",
    grain: "month",
  });
  return {
    metrics: [
      metric("cause", "CX"),
      metric("follower", "CX"),
      metric("bystander", "OX"),
      metric("result", "TX"),
    ],
    outcomes: ["result"],
    frames: [
      {
        grain: "month",
        periods: Array.from({ length: months }, (_, t) =>
          new Date(Date.UTC(2022, t, 1)).toISOString().slice(0, 10),
        ),
        company: new Map(ids.map((id) => [id, averages(panels[id], zones, months)])),
        panels: zones > 1 ? new Map(ids.map((id) => [id, panels[id]])) : new Map(),
      },
    ],
    zones: Array.from({ length: zones > 1 ? zones : 0 }, (_, i) => `zone ${i}`),
    regions: Array.from({ length: zones > 1 ? zones : 0 }, (_, i) => (i % 2 ? "north" : "south")),
    beliefs: beliefs ?? [],
    pilots: [],
  };
}

const same = (value: number): number => value;

function averages(panel: Float64Array, zones: number, months: number): Float64Array {
  return Float64Array.from({ length: months }, (_, t) => {
    let sum = 0;
    for (let zone = 0; zone < zones; zone++) sum += panel[zone * months + t] as number;
    return sum / zones;
  });
}
