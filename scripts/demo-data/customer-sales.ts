import { calendar } from "./calendar.ts";
import type { RandomStream } from "./random-stream.ts";
import type { World } from "./world.ts";
import { zoneList } from "./zone-list.ts";

/** One sale to a customer of the panel. */
export interface Sale {
  readonly customer: string;
  readonly day: string;
  readonly amount: number;
  readonly margin: number;
  readonly zone: string;
  readonly segment: string;
}

/**
 * Parameters of a segment. Purchases: BG/NBD (Fader, Hardie & Lee 2005) with time in days: rates are
 * gamma(r, alpha), chances of dropping out after a repeat purchase beta(a, b). Amounts: gamma-gamma
 * (Fader & Hardie 2013): gamma(p, nu) around a customer's own nu, which is gamma(q, gamma).
 */
interface SegmentProcess {
  readonly segment: string;
  readonly share: number;
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
  readonly p: number;
  readonly q: number;
  readonly gamma: number;
}

const PROCESSES: readonly SegmentProcess[] = [
  { segment: "families", share: 0.5, r: 0.85, alpha: 120, a: 0.8, b: 3, p: 6, q: 4, gamma: 31 },
  { segment: "young", share: 0.32, r: 0.7, alpha: 150, a: 1.1, b: 2.6, p: 5, q: 4.2, gamma: 27 },
  { segment: "business", share: 0.18, r: 1.3, alpha: 80, a: 0.6, b: 4, p: 5, q: 3.6, gamma: 66 },
];

const CUSTOMERS = 12_400;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse("2022-10-01");
const DAYS = Math.round((Date.parse("2026-09-30") - FIRST_DAY) / DAY_MS);
const dayOf = (days: number): string => new Date(FIRST_DAY + days * DAY_MS).toISOString().slice(0, 10);

/** Days (from the first day of data) of a customer's purchases: the first one given, then BG/NBD until the last day. */
function purchaseDays(random: RandomStream, process: SegmentProcess, first: number): number[] {
  const days = [first];
  const rate = random.gamma(process.r, 1 / process.alpha);
  const dropout = random.beta(process.a, process.b);
  let time = first;
  for (;;) {
    time += random.gamma(1, 1 / rate);
    if (!(time < DAYS + 1)) return days;
    days.push(Math.floor(time));
    if (random.uniform() < dropout) return days;
  }
}

const euros = (value: number): number => Math.round(value * 100) / 100;

/** First days of customers follow the shop's season and growth, as new customers do. */
function firstDay(random: RandomStream, weights: readonly number[]): number {
  const month = calendar.firstPublished + random.index(weights);
  const start = (Date.parse(calendar.starts[month] ?? "") - FIRST_DAY) / DAY_MS;
  const end = (Date.parse(calendar.ends[month] ?? "") - FIRST_DAY) / DAY_MS;
  return start + Math.floor(random.uniform() * (end - start + 1));
}

/** New customers by month of each zone, 0 before the shop opened. */
function arrivals(world: World): number[][] {
  return world.of("new_customers").map((series, zone) => {
    const shop = zoneList[zone];
    const opened = shop?.firstMonth ? calendar.monthOf(`${shop.firstMonth}-01`) : 0;
    return [...series]
      .slice(calendar.firstPublished)
      .map((count, at) => (at + calendar.firstPublished < opened ? 0 : count));
  });
}

/** The customers of the panel with their sales, by day. Customers are numbered in order of their first purchase. */
export function customerSales(world: World): Sale[] {
  const random = world.random("transactions");
  const weights = arrivals(world);
  const zoneWeights = weights.map((months) => months.reduce((sum, count) => sum + count, 0));
  const customers = Array.from({ length: CUSTOMERS }, () => {
    const zone = random.index(zoneWeights);
    const process = random.weighted(PROCESSES, ({ share }) => share);
    const days = purchaseDays(random, process, firstDay(random, weights[zone] ?? []));
    const scale = random.gamma(process.q, 1 / process.gamma);
    const sales = days.map((day) => {
      const amount = Math.max(1, euros(random.gamma(process.p, 1 / scale)));
      return { day, amount, margin: euros(amount * random.normal(0.385, 0.03)) };
    });
    return { zone: zoneList[zone]?.zone ?? "", segment: process.segment, first: days[0] ?? 0, sales };
  });
  customers.sort((one, other) => one.first - other.first);
  const sales = customers.flatMap(({ zone, segment, sales: own }, at) => {
    const customer = `C${String(at + 1).padStart(5, "0")}`;
    return own.map(({ day, amount, margin }) => ({
      customer,
      order: day,
      day: dayOf(day),
      amount,
      margin,
      zone,
      segment,
    }));
  });
  sales.sort((one, other) => one.order - other.order || (one.customer < other.customer ? -1 : 1));
  return sales.map(({ customer, day, amount, margin, zone, segment }) => ({
    customer,
    day,
    amount,
    margin,
    zone,
    segment,
  }));
}
