import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyseLinks } from "#analysis/links/analyse-links.ts";
import type { LinkMetric, LinksInput } from "#analysis/links/link-types.ts";

/** What moves revenue in every replicate; the other nine metrics only share its trend and season. */
const TRUTH: Readonly<Record<string, number>> = { nps: 1, first_contact_resolution: 2, employee_enps: 4 };

const [header = [], ...rows] = readFileSync(new URL("../../golden/metric-links.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .filter((line) => !line.startsWith("#"))
  .map((line) => line.split(","));
const metrics = header.slice(1).map(
  (metricId): LinkMetric => ({
    metricId,
    aspect: metricId === "revenue_meur" ? "TX" : "CX",
    unit: "index",
    direction: "higher",
    aggregation: "mean",
    grain: "month",
  }),
);

function replicate(seed: string): LinksInput {
  const own = rows.filter((row) => row[0] === seed);
  const column = (i: number): Float64Array => Float64Array.from(own, (row) => Number(row[i + 1]));
  return {
    metrics,
    outcomes: ["revenue_meur"],
    frames: [
      {
        grain: "month",
        periods: own.map((_, t) => new Date(Date.UTC(2021, t, 1)).toISOString().slice(0, 10)),
        company: new Map(metrics.map(({ metricId }, i) => [metricId, column(i)])),
        panels: new Map(),
      },
    ],
    zones: [],
    regions: [],
    beliefs: [],
    pilots: [],
  };
}

describe("48 months of twelve metrics that all rise and fall with revenue, of which three move it", () => {
  const seeds = [...new Set(rows.map((row) => row[0] ?? ""))];
  const found = seeds.map((seed) =>
    analyseLinks(replicate(seed), { seed: 1 }).links.filter(
      (one) => one.status === "tested" && one.evidence !== "none",
    ),
  );
  const perReplicate = (count: (cause: string, lag: number) => boolean): number =>
    found.flat().filter((one) => one.status === "tested" && count(one.cause, one.lag)).length / seeds.length;

  it("at least 1.6 of the three are found on average, at their lag", () => {
    expect(perReplicate((cause, lag) => TRUTH[cause] === lag)).toBeGreaterThanOrEqual(1.6);
  });

  it("at most one of the nine others is taken for a link on average, where plain correlation takes all nine", () => {
    expect(perReplicate((cause) => TRUTH[cause] === undefined)).toBeLessThanOrEqual(1);
  });

  it("none of them with strong evidence", () => {
    const strong = found.flat().filter((one) => one.status === "tested" && one.evidence === "strong");
    expect(strong.filter(({ cause }) => TRUTH[cause] === undefined)).toEqual([]);
  });
});
