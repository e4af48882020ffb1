import { autoregressive } from "./autoregressive.ts";
import { calendar } from "./calendar.ts";
import { cell } from "./cell.ts";
import { type Panel, panel } from "./panel.ts";
import { pilotList } from "./pilot-list.ts";
import type { PlantedPlan, Shock } from "./planted-plan.ts";
import { type RandomStream, randomStream } from "./random-stream.ts";
import { roundTo } from "./round-to.ts";
import { treatedFrom } from "./treated-from.ts";
import { zoneList } from "./zone-list.ts";

/** A metric by zone, month and segment: one panel of values and one of sample sizes for each segment. */
export interface Cells {
  readonly values: readonly Panel[];
  readonly sizes: readonly Panel[];
}

/** A company in the making: what was planted, and what has been simulated so far. */
export interface World {
  readonly plan: PlantedPlan;
  /** Published values by zone and month; `log footfall` besides. */
  readonly panels: Map<string, Panel>;
  /** Sample sizes by zone and month of survey metrics. */
  readonly sizes: Map<string, Panel>;
  /** Values by segment of the metrics that are published so. */
  readonly cells: Map<string, Cells>;
  /** Values of the whole company by month; NaN where there is none. */
  readonly company: Map<string, Float64Array>;
  /** Values by zone and week, or by zone and quarter. */
  readonly other: Map<string, readonly Float64Array[]>;
  /** A source of chance for one purpose. */
  random(purpose: string): RandomStream;
  /** The panel of that metric; it must have been simulated before. */
  of(metric: string): Panel;
  /** What the plan adds to the metric in a zone and month: effects of its causes, pilots, shocks. */
  push(metric: string, zone: number, month: number): number;
  /** Each zone's own lasting distance from the average. */
  bases(metric: string, deviation: number): Float64Array;
  /** Noise that all zones share, month by month. */
  common(metric: string, deviation: number): Float64Array;
  /** Autocorrelated noise of each zone. */
  noise(metric: string, deviation: number, rho: number): readonly Float64Array[];
  /** Rounds as published, keeps under the metric's name, and gives back. */
  publish(metric: string, decimals: number, numberAt: (zone: number, month: number) => number): Panel;
}

const hits = (shock: Shock, zone: number): boolean => {
  const shop = zoneList[zone];
  if (!shop || shock.where === "all") return shop !== undefined;
  return "zones" in shock.where
    ? shock.where.zones.includes(shop.zone)
    : shock.where.regions.includes(shop.region);
};

function shockSize(shock: Shock, month: number): number {
  const step = month - calendar.monthOf(`${shock.from}-01`);
  if (step < 0) return 0;
  return shock.path[step] ?? (shock.stays ? (shock.path.at(-1) ?? 0) : 0);
}

/** The function behind `World.push`; what does not depend on simulated values is worked out once. */
function pushing(plan: PlantedPlan, of: (metric: string) => Panel): World["push"] {
  const treated = new Map(pilotList.map((pilot) => [pilot.id, treatedFrom(pilot)]));
  return (metric, zone, month) => {
    let sum = 0;
    for (const effect of plan.effects) {
      if (effect.effect !== metric) continue;
      const cause = of(effect.causeScale === "log" ? `log ${effect.cause}` : effect.cause);
      sum += effect.size * (cell(cause, zone, Math.max(0, month - effect.lag)) - effect.from);
    }
    for (const intervention of plan.interventions) {
      if (intervention.metric !== metric) continue;
      const time = treated.get(intervention.pilot)?.get(zoneList[zone]?.zone ?? "");
      if (time && month >= time.from && month < time.to) sum += intervention.size;
    }
    for (const shock of plan.shocks) {
      if (shock.metric === metric && hits(shock, zone)) sum += shockSize(shock, month);
    }
    return sum;
  };
}

/** An empty world for a seed and a plan. */
export function world(seed: number, plan: PlantedPlan): World {
  const panels = new Map<string, Panel>();
  const random = (purpose: string): RandomStream => randomStream(seed, purpose);
  const of = (metric: string): Panel => {
    const found = panels.get(metric);
    if (!found) throw new RangeError(`${metric} has not been simulated yet`);
    return found;
  };
  return {
    plan,
    panels,
    sizes: new Map(),
    cells: new Map(),
    company: new Map(),
    other: new Map(),
    random,
    of,
    push: pushing(plan, of),
    bases(metric, deviation) {
      const stream = random(`${metric}/zones`);
      return Float64Array.from(zoneList, () => stream.normal(0, deviation));
    },
    common(metric, deviation) {
      const stream = random(`${metric}/common`);
      return Float64Array.from({ length: calendar.months }, () => stream.normal(0, deviation));
    },
    noise(metric, deviation, rho) {
      const stream = random(`${metric}/noise`);
      return zoneList.map(() => autoregressive(stream, calendar.months, { deviation, rho }));
    },
    publish(metric, decimals, numberAt) {
      const made = panel((zone, month) => roundTo(numberAt(zone, month), decimals));
      panels.set(metric, made);
      return made;
    },
  };
}
