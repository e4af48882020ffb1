import { calendar } from "./calendar.ts";
import { cell } from "./cell.ts";
import { type Panel, panel } from "./panel.ts";
import { segmentList } from "./segment-list.ts";
import type { World } from "./world.ts";
import { zoneList } from "./zone-list.ts";

const years = (month: number): number => calendar.years[month] ?? 0;
const ofYear = (month: number): number => calendar.ofYear[month] ?? 1;
const sizeOf = (zone: number): number => ((zoneList[zone]?.floorArea ?? 720) / 720) ** 0.8;

/** Purchases per month of a customer who buys again in it. */
const PURCHASES_EACH = 1.15;
/** A first purchase against the average one. */
const FIRST_PURCHASE = 0.92;
/** Average purchase at the start, in euros: prices and incomes differ by country. */
const TICKET: Readonly<Record<string, number>> = {
  "Western Ukraine": 50,
  "Central and Southern Ukraine": 52,
  Poland: 59,
  "Czechia and Slovakia": 61,
  Hungary: 55,
};

function simulateCustomers(world: World): void {
  const stock = world.noise("active_customers", 0.015, 0.9);
  world.publish("active_customers", 0, (zone, month) => {
    const log = 0.028 * years(month) + cell(stock, zone, month) + world.push("active_customers", zone, month);
    return 7000 * sizeOf(zone) * Math.exp(log);
  });

  const base = world.bases("repeat_rate", 0.7);
  const common = world.common("repeat_rate", 0.12);
  const noise = world.noise("repeat_rate", 0.42, 0.4);
  world.publish("repeat_rate", 1, (zone, month) => {
    const level = 14 + (base[zone] ?? 0) + (common[month] ?? 0) + cell(noise, zone, month);
    return Math.max(4, level + world.push("repeat_rate", zone, month));
  });
}

function simulateNewCustomers(world: World): void {
  const common = world.common("new_customers", 0.02);
  const noise = world.noise("new_customers", 0.05, 0.3);
  const random = world.random("new_customers/arrivals");
  const arrivals = segmentList.map(() => panel(() => random.normal(0, 1)));
  const expected = panel((zone, month) => {
    const log = (common[month] ?? 0) + cell(noise, zone, month) + world.push("new_customers", zone, month);
    return 260 * sizeOf(zone) * Math.exp(log);
  });
  const values: Panel[] = segmentList.map(({ share }, segment) =>
    panel((zone, month) => {
      const mean = share * cell(expected, zone, month);
      // The normal approximation of a Poisson count: the same draws whatever the plan makes of the mean.
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * cell(arrivals[segment] ?? [], zone, month)));
    }),
  );
  world.cells.set("new_customers", { values, sizes: [] });
  world.panels.set(
    "new_customers",
    panel((zone, month) => values.reduce((sum, one) => sum + cell(one, zone, month), 0)),
  );
}

function simulateTicket(world: World): void {
  const base = world.bases("average_ticket", 1.5);
  const common = world.common("average_ticket", 0.4);
  const noise = world.noise("average_ticket", 1.3, 0.4);
  world.publish("average_ticket", 2, (zone, month) => {
    const season = { 11: 1.2, 12: 4, 1: -1.5 }[ofYear(month)] ?? 0;
    const level = (TICKET[zoneList[zone]?.region ?? ""] ?? 55) + 1.7 * years(month) + season;
    const random = (base[zone] ?? 0) + (common[month] ?? 0) + cell(noise, zone, month);
    return level + random + world.push("average_ticket", zone, month);
  });
}

/** Splits each zone's amount by segment, with a little noise, in whole euros. */
function split(world: World, metric: string, total: Panel): Panel[] {
  const random = world.random(`${metric}/segments`);
  const weights = segmentList.map(({ share }) => panel(() => share * Math.exp(random.normal(0, 0.05))));
  return segmentList.map((_, segment) =>
    panel((zone, month) => {
      const all = weights.reduce((sum, one) => sum + cell(one, zone, month), 0);
      return Math.round((cell(total, zone, month) * cell(weights[segment] ?? [], zone, month)) / all);
    }),
  );
}

const summed = (parts: readonly Panel[]): Panel =>
  panel((zone, month) => parts.reduce((sum, one) => sum + cell(one, zone, month), 0));

function simulateSales(world: World): void {
  const ticket = world.of("average_ticket");
  const ripple = world.noise("repeat_sales", 0.015, 0.2);
  const repeated = panel((zone, month) => {
    const buyers =
      (cell(world.of("active_customers"), zone, month) * cell(world.of("repeat_rate"), zone, month)) / 100;
    return buyers * PURCHASES_EACH * cell(ticket, zone, month) * Math.exp(cell(ripple, zone, month));
  });
  const repeat = split(world, "repeat_sales", repeated);
  const arrivals = world.cells.get("new_customers")?.values ?? [];
  const revenue = repeat.map((sales, segment) =>
    panel((zone, month) => {
      const first = cell(arrivals[segment] ?? [], zone, month) * cell(ticket, zone, month) * FIRST_PURCHASE;
      return Math.round(cell(sales, zone, month) + first);
    }),
  );
  world.cells.set("repeat_sales", { values: repeat, sizes: [] });
  world.cells.set("revenue", { values: revenue, sizes: [] });
  world.panels.set("repeat_sales", summed(repeat));
  world.panels.set("revenue", summed(revenue));
}

function simulateAccounts(world: World): void {
  const base = world.bases("gross_profit", 0.008);
  const margin = world.noise("gross_profit", 0.006, 0.4);
  world.publish("gross_profit", 0, (zone, month) => {
    const share = 0.385 + (base[zone] ?? 0) + cell(margin, zone, month);
    return share * cell(world.of("revenue"), zone, month) + world.push("gross_profit", zone, month);
  });

  const noise = world.noise("operating_costs", 500, 0.3);
  world.publish("operating_costs", 0, (zone, month) => {
    const shop = zoneList[zone];
    const heating = [11, 12, 1, 2].includes(ofYear(month)) ? 1.1 * (shop?.floorArea ?? 0) : 0;
    const level =
      ((shop?.staff ?? 0) * 960 + (shop?.floorArea ?? 0) * 8.5) * (1 + 0.04 * years(month)) + heating;
    return level + cell(noise, zone, month) + world.push("operating_costs", zone, month);
  });
}

/** Transactional results: customers, purchases, sales, profit, costs. */
export function simulateMoney(world: World): void {
  simulateCustomers(world);
  simulateNewCustomers(world);
  simulateTicket(world);
  simulateSales(world);
  simulateAccounts(world);
}
