/**
 * A causal link by zone and month. Each unit by which the cause's published value differs from `from` adds
 * `size` to the effect `lag` months later. On a metric with `scale: "log"` it adds to the logarithm.
 */
export interface PlantedEffect {
  readonly cause: string;
  readonly effect: string;
  readonly lag: number;
  readonly size: number;
  readonly from: number;
  /** `log`: the effect is on the logarithm of the metric. */
  readonly scale: "level" | "log";
  /** `log`: the cause is the logarithm of its value over the zone's normal value. */
  readonly causeScale?: "log";
}

/** What a pilot truly does to a metric, in each zone from the month in which the zone starts. */
interface Intervention {
  readonly pilot: string;
  readonly metric: string;
  readonly size: number;
}

/** Something that happens to some zones only. `path` holds the sizes month by month; the last one stays if `stays`. */
export interface Shock {
  readonly name: string;
  readonly metric: string;
  readonly scale: "level" | "log";
  readonly where: { readonly regions: readonly string[] } | { readonly zones: readonly string[] } | "all";
  readonly from: string;
  readonly path: readonly number[];
  readonly stays: boolean;
}

/** Everything that was planted on purpose. */
export interface PlantedPlan {
  readonly effects: readonly PlantedEffect[];
  readonly interventions: readonly Intervention[];
  readonly shocks: readonly Shock[];
}

type Row = readonly [cause: string, effect: string, lag: number, size: number, from: number];

const level = ([cause, effect, lag, size, from]: Row): PlantedEffect => ({
  cause,
  effect,
  lag,
  size,
  from,
  scale: "level",
});

const effects: readonly PlantedEffect[] = [
  ...(
    [
      ["engagement", "service_minutes", 1, -0.08, 71],
      ["staffing", "service_minutes", 0, -0.08, 95],
      ["engagement", "turnover", 2, -0.3, 71],
      ["service_minutes", "csat", 1, -1.8, 7],
      ["csat", "nps", 0, 0.8, 82],
      ["csat", "repeat_rate", 2, 0.15, 82],
      ["delivery_days", "delivery_csat", 0, -4.5, 3.6],
      ["delivery_days", "complaint_rate", 1, 0.35, 3.6],
      ["complaint_rate", "repeat_rate", 1, -0.7, 2.1],
      ["availability", "average_ticket", 0, 0.35, 94],
      ["local_promotions", "gross_profit", 0, -0.9, 1500],
      ["till_incidents", "queue_minutes", 0, 0.1, 3],
    ] satisfies Row[]
  ).map(level),
  { ...level(["nps", "new_customers", 3, 0.005, 41]), scale: "log" },
  { ...level(["footfall", "queue_minutes", 0, 6, 0]), causeScale: "log" },
  { ...level(["footfall", "repeat_rate", 0, 5, 0]), causeScale: "log" },
  { ...level(["footfall", "new_customers", 0, 0.7, 0]), causeScale: "log", scale: "log" },
];

const interventions: readonly Intervention[] = [
  { pilot: "floor-advisers", metric: "service_minutes", size: -1.5 },
  { pilot: "floor-advisers", metric: "average_ticket", size: 3 },
  { pilot: "floor-advisers", metric: "operating_costs", size: 900 },
  { pilot: "parcel-lockers", metric: "delivery_days", size: -0.6 },
  { pilot: "late-opening", metric: "operating_costs", size: 2100 },
  { pilot: "late-opening", metric: "engagement", size: -3 },
];

const ramp = (steps: number, step: number): number[] =>
  Array.from({ length: steps }, (_, at) => step * (at + 1));
const openingRamp = [-0.22, -0.19, -0.16, -0.13, -0.1, -0.07, -0.04, -0.02];

const shocks: readonly Shock[] = [
  {
    name: "Power cuts",
    metric: "footfall",
    scale: "log",
    where: { regions: ["Western Ukraine", "Central and Southern Ukraine"] },
    from: "2022-11",
    path: [-0.1, -0.14, -0.12, -0.08],
    stays: false,
  },
  ...(
    [
      ["footfall", 0.014],
      ["active_customers", 0.007],
    ] as const
  ).map(
    ([metric, step]): Shock => ({
      name: "Neighbourhoods that grow before the pilot “Open until ten” starts, not because of it",
      metric,
      scale: "log",
      where: { zones: ["lviv-centre", "krakow", "wroclaw", "gdansk", "praha-karlin", "budapest-pest"] },
      from: "2023-04",
      path: ramp(14, step),
      stays: true,
    }),
  ),
  {
    name: "Storm",
    metric: "footfall",
    scale: "log",
    where: { zones: ["szeged"] },
    from: "2023-07",
    path: [-0.2],
    stays: false,
  },
  {
    name: "Tram line reopened outside the door",
    metric: "footfall",
    scale: "log",
    where: { zones: ["krakow"] },
    from: "2024-05",
    path: [0.08],
    stays: true,
  },
  {
    name: "Competitor opens next door",
    metric: "footfall",
    scale: "log",
    where: { zones: ["debrecen"] },
    from: "2026-03",
    path: [-0.08, -0.1],
    stays: true,
  },
  ...(["footfall", "active_customers"] as const).flatMap((metric) =>
    (
      [
        ["plzen", "2023-10"],
        ["rzeszow", "2024-05"],
      ] as const
    ).map(
      ([zone, from]): Shock => ({
        name: `New shop in ${zone}`,
        metric,
        scale: "log",
        where: { zones: [zone] },
        from,
        path: openingRamp,
        stays: false,
      }),
    ),
  ),
  {
    name: "Price increase",
    metric: "average_ticket",
    scale: "level",
    where: "all",
    from: "2024-02",
    path: [1.5],
    stays: true,
  },
  {
    name: "Card payments fail in Black Friday week",
    metric: "till_incidents",
    scale: "level",
    where: "all",
    from: "2025-11",
    path: [5],
    stays: false,
  },
  {
    name: "New parcel carrier",
    metric: "delivery_days",
    scale: "level",
    where: { regions: ["Poland", "Hungary"] },
    from: "2026-07",
    path: [0.6, 1.2, 1.5],
    stays: true,
  },
];

/** What was planted: the truth that the analysis should find again. */
export const plantedPlan: PlantedPlan = { effects, interventions, shocks };
