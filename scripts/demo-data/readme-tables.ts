const TABLES: readonly (readonly [file: string, what: string])[] = [
  [
    "dashboard.json",
    "Name of the company, currency, language, the metrics of the overview and those that count as results.",
  ],
  [
    "sources.csv",
    "One row per system that delivers figures. `refresh` says how often; what comes later than that is shown as stale.",
  ],
  [
    "metrics.csv",
    "One row per metric: aspect, unit, which way is better, its source system, its owner. Begin here, with ten metrics that people already discuss.",
  ],
  [
    "values/",
    "One value per metric, period, shop and segment. Any number of files in any folders; long, or wide with a column per metric or per period. Leave `zone` empty for the whole company.",
  ],
  ["targets.csv", "What a metric should reach in a year, quarter or month, for the company or one shop."],
  [
    "zones.csv",
    "One row per shop. Columns of your own are welcome: here floor area, staff, year of opening and parking spaces; they serve to find shops that are alike.",
  ],
  [
    "touchpoints.csv",
    "The steps of the customer journey in order, what drives and what hinders there, who answers for it.",
  ],
  [
    "links.csv",
    "Which metric the company believes to move which, in which direction and after how many periods (months; quarters where one of the two comes by quarter). It is compared with what the data shows.",
  ],
  [
    "events.csv",
    "What happened and when. Events are drawn on the charts and warn where they disturb a pilot.",
  ],
  [
    "pilots.csv",
    "One row per pilot: start, end, the metric that decides, the smallest effect worth a rollout, what it costs. Write it before the start.",
  ],
  [
    "pilot_zones.csv",
    "Which shop was piloted, which served for comparison, which was left out; `start` where shops began at different times.",
  ],
  ["rollout.csv", "Waves of a rollout, shop by shop: planned, done, trained, at risk."],
  [
    "maturity.csv",
    "One answer of one respondent to one of the thirty questions in one assessment; empty for “don't know”.",
  ],
  [
    "benchmarks.csv",
    "Market average and leaders for each of the six elements of maturity. Leave it out if you have no source.",
  ],
  [
    "responses.csv",
    "One survey answer per row: `nps` 0–10, `csat` 1–5, `ces` 1–7. Never published row by row. Use pseudonyms for customers.",
  ],
  ["transactions/", "One sale per row, with a pseudonym of the customer. Never published row by row."],
  ["feedback.csv", "How departments rate each other as suppliers and clients, 0–10, each quarter."],
  ["goals.csv", "The goals of the strategy and the metric that each is judged by."],
  [
    "promises.csv",
    "What customers were promised at a touchpoint, what is done to keep it, and the metric that shows it.",
  ],
  ["actions.csv", "Improvements: opened, due, closed, by whom, and the effect expected."],
];

/** The README's section on what each file holds, for an analyst who will put the company's own exports in its place. */
export function readmeTables(): string {
  const rows = TABLES.map(([file, what]) => `| \`${file}\` | ${what} |`);
  return [
    "## The tables",
    "",
    "| file | what it holds, and what to put there |",
    "| --- | --- |",
    ...rows,
  ].join("\n");
}
