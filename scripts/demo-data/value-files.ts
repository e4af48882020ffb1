import iconv from "iconv-lite";
import { calendar } from "./calendar.ts";
import { type Cell, csvText, type Dialect } from "./csv-text.ts";
import { metricList } from "./metric-list.ts";
import { type MetricValue, metricValues } from "./metric-values.ts";
import type { World } from "./world.ts";

type Files = [path: string, content: Uint8Array][];

const decimalsOf = (metric: string): number =>
  Number(metricList.find(({ metric_id }) => metric_id === metric)?.decimals ?? 0);

const MONTHS: Readonly<Record<"ru" | "uk", readonly string[]>> = {
  ru: "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" "),
  uk: "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень".split(
    " ",
  ),
};

/** `октябрь 2022`. */
const spelt = (period: string, language: "ru" | "uk"): string =>
  `${MONTHS[language][Number(period.slice(5)) - 1]} ${period.slice(0, 4)}`;

const amount = (one: MetricValue, metric: string): Cell => ({
  value: one.value,
  decimals: decimalsOf(metric),
});
const count = (n: number | null): Cell => (n === null ? null : { value: n, decimals: 0 });

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** One row per value, with the key columns that the metrics need. */
function long(
  world: World,
  metrics: readonly string[],
  columns: readonly ("zone" | "segment" | "n")[],
  spellPeriod: (period: string) => string = (period) => period,
): Table {
  const keys = columns.filter((column) => column !== "n");
  const counted = columns.includes("n");
  const rows = metrics.flatMap((metric) =>
    metricValues(world, metric).map((one) => [
      metric,
      spellPeriod(one.period),
      ...keys.map((column) => one[column]),
      amount(one, metric),
      ...(counted ? [count(one.n)] : []),
    ]),
  );
  return { header: ["metric_id", "period", ...keys, "value", ...(counted ? ["n"] : [])], rows };
}

/** One row per period, zone and segment, one column per metric, for the months that are asked for. */
function wide(
  world: World,
  metrics: readonly string[],
  keys: readonly ("zone" | "segment")[],
  months: (month: number) => boolean = () => true,
): Table {
  const values = metrics.map((metric) => metricValues(world, metric).filter(({ month }) => months(month)));
  const rows = (values[0] ?? []).map((first, row) => [
    first.period,
    ...keys.map((key) => first[key]),
    ...metrics.map((metric, at) => {
      const one = values[at]?.[row];
      if (one?.period !== first.period || one.zone !== first.zone)
        throw new RangeError(`${metric} lacks rows`);
      return amount(one, metric);
    }),
  ]);
  return { header: ["period", ...keys, ...metrics], rows };
}

/** One row per metric, one column per month. */
function sideways(world: World, metrics: readonly string[]): Table {
  const periods = calendar.names.slice(calendar.firstPublished);
  const rows = metrics.map((metric) => [
    metric,
    ...metricValues(world, metric).map((one): Cell => amount(one, metric)),
  ]);
  return { header: ["metric_id", ...periods], rows };
}

const EXCEL: Dialect = { delimiter: ";", decimal: ",", newline: "\r\n" };
const RUSSIAN = ["Показатель", "Период", "Зона", "Значение"];
const UKRAINIAN = ["Показник", "Період", "Зона", "Значення"];

const text = ({ header, rows }: Table, dialect: Dialect = {}): string => csvText(header, rows, dialect);
const plain = (table: Table): Uint8Array => Buffer.from(text(table), "utf8");
/** As Excel saves "CSV UTF-8" where commas are decimal signs. */
const excelUtf8 = (table: Table): Uint8Array => Buffer.from(`\ufeff${text(table, EXCEL)}`, "utf8");
/** As a Russian Excel saves "CSV". */
const excel1251 = (table: Table): Uint8Array => iconv.encode(text(table, EXCEL), "win1251");
const tabbed = (table: Table): Uint8Array => Buffer.from(text(table, { delimiter: "\t" }), "utf8");

/** Exports that come quarter by quarter (sales) and year by year (accounts). */
function periodicFiles(world: World): Files {
  const files: Files = [];
  for (let month = calendar.firstPublished; month < calendar.months; month += 3) {
    const inQuarter = (at: number): boolean => at >= month && at < month + 3;
    const sales = wide(world, ["revenue", "repeat_sales"], ["zone", "segment"], inQuarter);
    files.push([`values/erp/${calendar.quarterOf(month).toLowerCase()}.csv`, plain(sales)]);
  }
  for (const year of new Set(calendar.names.slice(calendar.firstPublished).map((name) => name.slice(0, 4)))) {
    const inYear = (at: number): boolean => calendar.names[at]?.startsWith(year) ?? false;
    const books = wide(world, ["gross_profit", "operating_costs", "local_promotions"], ["zone"], inYear);
    files.push([`values/ledger/${year}.csv`, excelUtf8(books)]);
  }
  return files;
}

/** The files of the `values` table, as the source systems would export them: path and bytes. */
export function valueFiles(world: World): Files {
  const kadry = long(world, ["staffing", "turnover", "training_hours"], ["zone"], (period) =>
    spelt(period, "ru"),
  );
  const shops = long(world, ["service_minutes", "footfall", "till_incidents"], ["zone"], (period) =>
    spelt(period, "uk"),
  );
  const survey = long(world, ["nps", "csat", "ces", "delivery_csat"], ["zone", "segment", "n"]);
  const records = wide(
    world,
    ["active_customers", "repeat_rate", "complaint_rate", "crm_completeness"],
    ["zone"],
  );
  const goods = wide(world, ["average_ticket", "delivery_days", "availability", "return_rate"], ["zone"]);
  return [
    ...periodicFiles(world),
    ["values/erp/goods.csv", plain(goods)],
    ["values/crm/customers.csv", plain(records)],
    ["values/crm/new-customers.csv", plain(long(world, ["new_customers"], ["zone", "segment"]))],
    ["values/survey.csv", plain(survey)],
    ["values/hr/kadry.csv", excel1251({ ...kadry, header: RUSSIAN })],
    ["values/hr/pulse.csv", plain(long(world, ["engagement", "enps"], ["zone", "n"]))],
    ["values/shops/magazyny.csv", excelUtf8({ ...shops, header: UKRAINIAN })],
    ["values/shops/queue-weekly.csv", plain(wide(world, ["queue_minutes"], ["zone"]))],
    ["values/shops/inspections.csv", plain(long(world, ["inspection_score"], ["zone"]))],
    ["values/web.csv", plain(sideways(world, ["uptime", "app_crash_rate", "app_rating", "online_sales"]))],
    ["values/calls.csv", tabbed(long(world, ["call_wait", "fcr"], ["segment"]))],
  ];
}
