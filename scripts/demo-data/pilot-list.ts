/** A pilot with its zones and, once decided, its rollout. Days are ISO days. */
export interface PilotPlan {
  readonly id: string;
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly primary: string;
  readonly guardrails: readonly string[];
  readonly hypothesis: string;
  /** Smallest effect worth a rollout, without sign: the metric says which way is better. */
  readonly minEffect: number;
  readonly costPerZone: number;
  readonly runCost: number;
  readonly margin?: number;
  readonly scale: "level" | "log";
  readonly owner: string;
  /** Pilot zones by the day on which they started. */
  readonly pilots: Readonly<Record<string, readonly string[]>>;
  readonly controls: readonly string[];
  readonly waves: readonly Wave[];
}

/** One wave of a rollout: planned for a day, done in some zones on a day, zone by zone. */
interface Wave {
  readonly planned: string;
  readonly done: Readonly<Record<string, readonly string[]>>;
  readonly open: readonly string[];
  readonly trained: readonly string[];
}

const advisers: PilotPlan = {
  id: "floor-advisers",
  name: "Advisers on the floor",
  start: "2025-03-01",
  end: "2025-11-30",
  primary: "revenue",
  guardrails: ["complaint_rate", "return_rate", "queue_minutes"],
  hypothesis:
    "Two advisers who walk the floor shorten the wait for advice; customers leave happier and with a fuller basket.",
  minEffect: 2400,
  costPerZone: 6500,
  runCost: 900,
  margin: 0.385,
  scale: "log",
  owner: "Marek Zieliński",
  pilots: {
    "2025-03-01": [
      "kyiv-obolon",
      "vinnytsia",
      "ternopil",
      "chernivtsi",
      "warszawa-wola",
      "poznan",
      "ostrava",
      "szeged",
    ],
  },
  controls: [
    "lviv-sykhiv",
    "ivano-frankivsk",
    "uzhhorod",
    "lutsk",
    "rivne",
    "kyiv-pozniaky",
    "zhytomyr",
    "cherkasy",
    "odesa",
    "dnipro",
    "lublin",
    "brno",
    "bratislava",
    "kosice",
    "debrecen",
    "gyor",
  ],
  waves: [
    {
      planned: "2026-02-02",
      done: {
        "2026-02-02": ["kyiv-podil", "warszawa-mokotow", "praha-smichov"],
        "2026-02-09": ["budapest-buda", "lublin"],
      },
      open: [],
      trained: ["kyiv-podil", "warszawa-mokotow", "praha-smichov", "budapest-buda", "lublin"],
    },
    {
      planned: "2026-06-01",
      done: {
        "2026-06-01": ["krakow", "wroclaw", "gdansk", "budapest-pest"],
        "2026-07-06": ["debrecen"],
      },
      open: ["gyor"],
      trained: ["krakow", "wroclaw", "gdansk", "budapest-pest", "debrecen"],
    },
    {
      planned: "2026-11-02",
      done: {},
      open: [
        "lviv-centre",
        "odesa",
        "dnipro",
        "kyiv-pozniaky",
        "praha-karlin",
        "brno",
        "bratislava",
        "rzeszow",
      ],
      trained: ["odesa", "dnipro", "brno"],
    },
    {
      planned: "2027-03-01",
      done: {},
      open: [
        "lviv-sykhiv",
        "ivano-frankivsk",
        "uzhhorod",
        "lutsk",
        "rivne",
        "zhytomyr",
        "cherkasy",
        "plzen",
        "kosice",
      ],
      trained: [],
    },
  ],
};

const lockers: PilotPlan = {
  id: "parcel-lockers",
  name: "Parcel lockers at the shop",
  start: "2026-04-01",
  end: "2026-12-31",
  primary: "delivery_days",
  guardrails: ["complaint_rate", "return_rate"],
  hypothesis: "Orders wait in a locker round the clock instead of for a courier's free slot.",
  minEffect: 0.3,
  costPerZone: 14000,
  runCost: 260,
  scale: "level",
  owner: "Katalin Szabó",
  pilots: {
    "2026-04-01": ["lviv-sykhiv", "odesa", "brno"],
    "2026-06-01": ["rivne", "zhytomyr", "kosice"],
    "2026-07-01": ["uzhhorod", "kyiv-pozniaky", "bratislava"],
  },
  controls: [
    "ivano-frankivsk",
    "ternopil",
    "chernivtsi",
    "lutsk",
    "kyiv-podil",
    "kyiv-obolon",
    "vinnytsia",
    "cherkasy",
    "dnipro",
    "praha-smichov",
    "praha-karlin",
    "ostrava",
  ],
  waves: [],
};

const evenings: PilotPlan = {
  id: "late-opening",
  name: "Open until ten",
  start: "2024-03-01",
  end: "2024-08-31",
  primary: "revenue",
  guardrails: ["engagement", "operating_costs"],
  hypothesis: "Two more hours in the evening bring customers who cannot come by day.",
  minEffect: 3000,
  costPerZone: 1500,
  runCost: 2100,
  margin: 0.385,
  scale: "log",
  owner: "Marek Zieliński",
  pilots: { "2024-03-01": ["lviv-centre", "krakow", "wroclaw", "gdansk", "praha-karlin", "budapest-pest"] },
  controls: [
    "lviv-sykhiv",
    "ivano-frankivsk",
    "ternopil",
    "kyiv-obolon",
    "vinnytsia",
    "odesa",
    "dnipro",
    "warszawa-wola",
    "poznan",
    "lublin",
    "brno",
    "bratislava",
    "budapest-buda",
    "gyor",
  ],
  waves: [],
};

const letters: PilotPlan = {
  id: "care-letters",
  name: "Letters with care tips",
  start: "2024-09-01",
  end: "2025-02-28",
  primary: "repeat_rate",
  guardrails: ["complaint_rate"],
  hypothesis: "A letter on how to care for what they bought brings customers back sooner.",
  minEffect: 0.6,
  costPerZone: 800,
  runCost: 350,
  scale: "level",
  owner: "Zuzana Horváthová",
  pilots: {
    "2024-09-01": [
      "ivano-frankivsk",
      "lutsk",
      "kyiv-podil",
      "cherkasy",
      "warszawa-mokotow",
      "lublin",
      "kosice",
      "budapest-buda",
    ],
  },
  controls: [
    "ternopil",
    "chernivtsi",
    "uzhhorod",
    "rivne",
    "kyiv-obolon",
    "vinnytsia",
    "zhytomyr",
    "odesa",
    "dnipro",
    "warszawa-wola",
    "poznan",
    "brno",
    "ostrava",
    "debrecen",
  ],
  waves: [],
};

/** The four pilots of the demonstration company, oldest last decided first. */
export const pilotList: readonly PilotPlan[] = [advisers, lockers, evenings, letters];
