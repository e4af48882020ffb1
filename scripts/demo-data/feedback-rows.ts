import { calendar } from "./calendar.ts";
import type { Cell } from "./csv-text.ts";
import type { World } from "./world.ts";

/** Who works for whom: supplier, client, level of the rating at the start, change per quarter. */
const PAIRS: readonly (readonly [string, string, number, number])[] = [
  ["Logistics", "Shops", 7.2, -0.06],
  ["Logistics", "Call centre", 6.4, -0.1],
  ["Logistics", "Online shop", 6.9, -0.08],
  ["IT", "Shops", 5.6, 0.1],
  ["IT", "Call centre", 5.2, 0.04],
  ["IT", "Online shop", 6.8, -0.02],
  ["IT", "Finance", 7.1, 0],
  ["Marketing", "Shops", 6.0, 0.03],
  ["Marketing", "Online shop", 7.4, 0.02],
  ["Marketing", "Purchasing", 6.3, 0],
  ["Purchasing", "Shops", 6.6, 0.06],
  ["Purchasing", "Logistics", 6.2, 0.02],
  ["Purchasing", "Online shop", 6.9, 0],
  ["People", "Shops", 6.1, 0.12],
  ["People", "Call centre", 6.4, 0.08],
  ["People", "IT", 7.0, 0],
  ["Finance", "Shops", 6.5, 0],
  ["Finance", "Marketing", 5.4, 0.03],
  ["Finance", "Purchasing", 6.7, 0],
  ["Shops", "Marketing", 6.8, 0.02],
  ["Shops", "Logistics", 6.2, 0.04],
  ["Call centre", "Shops", 7.3, 0.02],
  ["Call centre", "Logistics", 6.6, 0],
  ["Online shop", "Call centre", 6.1, 0.05],
];

const COMMENTS: Readonly<Record<string, readonly [good: string, bad: string]>> = {
  Logistics: ["Lorries came on the day they were announced", "The new carrier does not answer its phone"],
  IT: ["The new terminals hardly ever fail", "Tickets are closed before the problem is gone"],
  Marketing: ["Leaflet agreed with us in good time", "We heard of the campaign from customers"],
  Purchasing: ["Top sellers were never out of stock", "Samples arrive after the goods"],
  People: ["Two good people found within a month", "Shift plans come too late"],
  Finance: ["Figures explained, not only sent", "Budget questions take three weeks"],
  Shops: ["Stock counts are exact", "Returns are sent back without a note"],
  "Call centre": ["Complaints reach us the same day", "Call notes are too short to act upon"],
  "Online shop": ["Product pages answer most questions", "Delivery dates on the site are wrong"],
};

/** Rows of `feedback.csv`: how departments rate each other, each quarter since 2024. */
export function feedbackRows(world: World): Cell[][] {
  const random = world.random("feedback");
  const rows: Cell[][] = [];
  const first = calendar.monthOf("2024-01-01");
  for (let month = first; month < calendar.months; month += 3) {
    for (const [supplier, client, level, change] of PAIRS) {
      const drawn = level + (change * (month - first)) / 3 + random.normal(0, 0.8);
      const score = Math.min(10, Math.max(0, Math.round(drawn)));
      const says = random.uniform() < 0.35;
      const [good, bad] = COMMENTS[supplier] ?? ["", ""];
      const comment = !says || score === 6 || score === 7 ? null : score > 7 ? good : bad;
      rows.push([calendar.quarterOf(month), supplier, client, String(score), comment]);
    }
  }
  return rows;
}
