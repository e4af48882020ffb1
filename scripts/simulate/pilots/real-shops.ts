import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { PilotInput, PilotScale } from "#analysis/pilots/pilot-types.ts";
import type { Chance } from "../chance.ts";
import { weeklyPilot } from "./weekly-pilot.ts";

/** Sales of real shops by week; NaN where a shop has none. */
export interface ShopSales {
  readonly shops: readonly string[];
  readonly weeks: number;
  /** Ounces of orange juice, `values[shop * weeks + week]`. */
  readonly values: Float64Array;
}

/** Which do-nothing pilots are drawn from real shops. */
export interface PlaceboShape {
  readonly pilots: number;
  readonly controls: number;
  /** Weeks before and after the pretended start. */
  readonly before: number;
  readonly after: number;
  readonly scale: PilotScale;
}

const FILE = new URL("../../../test/fixtures/orange-juice/shop_weeks.csv", import.meta.url);
/** A shop takes part where at most this share of its weeks is missing, as a pilot team would choose. */
const MISSING = 0.05;
/** Smallest worthwhile effect, as a share of mean sales. */
const WORTHWHILE = 0.05;

/** Weekly orange-juice sales of 83 shops over 121 weeks (test/fixtures/orange-juice). */
export function shopSales(): ShopSales {
  const { data } = Papa.parse<[number, number, number]>(readFileSync(FILE, "utf8"), {
    dynamicTyping: true,
    skipEmptyLines: true,
  });
  const rows = data.slice(1);
  const numbers = [...new Set(rows.map(([shop]) => shop))];
  const first = Math.min(...rows.map(([, week]) => week));
  const weeks = Math.max(...rows.map(([, week]) => week)) - first + 1;
  const placeOf = new Map(numbers.map((shop, i) => [shop, i]));
  const values = new Float64Array(numbers.length * weeks).fill(Number.NaN);
  for (const [shop, week, ounces] of rows) values[(placeOf.get(shop) ?? 0) * weeks + week - first] = ounces;
  return { shops: numbers.map(String), weeks, values };
}

/** A pilot that never was: weeks, shops and roles drawn by chance, sales as they were. */
export function placeboPilot(sales: ShopSales, shape: PlaceboShape, chance: Chance): PilotInput {
  const { pilots, controls, before, after, scale } = shape;
  const length = before + after;
  const from = chance.whole(0, sales.weeks - length);
  const window = (shop: number): Float64Array =>
    sales.values.subarray(shop * sales.weeks + from, shop * sales.weeks + from + length);
  const missing = (shop: number): number => window(shop).filter(Number.isNaN).length;
  const fit = sales.shops.map((_, shop) => shop).filter((shop) => missing(shop) <= MISSING * length);
  const chosen = Array.from({ length: pilots + controls }, () => {
    const [shop] = fit.splice(chance.whole(0, fit.length - 1), 1);
    if (shop === undefined) throw new Error(`fewer than ${pilots + controls} shops have sales in a window`);
    return shop;
  });
  const values = new Float64Array(chosen.length * length);
  for (const [i, shop] of chosen.entries()) values.set(window(shop), i * length);
  const known = values.filter((value) => !Number.isNaN(value));
  return weeklyPilot({
    zones: chosen.map((shop) => sales.shops[shop] ?? ""),
    values,
    pilots,
    before,
    unit: "count",
    minEffect: (WORTHWHILE * known.reduce((sum, value) => sum + value, 0)) / known.length,
    scale,
  });
}
