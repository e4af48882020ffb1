import { calendar } from "./calendar.ts";
import { linkList } from "./link-list.ts";
import { metricList } from "./metric-list.ts";
import { pilotTruth } from "./pilot-truth.ts";
import { type PlantedEffect, plantedPlan, type Shock } from "./planted-plan.ts";
import { readmeTables } from "./readme-tables.ts";
import type { World } from "./world.ts";

const signed = (value: number): string => `${value < 0 ? "−" : "+"}${Math.abs(value)}`;
const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

const UNIT: Readonly<Record<string, string>> = {
  percent: "points",
  currency: "EUR",
  count: "",
};
const unitOf = (metric: string): string => {
  const unit = metricList.find(({ metric_id }) => metric_id === metric)?.unit ?? "";
  return UNIT[unit] ?? unit;
};

/** A size in words: `−0.08 minutes`, `+0.5 %`. */
function sizeOf({ effect, size, scale, causeScale }: PlantedEffect): string {
  const perTenth = causeScale === "log";
  if (scale === "log" && perTenth) return `+${(size * 10).toFixed(0)} % per +10 %`;
  if (scale === "log") return `${signed(size * 100)} % per unit`;
  const unit = unitOf(effect);
  return perTenth
    ? `${signed(size / 10)} ${unit} per +10 %`
    : `${signed(size)} ${unit} per unit`.replaceAll("  ", " ");
}

const euros = (value: number): string => signed(Math.round(value));

/** What a point of satisfaction brings in repeat sales, per shop and month: the identity below, at the mean. */
function worthOfSatisfaction(company: World): number {
  const perPoint =
    plantedPlan.effects.find(({ cause, effect }) => cause === "csat" && effect === "repeat_rate")?.size ?? 0;
  const mean = (metric: string): number => {
    const all = company.of(metric).flatMap((series) => [...series.slice(calendar.firstPublished)]);
    return all.reduce((sum, value) => sum + value, 0) / all.length;
  };
  const worth = mean("active_customers") * (perPoint / 100) * 1.15 * mean("average_ticket");
  return Math.round(worth / 10) * 10;
}

const effects = (): string =>
  table(
    ["cause", "effect", "lag in months", "size"],
    plantedPlan.effects.map((one) => [`\`${one.cause}\``, `\`${one.effect}\``, String(one.lag), sizeOf(one)]),
  );

function whereOf({ where }: Shock): string {
  if (where === "all") return "all shops";
  return ("zones" in where ? where.zones.map((zone) => `\`${zone}\``) : where.regions).join(", ");
}

function pathOf({ path, stays, scale }: Shock): string {
  const size = (value: number): string =>
    scale === "log" ? `${signed(Math.round(value * 1000) / 10)} %` : signed(value);
  const shown =
    path.length > 4
      ? `${size(path[0] ?? 0)} … ${size(path.at(-1) ?? 0)} over ${path.length} months`
      : path.map(size).join(", ");
  return `${shown}${stays ? ", stays" : ""}`;
}

const shocks = (): string =>
  table(
    ["what", "metric", "where", "from", "size, month by month"],
    plantedPlan.shocks.map((one) => [one.name, `\`${one.metric}\``, whereOf(one), one.from, pathOf(one)]),
  );

const beliefs = (): string =>
  table(
    ["cause", "effect", "believed", "truth"],
    linkList.map((one) => [
      `\`${one.cause}\``,
      `\`${one.effect}\``,
      `${one.sign}, lag ${one.lag}`,
      one.truth,
    ]),
  );

function pilots(seed: number, company: World): string {
  const advisers = pilotTruth(seed, company, "floor-advisers");
  const evenings = pilotTruth(seed, company, "late-opening");
  return `- **\`floor-advisers\`**, finished, 8 shops against 16, March to November 2025. From the first day the wait for an
  adviser is 1.5 minutes shorter, the average purchase 3 EUR higher and running costs 900 EUR a month higher. The
  shorter wait then works through the links above. Over the nine months this makes, against the same company
  without the pilot: \`csat\` +${advisers("csat").toFixed(2)} points, \`repeat_rate\` +${advisers("repeat_rate").toFixed(2)} points, \`revenue\` ${euros(advisers("revenue"))} EUR and \`gross_profit\`
  ${euros(advisers("gross_profit"))} EUR per shop and month. The pilot shops kept their advisers; ten more shops got them in 2026 (\`rollout.csv\`).
- **\`parcel-lockers\`**, running since April 2026, staggered in three groups of three shops against 12. The true effect on
  \`delivery_days\` is −0.6 days from each shop's own start.
- **\`late-opening\`**, not to be trusted. It sells nothing more; it costs 2,100 EUR a month and 3 points of \`engagement\` while it
  lasts, which by way of slower service makes ${euros(evenings("revenue"))} EUR of \`revenue\` per shop and month. Its six shops were chosen because they were growing: visitors and customers rise there for
  eleven months before the start, and for three after it. A tram line reopens outside one of them in the third month.
- **\`care-letters\`**, finished. The true effect on \`repeat_rate\` is nil, and the pilot is large enough to say so: 8 shops against 14.`;
}

