import { calendar } from "./calendar.ts";
import { cell } from "./cell.ts";
import type { Sale } from "./customer-sales.ts";
import type { RandomStream } from "./random-stream.ts";
import { segmentList } from "./segment-list.ts";
import type { World } from "./world.ts";
import { zoneList } from "./zone-list.ts";

/** One answer to one question. */
export interface Response {
  readonly day: string;
  readonly question: "nps" | "csat" | "ces";
  readonly score: number;
  readonly touchpoint: string | null;
  readonly zone: string;
  readonly segment: string;
  readonly customer: string | null;
}

/** Answers per average zone, month and segment that are kept row by row. */
const EXPECTED = { nps: 1.8, csat: 1.6, ces: 0.65 } as const;

/** Touchpoints of the satisfaction question, how often each is asked about, and the level where no metric holds it. */
const SATISFACTION = [
  { touchpoint: "advice", weight: 0.4, percent: null },
  { touchpoint: "delivery", weight: 0.25, percent: null },
  { touchpoint: "checkout", weight: 0.15, percent: 88 },
  { touchpoint: "support", weight: 0.1, percent: 78 },
  { touchpoint: "returns", weight: 0.1, percent: 71 },
] as const;

/** A score 0–10 whose expected net promoter score is `nps` points. */
function recommendation(random: RandomStream, nps: number): number {
  const detractors = Math.min(0.6, Math.max(0.02, 0.16 - 0.3 * (nps / 100 - 0.4)));
  const promoters = Math.min(1 - detractors, Math.max(0, nps / 100 + detractors));
  const group = random.index([promoters, 1 - promoters - detractors, detractors]);
  if (group === 0) return 9 + random.index([0.45, 0.55]);
  if (group === 1) return 7 + random.index([0.4, 0.6]);
  return random.index([0.06, 0.03, 0.05, 0.1, 0.14, 0.3, 0.32]);
}

/** A score 1–5 that is 4 or 5 with the given chance in percent. */
function satisfaction(random: RandomStream, percent: number): number {
  const satisfied = random.uniform() < percent / 100;
  return satisfied ? 4 + random.index([0.42, 0.58]) : 1 + random.index([0.18, 0.24, 0.58]);
}

const EASE_WEIGHTS = [0.03, 0.04, 0.07, 0.12, 0.21, 0.3, 0.23];
const meanEase = (weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * (at + 1), 0) /
  weights.reduce((sum, weight) => sum + weight, 0);

/** A score 1–7 with the given expectation: the usual answers, tilted exponentially until their mean is right. */
function ease(random: RandomStream, mean: number): number {
  let low = -3;
  let high = 3;
  const tilted = (tilt: number): number[] =>
    EASE_WEIGHTS.map((weight, at) => weight * Math.exp(tilt * (at - 3)));
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (meanEase(tilted(middle)) < mean) low = middle;
    else high = middle;
  }
  return 1 + random.index(tilted((low + high) / 2));
}

/** Where and when somebody is asked: zone, month and segment by number. */
interface Place {
  readonly zone: number;
  readonly month: number;
  readonly segment: number;
}

function ask(
  world: World,
  random: RandomStream,
  question: Response["question"],
  place: Place,
): [number, string | null] {
  const { zone, month, segment } = place;
  const published = (metric: string): number =>
    cell(world.cells.get(metric)?.values[segment] ?? [], zone, month);
  if (question === "nps") return [recommendation(random, published("nps")), null];
  if (question === "ces") return [ease(random, cell(world.of("ces"), zone, month)), "support"];
  const chosen = random.weighted(SATISFACTION, ({ weight }) => weight);
  const percent =
    chosen.touchpoint === "advice"
      ? published("csat")
      : chosen.touchpoint === "delivery"
        ? cell(world.of("delivery_csat"), zone, month)
        : chosen.percent;
  return [satisfaction(random, percent ?? 0), chosen.touchpoint];
}

/** Some days after one of the month's purchases, within the month; without any purchase in the panel on any day, unnamed. */
function occasion(
  random: RandomStream,
  sales: readonly Sale[],
  month: number,
): { day: string; customer: string | null } {
  const last = calendar.ends[month] ?? "";
  if (sales.length === 0) {
    const day = 1 + Math.floor(random.uniform() * Number(last.slice(8)));
    return { day: `${last.slice(0, 8)}${String(day).padStart(2, "0")}`, customer: null };
  }
  const sale = random.pick(sales);
  const later = Date.parse(sale.day) + (1 + Math.floor(random.uniform() * 5)) * 86_400_000;
  const day = new Date(later).toISOString().slice(0, 10);
  return { day: day.startsWith(last.slice(0, 7)) ? day : last, customer: sale.customer };
}

/** Row-level survey answers: a small random share of the answers behind the published metrics, by day. */
export function surveyResponses(world: World, sales: readonly Sale[]): Response[] {
  const random = world.random("responses");
  const key = (zone: string, month: string, segment: string): string => `${zone}/${month}/${segment}`;
  const bought = Map.groupBy(sales, (sale) => key(sale.zone, sale.day.slice(0, 7), sale.segment));
  const responses: Response[] = [];
  for (let month = calendar.firstPublished; month < calendar.months; month++) {
    for (const [zone, shop] of zoneList.entries()) {
      if (shop.firstMonth && month < calendar.monthOf(`${shop.firstMonth}-01`)) continue;
      for (const [at, { segment, share }] of segmentList.entries()) {
        const near = bought.get(key(shop.zone, calendar.names[month] ?? "", segment)) ?? [];
        for (const question of ["nps", "csat", "ces"] as const) {
          const count = random.poisson((EXPECTED[question] * 3 * share * shop.floorArea) / 720);
          for (let each = 0; each < count; each++) {
            const [score, touchpoint] = ask(world, random, question, { zone, month, segment: at });
            const { day, customer } = occasion(random, near, month);
            responses.push({ day, question, score, touchpoint, zone: shop.zone, segment, customer });
          }
        }
      }
    }
  }
  return responses.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}
