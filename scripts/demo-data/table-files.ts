import { actionList } from "./action-list.ts";
import { benchmarkList } from "./benchmark-list.ts";
import { type Cell, csvText } from "./csv-text.ts";
import { customerSales } from "./customer-sales.ts";
import { eventList } from "./event-list.ts";
import { feedbackRows } from "./feedback-rows.ts";
import { goalList } from "./goal-list.ts";
import { linkList } from "./link-list.ts";
import { maturityRows } from "./maturity-rows.ts";
import { metricList } from "./metric-list.ts";
import { pilotList } from "./pilot-list.ts";
import { promiseList } from "./promise-list.ts";
import { sourceList } from "./source-list.ts";
import { surveyResponses } from "./survey-responses.ts";
import { targetRows } from "./target-rows.ts";
import { touchpointList } from "./touchpoint-list.ts";
import type { World } from "./world.ts";
import { zoneList } from "./zone-list.ts";

type Files = [path: string, text: string][];

/** CSV of a table that was written as text, without the columns that only the generator uses. */
function written(rows: readonly Readonly<Record<string, string>>[], without: readonly string[] = []): string {
  const header = Object.keys(rows[0] ?? {}).filter((column) => !without.includes(column));
  return csvText(
    header,
    rows.map((row) => header.map((column) => row[column] ?? "")),
  );
}

function zones(): string {
  const header = ["zone", "name", "region", "format", "floor_area", "staff", "opened_year", "parking_spaces"];
  const rows = zoneList.map((shop) => [
    shop.zone,
    shop.name,
    shop.region,
    shop.format,
    ...[shop.floorArea, shop.staff, shop.openedYear, shop.parking].map(String),
  ]);
  return csvText(header, rows);
}

function pilots(): string {
  const header = [
    "pilot_id",
    "name",
    "start",
    "end",
    "primary_metric",
    "guardrails",
    "hypothesis",
    "min_effect",
  ];
  const more = ["cost_per_zone", "run_cost_per_zone_period", "margin", "scale", "owner"];
  const rows = pilotList.map((pilot): Cell[] => [
    pilot.id,
    pilot.name,
    pilot.start,
    pilot.end,
    pilot.primary,
    pilot.guardrails.join("|"),
    pilot.hypothesis,
    String(pilot.minEffect),
    String(pilot.costPerZone),
    String(pilot.runCost),
    pilot.margin === undefined ? null : String(pilot.margin),
    pilot.scale,
    pilot.owner,
  ]);
  return csvText([...header, ...more], rows);
}

function pilotZones(): string {
  const rows = pilotList.flatMap((pilot): Cell[][] => {
    const part = new Map<string, [group: string, start: string | null]>();
    const starts = Object.entries(pilot.pilots);
    for (const [day, zones] of starts)
      for (const zone of zones) part.set(zone, ["pilot", starts.length > 1 ? day : null]);
    for (const zone of pilot.controls) part.set(zone, ["control", null]);
    return zoneList.map(({ zone }) => [pilot.id, zone, ...(part.get(zone) ?? ["excluded", null])]);
  });
  return csvText(["pilot_id", "zone", "group", "start"], rows);
}

/** Risks that were written down for single shops of the rollout. */
const RISKS: Readonly<Record<string, string>> = {
  gyor: "Two of eleven positions vacant",
  debrecen: "Competitor next door since March",
  "lviv-centre": "Narrow aisles on the upper floor",
  odesa: "Parcel lockers are being piloted here",
  brno: "Parcel lockers are being piloted here",
  rzeszow: "Young team, shop open for two years",
  "praha-karlin": "Shop manager leaves in December",
};

function rollout(): string {
  const rows = pilotList.flatMap(({ id, waves }) =>
    waves.flatMap(({ planned, done, open, trained }, at) => {
      const shops = [
        ...Object.entries(done).flatMap(([day, zones]) => zones.map((zone) => [zone, day] as const)),
        ...open.map((zone) => [zone, null] as const),
      ];
      return shops.map(([zone, day]): Cell[] => [
        id,
        String(at + 1),
        zone,
        planned,
        day,
        RISKS[zone] ?? null,
        trained.includes(zone) ? "yes" : "no",
      ]);
    }),
  );
  return csvText(["pilot_id", "wave", "zone", "planned_date", "actual_date", "risk", "trained"], rows);
}

const number = (value: number, decimals: number): Cell => ({ value, decimals });

function customers(world: World): Files {
  const sales = customerSales(world);
  const header = ["customer_id", "date", "amount", "margin", "zone", "segment"];
  const byYear = [...Map.groupBy(sales, ({ day }) => day.slice(0, 4))].map(
    ([year, rows]): [string, string] => [
      `transactions/${year}.csv`,
      csvText(
        header,
        rows.map((one) => [
          one.customer,
          one.day,
          number(one.amount, 2),
          number(one.margin, 2),
          one.zone,
          one.segment,
        ]),
      ),
    ],
  );
  const responses = surveyResponses(world, sales).map((one, at): Cell[] => [
    `R${String(at + 1).padStart(5, "0")}`,
    one.day,
    one.question,
    String(one.score),
    one.touchpoint,
    one.zone,
    one.segment,
    one.customer,
  ]);
  const asked = [
    "response_id",
    "date",
    "question",
    "score",
    "touchpoint_id",
    "zone",
    "segment",
    "customer_id",
  ];
  return [...byYear, ["responses.csv", csvText(asked, responses)]];
}

/** Every table except `values`: path and text. */
export function tableFiles(world: World): Files {
  const assessed = [
    "assessment_id",
    "date",
    "respondent",
    "question_id",
    "answer",
    "unit",
    "role",
    "version",
  ];
  return [
    ["sources.csv", written(sourceList)],
    ["metrics.csv", written(metricList, ["decimals"])],
    ["targets.csv", csvText(["metric_id", "period", "value", "zone"], targetRows(world))],
    ["zones.csv", zones()],
    ["touchpoints.csv", written(touchpointList)],
    ["links.csv", written(linkList, ["truth"])],
    ["events.csv", written(eventList)],
    ["pilots.csv", pilots()],
    ["pilot_zones.csv", pilotZones()],
    ["rollout.csv", rollout()],
    ["maturity.csv", csvText(assessed, maturityRows(world))],
    ["benchmarks.csv", written(benchmarkList)],
    ["feedback.csv", csvText(["period", "supplier", "client", "score", "comment"], feedbackRows(world))],
    ["goals.csv", written(goalList)],
    ["promises.csv", written(promiseList)],
    ["actions.csv", written(actionList)],
    ...customers(world),
  ];
}