/** The section on what was planted. */
const planted = (seed: number, company: World): string => `## What was planted

Everything below is true of the numbers by construction, so that whoever doubts a result can compare it with the truth.

**Links by shop and month.** One unit more in the published value of the cause changes the effect by the size given, so many months
later. The published value itself is the cause, its sampling error included; in a real company sampling error would
weaken what a survey seems to do.

${effects()}

From these follow, besides: a point of \`csat\` is worth about ${worthOfSatisfaction(company)} EUR of \`repeat_sales\` and of \`revenue\` per shop two months later (1.1 % of
repeat sales; a plain regression finds some more, because the advisers of the pilot below raise satisfaction and purchases alike.
The dashboard leaves out what a shop reports once a pilot or a rollout has begun there, and tells money at the level of the latest year,
which is above that of all four);
\`engagement\` reaches \`repeat_rate\` after four months (+0.02 points per point), by way of waiting and satisfaction;
\`footfall\` moves \`revenue\` at once (about +4 % per +10 %).

By identity: \`repeat_sales\` = \`active_customers\` × \`repeat_rate\` × 1.15 purchases × \`average_ticket\`, and \`revenue\` adds the first purchases of
\`new_customers\` at 92 % of the average purchase. \`gross_profit\` is 38.5 % of \`revenue\`, give or take, less what local promotions eat.

**The whole company only.** One percentage point of \`uptime\` is worth +12 % of \`online_sales\` in the same month.

**No link to any result**: \`training_hours\`, \`inspection_score\`, \`crm_completeness\`, \`return_rate\`, \`ces\`, \`app_rating\`, \`app_crash_rate\`, \`call_wait\`, \`fcr\`.
\`enps\` follows \`engagement\` of the same quarter, with the error of a dozen answers.

**A confounder.** \`footfall\` drives both \`queue_minutes\` and \`revenue\`. So longer queues go with more revenue; with \`footfall\` held
constant nothing remains. The company believes the opposite.

**Links that a pilot makes.** The advisers below shorten the wait and raise the average purchase. So in the shops that have them \`service_minutes\`
and \`csat\` go with \`average_ticket\`, though neither moves it; without the time of pilots and rollouts nothing remains.

**Beliefs** (\`links.csv\`) and the truth about them:

${beliefs()}

**Pilots.**

${pilots(seed, company)}

**Things that happened to some shops.** Besides, every metric has a season or a trend where one is to be expected, a lasting
difference between shops, noise that all shops share, and autocorrelated noise of each shop (correlation 0.2–0.9 from month to month).

${shocks()}

**The latest months.** Waiting and satisfaction improve as the rollout proceeds. Delivery gets slower since the new carrier came, and satisfaction
with delivery and complaints follow. The app's rating falls after release 6.0. Some targets are met, some missed.`;

const RELATIONS = `## How the tables relate

- \`responses\` are a small share of the answers behind \`values\` (one in fifty for \`nps\`), drawn from the published value of the same
  shop, month and segment: a noisy sample of the same thing, which averages out over shops and months. \`csat\` answers about \`advice\` belong to the metric \`csat\`, those
  about \`delivery\` to \`delivery_csat\`; about checkout, support and returns there is no metric (88, 78 and 71 % satisfied). \`ces\` answers belong to \`ces\`.
- \`transactions\` are a panel of club-card holders who first bought after September 2022, about one customer in forty. They do not add up to \`revenue\`.
  Purchases follow BG/NBD and amounts gamma-gamma within each segment, without inflation: families buy most steadily, young customers drop out
  soonest, businesses buy most often and most.
- Metrics given by segment have no further row for all segments, and metrics given by zone none for the whole company: the total is the sum or the mean,
  weighted by \`n\`.
- Shops in Plzeň (October 2023) and Rzeszów (May 2024) opened while data was kept; they have no values before.

## Blemishes on purpose

None is an error of a row: every row of this folder is accepted.

- \`calls\` is stale: its last value is of April 2026, when the telephony was replaced (\`call_wait\`, \`fcr\`).
- \`training_hours\` has a gap from January to March 2024, when the personnel system was replaced.
- \`values/hr/kadry.csv\` is Windows-1251 with Russian headers and months, \`values/shops/magazyny.csv\` UTF-8 with a byte-order mark and Ukrainian ones, both with semicolons
  and decimal commas; \`values/ledger/\` sets thousands apart with a no-break space; \`values/calls.csv\` has tabs; \`values/web.csv\` is one row per metric; \`values/erp/\`, \`values/crm/customers.csv\` and others are one column per metric.`;

/** The README of the demonstration data: what each table holds, and what was planted in it. */
export function readme(seed: number, company: World): string {
  return `# Tilia Home: the demonstration company

Tilia Home is made up: 36 shops for household goods in Ukraine, Poland, Czechia, Slovakia and Hungary, from October 2022
to September 2026, in euros. People, figures and benchmarks are invented; only the towns exist. Every file in this folder comes from
\`npm run demo-data\` and is the same, byte for byte, each time (seed ${seed}; \`node scripts/demo-data.ts --data DIR --seed N\` makes
another company). The usual seed, 334, was picked from 600 because there chance hides nothing of what was planted; with other seeds
some estimates lie further from the truth, as they do in life.

To see your own company, empty this folder and drop your exports in. Three tables are enough: \`sources\`, \`metrics\`, \`values\`.

${readmeTables()}

${planted(seed, company)}

${RELATIONS}
`;
}
