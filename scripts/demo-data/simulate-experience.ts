import { calendar } from "./calendar.ts";
import { cell } from "./cell.ts";
import { type Panel, panel } from "./panel.ts";
import { roundTo } from "./round-to.ts";
import { segmentList } from "./segment-list.ts";
import type { Cells, World } from "./world.ts";
import { zoneList } from "./zone-list.ts";

const years = (month: number): number => calendar.years[month] ?? 0;
const floorShare = (zone: number): number => (zoneList[zone]?.floorArea ?? 720) / 720;

/** Standard error, in points, of a share of `percent` among `n` people. */
const shareError = (percent: number, n: number): number => Math.sqrt((percent * (100 - percent)) / n);

/** Standard error, in points, of a net promoter score near 40: promoters 55 %, detractors 15 %. */
const npsError = (n: number): number => 100 * Math.sqrt((0.7 - 0.4 ** 2) / n);

/** A survey metric that is published by zone and segment. */
interface Asked {
  readonly metric: string;
  /** Answers in an average zone and month, all segments together. */
  readonly answers: number;
  readonly offset: (segment: number) => number;
  readonly error: (level: number, n: number) => number;
  readonly level: (zone: number, month: number) => number;
  readonly limit: number;
}

/** Draws the cells of a survey metric, and its panel by zone: the mean of the cells, weighted by their answers. */
function ask(world: World, asked: Asked): void {
  const random = world.random(`${asked.metric}/answers`);
  const sizes: Panel[] = segmentList.map(({ share }) =>
    panel((zone) => {
      const expected = asked.answers * share * floorShare(zone);
      return Math.max(8, Math.round(random.normal(expected, expected * 0.12)));
    }),
  );
  const errors: Panel[] = segmentList.map(() => panel(() => random.normal(0, 1)));
  const level = panel(asked.level);
  const values: Panel[] = segmentList.map((_, segment) =>
    panel((zone, month) => {
      const truth = cell(level, zone, month) + asked.offset(segment);
      const n = cell(sizes[segment] ?? [], zone, month);
      const drawn = truth + asked.error(truth, n) * cell(errors[segment] ?? [], zone, month);
      return roundTo(Math.min(asked.limit, drawn), 1);
    }),
  );
  const cells: Cells = { values, sizes };
  world.cells.set(asked.metric, cells);
  world.panels.set(
    asked.metric,
    panel((zone, month) => {
      let sum = 0;
      let n = 0;
      for (const segment of segmentList.keys()) {
        const size = cell(sizes[segment] ?? [], zone, month);
        sum += size * cell(values[segment] ?? [], zone, month);
        n += size;
      }
      return sum / n;
    }),
  );
}

function askSatisfaction(world: World): void {
  const base = world.bases("csat", 1.8);
  const common = world.common("csat", 0.4);
  const noise = world.noise("csat", 1, 0.5);
  ask(world, {
    metric: "csat",
    answers: 450,
    offset: (segment) => segmentList[segment]?.satisfaction ?? 0,
    error: shareError,
    limit: 99.5,
    level: (zone, month) =>
      81.6 +
      0.3 * years(month) +
      (base[zone] ?? 0) +
      (common[month] ?? 0) +
      cell(noise, zone, month) +
      world.push("csat", zone, month),
  });
}

function askRecommendation(world: World): void {
  const base = world.bases("nps", 3);
  const common = world.common("nps", 0.8);
  const noise = world.noise("nps", 2, 0.4);
  ask(world, {
    metric: "nps",
    answers: 260,
    offset: (segment) => segmentList[segment]?.recommendation ?? 0,
    error: (_, n) => npsError(n),
    limit: 95,
    level: (zone, month) =>
      39 +
      0.5 * years(month) +
      (base[zone] ?? 0) +
      (common[month] ?? 0) +
      cell(noise, zone, month) +
      world.push("nps", zone, month),
  });
}

function askAfterDelivery(world: World): void {
  const random = world.random("delivery_csat/answers");
  const sizes = panel((zone) =>
    Math.max(15, Math.round(70 * floorShare(zone) * (0.75 + 0.5 * random.uniform()))),
  );
  const errors = panel(() => random.normal(0, 1));
  const base = world.bases("delivery_csat", 1.2);
  const noise = world.noise("delivery_csat", 1.2, 0.4);
  world.sizes.set("delivery_csat", sizes);
  world.publish("delivery_csat", 1, (zone, month) => {
    const truth =
      86.5 + (base[zone] ?? 0) + cell(noise, zone, month) + world.push("delivery_csat", zone, month);
    return Math.min(100, truth + shareError(truth, cell(sizes, zone, month)) * cell(errors, zone, month));
  });
}

function askEffort(world: World): void {
  const random = world.random("ces/answers");
  const sizes = panel((zone) =>
    Math.max(12, Math.round(55 * floorShare(zone) * (0.75 + 0.5 * random.uniform()))),
  );
  const errors = panel((zone, month) => random.normal(0, 1.3 / Math.sqrt(cell(sizes, zone, month))));
  const base = world.bases("ces", 0.12);
  world.sizes.set("ces", sizes);
  world.publish(
    "ces",
    2,
    (zone, month) => 5.3 + 0.04 * years(month) + (base[zone] ?? 0) + cell(errors, zone, month),
  );
}

/** Customer experience: satisfaction, recommendation, delivery, effort, complaints. */
export function simulateExperience(world: World): void {
  askSatisfaction(world);
  askAfterDelivery(world);
  askRecommendation(world);
  askEffort(world);
  const base = world.bases("complaint_rate", 0.22);
  const common = world.common("complaint_rate", 0.04);
  const noise = world.noise("complaint_rate", 0.22, 0.4);
  world.publish("complaint_rate", 2, (zone, month) => {
    const level = 2.1 + (base[zone] ?? 0) + (common[month] ?? 0) + cell(noise, zone, month);
    return Math.max(0.2, level + world.push("complaint_rate", zone, month));
  });
}
