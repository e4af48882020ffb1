import { autoregressive } from "./autoregressive.ts";
import { calendar } from "./calendar.ts";
import { cell } from "./cell.ts";
import { roundTo } from "./round-to.ts";
import type { World } from "./world.ts";

const years = (month: number): number => calendar.years[month] ?? 0;
const byMonth = (numberAt: (month: number) => number): Float64Array =>
  Float64Array.from({ length: calendar.months }, (_, month) => numberAt(month));

/** Visits of the online shop are strongest before Christmas; logarithms, by calendar month. */
const ONLINE_SEASON = [-0.1, -0.12, -0.04, 0, 0.02, -0.05, -0.1, -0.08, 0.02, 0.06, 0.24, 0.2];

function simulateOnline(world: World): void {
  const random = world.random("web");
  const outage = calendar.monthOf("2025-11-28");
  const release = calendar.monthOf("2026-07-20");
  const uptime = byMonth((month) => {
    const lost = random.gamma(1.3, 0.2) + (month === outage ? 0.9 : 0);
    return roundTo(Math.min(99.98, 99.86 + 0.02 * years(month) - lost), 2);
  });
  const crashes = byMonth((month) =>
    roundTo(
      Math.max(0.2, 1.1 - 0.12 * years(month) + random.normal(0, 0.09) + (month > release ? 0.8 : 0)),
      2,
    ),
  );
  const drop = [0.1, 0.3, 0.4];
  const rating = byMonth((month) => {
    const lost = month < release ? 0 : (drop[month - release] ?? 0.4);
    return roundTo(4.2 + 0.09 * years(month) + random.normal(0, 0.035) - lost, 2);
  });
  const noise = autoregressive(random, calendar.months, { deviation: 0.018, rho: 0.3 });
  const sales = byMonth((month) => {
    const season = ONLINE_SEASON[(calendar.ofYear[month] ?? 1) - 1] ?? 0;
    const log = season + 0.13 * years(month) + 0.12 * ((uptime[month] ?? 0) - 99.6) + (noise[month] ?? 0);
    return roundTo(232_000 * Math.exp(log), 0);
  });
  for (const [metric, series] of Object.entries({
    uptime,
    app_crash_rate: crashes,
    app_rating: rating,
    online_sales: sales,
  }))
    world.company.set(metric, series);
}

/** IT: till incidents and customer records by shop; online shop and app for the whole company. */
export function simulateSystems(world: World): void {
  const random = world.random("till_incidents");
  const base = world.bases("till_incidents", 0.2);
  const noise = world.noise("till_incidents", 0.35, 0.5);
  world.publish("till_incidents", 0, (zone, month) => {
    const mean = 2.8 * Math.exp((base[zone] ?? 0) + cell(noise, zone, month) - 0.06 * years(month));
    return random.poisson(mean) + world.push("till_incidents", zone, month);
  });

  const records = {
    base: world.bases("crm_completeness", 3),
    noise: world.noise("crm_completeness", 1.2, 0.8),
  };
  world.publish(
    "crm_completeness",
    1,
    (zone, month) => 71 + 3 * years(month) + (records.base[zone] ?? 0) + cell(records.noise, zone, month),
  );
  simulateOnline(world);
}
