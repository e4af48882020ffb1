import { calendar } from "./calendar.ts";
import { cell } from "./cell.ts";
import { panel } from "./panel.ts";
import { roundTo } from "./round-to.ts";
import type { World } from "./world.ts";
import { zoneList } from "./zone-list.ts";

const years = (month: number): number => calendar.years[month] ?? 0;

/** Spread of single employees around the mean of their shop, in points of the pulse. */
const PULSE_SPREAD = 14;

function simulateEngagement(world: World): void {
  const random = world.random("engagement/answers");
  const answers = panel((zone) =>
    Math.max(5, Math.round((zoneList[zone]?.staff ?? 12) * (0.6 + 0.25 * random.uniform()))),
  );
  const sampling = panel((zone, month) =>
    random.normal(0, PULSE_SPREAD / Math.sqrt(cell(answers, zone, month))),
  );
  const base = world.bases("engagement", 2.5);
  const common = world.common("engagement", 0.6);
  const noise = world.noise("engagement", 3, 0.6);
  world.sizes.set("engagement", answers);
  world.publish("engagement", 1, (zone, month) => {
    const level = 70 + 0.4 * years(month) + (base[zone] ?? 0) + (common[month] ?? 0);
    return (
      level + cell(noise, zone, month) + cell(sampling, zone, month) + world.push("engagement", zone, month)
    );
  });
}

function simulateEnps(world: World): void {
  const random = world.random("enps");
  const engagement = world.of("engagement");
  const values = zoneList.map((shop, zone) => {
    const spread = 100 * Math.sqrt(0.6 / (shop.staff * 0.8));
    return Float64Array.from({ length: calendar.months / 3 }, (_, quarter) => {
      const mean = [0, 1, 2].reduce((sum, step) => sum + cell(engagement, zone, quarter * 3 + step) / 3, 0);
      return roundTo(Math.min(90, Math.max(-90, 14 + 1.5 * (mean - 71) + random.normal(0, spread))), 0);
    });
  });
  world.other.set("enps", values);
}

/** Employee experience: engagement, eNPS, filled shifts, turnover, training. */
export function simulatePeople(world: World): void {
  simulateEngagement(world);
  simulateEnps(world);

  const shifts = { base: world.bases("staffing", 1), noise: world.noise("staffing", 1.6, 0.5) };
  world.publish("staffing", 1, (zone, month) => {
    const season = [7, 8].includes(calendar.ofYear[month] ?? 0) ? -1.6 : 0;
    return Math.min(100, 95 + season + (shifts.base[zone] ?? 0) + cell(shifts.noise, zone, month));
  });

  const leavers = { base: world.bases("turnover", 3.5), noise: world.noise("turnover", 2, 0.7) };
  world.publish("turnover", 1, (zone, month) => {
    const level = 28 - 0.8 * years(month) + (leavers.base[zone] ?? 0) + cell(leavers.noise, zone, month);
    return Math.max(4, level + world.push("turnover", zone, month));
  });

  const training = {
    base: world.bases("training_hours", 0.4),
    noise: world.noise("training_hours", 0.9, 0.3),
  };
  world.publish("training_hours", 1, (zone, month) => {
    const season = [2, 3, 9, 10].includes(calendar.ofYear[month] ?? 0) ? 0.9 : 0;
    return Math.max(0.2, 3 + season + (training.base[zone] ?? 0) + cell(training.noise, zone, month));
  });
}
