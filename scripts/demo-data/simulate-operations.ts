import { autoregressive } from "./autoregressive.ts";
import { calendar } from "./calendar.ts";
import { cell } from "./cell.ts";
import { panel } from "./panel.ts";
import { roundTo } from "./round-to.ts";
import { segmentList } from "./segment-list.ts";
import type { World } from "./world.ts";
import { zoneList } from "./zone-list.ts";

const years = (month: number): number => calendar.years[month] ?? 0;
const ofYear = (month: number): number => calendar.ofYear[month] ?? 1;

/** Visitors by calendar month: logarithms of the factor on an average month. */
const VISITOR_SEASON = [-0.13, -0.1, -0.01, 0.03, 0.02, -0.03, -0.06, -0.02, 0.03, 0.04, 0.12, 0.24];

/** Size of a shop against the average one; sales grow slower than floor area. */
const sizeOf = (zone: number): number => ((zoneList[zone]?.floorArea ?? 720) / 720) ** 0.8;

function simulateVisitors(world: World): void {
  const common = world.common("footfall", 0.015);
  const noise = world.noise("footfall", 0.055, 0.6);
  const normal = zoneList.map((_, zone) => 9500 * sizeOf(zone));
  const visitors = world.publish("footfall", 0, (zone, month) => {
    const log = (VISITOR_SEASON[ofYear(month) - 1] ?? 0) + 0.012 * years(month) + (common[month] ?? 0);
    return (
      (normal[zone] ?? 0) * Math.exp(log + cell(noise, zone, month) + world.push("footfall", zone, month))
    );
  });
  world.panels.set(
    "log footfall",
    panel((zone, month) => Math.log(cell(visitors, zone, month) / (normal[zone] ?? 1))),
  );
}

function simulateWaiting(world: World): void {
  const base = world.bases("service_minutes", 0.5);
  const common = world.common("service_minutes", 0.1);
  const noise = world.noise("service_minutes", 0.45, 0.5);
  world.publish("service_minutes", 1, (zone, month) => {
    const season = ofYear(month) === 12 ? 0.6 : 0;
    const level = 7 + season + (base[zone] ?? 0) + (common[month] ?? 0) + cell(noise, zone, month);
    return Math.max(1, level + world.push("service_minutes", zone, month));
  });

  // Each week waits as its month's visitors and incidents make it wait; the month is that of the week's Thursday.
  const random = world.random("queue_minutes");
  const bases = world.bases("queue_minutes", 0.5);
  const weekly = zoneList.map((_, zone) => {
    const ripple = autoregressive(random, calendar.weeks.length, { deviation: 0.45, rho: 0.3 });
    return Float64Array.from(calendar.weeks, (week, at) => {
      const thursday = new Date(Date.parse(week.start) + 3 * 86_400_000).toISOString();
      const month = calendar.monthOf(thursday);
      const level = 3.9 + (bases[zone] ?? 0) + (ripple[at] ?? 0) + world.push("queue_minutes", zone, month);
      return roundTo(Math.max(0.4, level), 1);
    });
  });
  world.other.set("queue_minutes", weekly);
}

const REGION_DAYS: Readonly<Record<string, number>> = {
  "Western Ukraine": 0.2,
  "Central and Southern Ukraine": 0.3,
  Poland: -0.3,
  "Czechia and Slovakia": -0.2,
  Hungary: 0.1,
};

function simulateGoods(world: World): void {
  const delivery = {
    base: world.bases("delivery_days", 0.25),
    common: world.common("delivery_days", 0.07),
    noise: world.noise("delivery_days", 0.32, 0.5),
  };
  world.publish("delivery_days", 1, (zone, month) => {
    const season = { 11: 0.3, 12: 0.7, 1: 0.2 }[ofYear(month)] ?? 0;
    const level = 3.8 + season - 0.1 * years(month) + (REGION_DAYS[zoneList[zone]?.region ?? ""] ?? 0);
    const random =
      (delivery.base[zone] ?? 0) + (delivery.common[month] ?? 0) + cell(delivery.noise, zone, month);
    return Math.max(1, level + random + world.push("delivery_days", zone, month));
  });

  const shelf = { base: world.bases("availability", 0.8), noise: world.noise("availability", 1.5, 0.5) };
  const shelfCommon = world.common("availability", 0.4);
  world.publish("availability", 1, (zone, month) => {
    const season = ofYear(month) === 12 ? -1.2 : 0;
    const level = 94 + season + (shelf.base[zone] ?? 0) + (shelfCommon[month] ?? 0);
    return Math.min(99.6, level + cell(shelf.noise, zone, month));
  });

  const returned = { base: world.bases("return_rate", 0.45), noise: world.noise("return_rate", 0.5, 0.4) };
  world.publish("return_rate", 1, (zone, month) => {
    const season = ofYear(month) === 1 ? 0.9 : 0;
    return Math.max(0.3, 4.3 + season + (returned.base[zone] ?? 0) + cell(returned.noise, zone, month));
  });

  const spend = {
    base: world.bases("local_promotions", 150),
    noise: world.noise("local_promotions", 430, 0.4),
  };
  world.publish("local_promotions", 0, (zone, month) => {
    const season = { 10: 250, 11: 450, 12: 300, 4: 150 }[ofYear(month)] ?? 0;
    const level = 1380 + season + (spend.base[zone] ?? 0) + cell(spend.noise, zone, month);
    return Math.max(100, Math.round(level / 10) * 10);
  });
}

function simulateInspections(world: World): void {
  const random = world.random("inspection_score");
  const base = world.bases("inspection_score", 3);
  const values = zoneList.map((_, zone) =>
    Float64Array.from({ length: calendar.months / 3 }, (__, quarter) => {
      const level = 85 + 0.12 * quarter + (base[zone] ?? 0) + random.normal(0, 3.5);
      return Math.round(Math.min(100, level));
    }),
  );
  world.other.set("inspection_score", values);
}

/** How far the segments lie from 71 % solved at the first call, in the order of the segment list. */
const CALL_LEVEL = [0, -2.5, 3];

function simulateCalls(world: World): void {
  const random = world.random("call_centre");
  const wait = Float64Array.from({ length: calendar.months }, (_, month) => {
    const season = { 12: 0.9, 1: 0.5, 11: 0.4 }[ofYear(month)] ?? 0;
    return roundTo(Math.max(0.5, 2.9 + season - 0.12 * years(month) + random.normal(0, 0.25)), 1);
  });
  world.company.set("call_wait", wait);
  for (const [at, { segment }] of segmentList.entries()) {
    const solved = Float64Array.from({ length: calendar.months }, (_, month) =>
      roundTo(71 + (CALL_LEVEL[at] ?? 0) + 1.3 * years(month) + random.normal(0, 1.3), 1),
    );
    world.company.set(`fcr/${segment}`, solved);
  }
}

/** Operational experience: visitors, waiting, goods, inspections, calls, local promotions. */
export function simulateOperations(world: World): void {
  simulateVisitors(world);
  simulateWaiting(world);
  simulateGoods(world);
  simulateInspections(world);
  simulateCalls(world);
}
