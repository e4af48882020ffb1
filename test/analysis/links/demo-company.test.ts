import { describe, expect, it } from "vitest";
import { analyseLinks } from "#analysis/links/analyse-links.ts";
import { leaveOutTreated } from "#analysis/links/leave-out-treated.ts";
import type { LinkFrame, LinkMetric, LinksInput, TestedLink } from "#analysis/links/link-types.ts";
import { demoPanel, panelZones } from "../../demo-data/demo-panel.ts";
import { demoRows } from "../../demo-data/demo-table.ts";
import { demoValues } from "../../demo-data/demo-values.ts";

const CAUSES = {
  engagement: "EX",
  crm_completeness: "IT",
  footfall: "OX",
  queue_minutes: "OX",
  service_minutes: "OX",
  csat: "CX",
  complaint_rate: "CX",
  nps: "CX",
  ces: "CX",
} as const;
const SUMMED = ["footfall", "new_customers"];

const metrics = [
  ...Object.entries(CAUSES).map(([metricId, aspect]) => ({ metricId, aspect })),
  { metricId: "repeat_rate", aspect: "TX" as const },
  { metricId: "new_customers", aspect: "TX" as const },
  { metricId: "average_ticket", aspect: "TX" as const },
].map(
  ({ metricId, aspect }): LinkMetric => ({
    metricId,
    aspect,
    unit: SUMMED.includes(metricId) ? "count" : metricId === "nps" ? "points" : "percent",
    direction: "higher",
    aggregation: SUMMED.includes(metricId) ? "sum" : "mean",
    grain: "month",
  }),
);
const values = demoValues();
const zones = panelZones(values);
const panels = new Map(
  metrics.map(({ metricId }) => [
    metricId,
    Float64Array.from(demoPanel(values, metricId, SUMMED.includes(metricId)).flat()),
  ]),
);
const frame: LinkFrame = {
  grain: "month",
  periods: Array.from({ length: 48 }, (_, t) =>
    new Date(Date.UTC(2022, 9 + t, 1)).toISOString().slice(0, 10),
  ),
  company: new Map(),
  panels,
};
const analysed = (shown: LinkFrame): LinksInput => ({
  metrics,
  outcomes: ["repeat_rate", "new_customers", "average_ticket"],
  frames: [shown],
  zones,
  regions: zones.map(() => null),
  beliefs: [],
  pilots: [],
});

/** The first day of a pilot or of a rollout in each zone. */
function treatedFrom(): (string | null)[] {
  const starts = new Map(
    demoRows("pilots", ["pilot_id", "start"]).map(({ pilot_id, start }) => [pilot_id, start]),
  );
  const days = [
    ...demoRows("pilot_zones", ["pilot_id", "zone", "group", "start"])
      .filter(({ group }) => group === "pilot")
      .map(({ zone, pilot_id, start }) => ({ zone, day: start || starts.get(pilot_id) })),
    ...demoRows("rollout", ["zone", "actual_date"]).map(({ zone, actual_date }) => ({
      zone,
      day: actual_date,
    })),
  ];
  return zones.map(
    (zone) =>
      days
        .flatMap((one) => (one.zone === zone && one.day ? [one.day] : []))
        .toSorted()
        .at(0) ?? null,
  );
}

const everything = analyseLinks(analysed(frame), { seed: 1 });
const { links } = analyseLinks(analysed(leaveOutTreated(frame, treatedFrom())), { seed: 1 });
const link = (cause: string, effect: string, among = links): TestedLink => {
  const found = among.find((one) => one.cause === cause && one.effect === effect);
  if (found?.status !== "tested") throw new Error(`${cause} and ${effect} were not tested`);
  return found;
};

/** What `data/README.md` says was planted, directly or along the way. */
const PLANTED = [
  ["engagement", "service_minutes", 1, -0.08],
  ["service_minutes", "csat", 1, -1.8],
  ["csat", "repeat_rate", 2, 0.15],
  ["complaint_rate", "repeat_rate", 1, -0.7],
  ["service_minutes", "repeat_rate", 3, -0.27],
  ["engagement", "repeat_rate", 4, 0.0216],
] as const;

describe("the demonstration company", () => {
  it.each(PLANTED)("%s moves %s after %i months, by about %f", (cause, effect, lag, size) => {
    const found = link(cause, effect);
    expect([found.lag, found.evidence]).toEqual([lag, "strong"]);
    expect(Math.abs(found.estimate - size)).toBeLessThan(0.25 * Math.abs(size));
  });

  it("nps brings new customers after three months, half a per cent each", () => {
    const found = link("nps", "new_customers");
    expect([found.lag, found.evidence, found.effectScale]).toEqual([3, "strong", "log"]);
  });

  it("a pilot that shortens the wait and fills the basket makes no link between them", () => {
    expect(link("service_minutes", "average_ticket", everything.links).evidence).not.toBe("none");
    for (const cause of ["service_minutes", "csat"])
      expect(link(cause, "average_ticket").evidence).toBe("none");
  });

  it("queues seem to bring customers back, and are explained by visitors", () => {
    const found = link("queue_minutes", "repeat_rate");
    expect(found.pValue).toBeLessThan(0.01);
    expect(found.checks.controls).toMatchObject({ verdict: "explained", explainedBy: "footfall" });
    expect(found.evidence).toBe("none");
  });

  it.each(["ces", "crm_completeness"])("%s has no strong or moderate link to any result", (cause) => {
    for (const effect of ["repeat_rate", "new_customers"])
      expect(["none", "weak"]).toContain(link(cause, effect).evidence);
  });
});
