import { describe, expect, it, vi } from "vitest";
import { analyseLinks } from "#analysis/links/analyse-links.ts";
import type { LinksInput, LinksResult, TestedLink } from "#analysis/links/link-types.ts";
import { whatIf } from "#analysis/links/what-if.ts";
import { PLANTED, smallCompany } from "./small-company.ts";

// Each case analyses a whole company; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const zones = { zones: 14, months: 36, seed: 11 };
const analysed = (input: LinksInput): LinksResult => analyseLinks(input, { seed: 1 });
const link = (result: LinksResult, cause: string, effect = "result"): TestedLink => {
  const found = result.links.find((one) => one.cause === cause && one.effect === effect);
  if (found?.status !== "tested") throw new Error(`${cause} and ${effect} were not tested`);
  return found;
};

const base = analysed(smallCompany(zones));

describe("a planted link by zone", () => {
  const found = link(base, "cause");

  it("is found at its lag, with an interval that holds the truth", () => {
    expect(found.lag).toBe(PLANTED.lag);
    expect(found.ciLow).toBeLessThan(PLANTED.slope);
    expect(found.ciHigh).toBeGreaterThan(PLANTED.slope);
    expect(found.route).toBe("zone");
  });

  it("passes every check and is graded strong", () => {
    expect(found.checks.controls).toMatchObject({ verdict: "holds" });
    expect(found.checks.halves).toMatchObject({ holds: true });
    expect(found.checks.outOfSample.status === "estimated" && found.checks.outOfSample.gain).toBeGreaterThan(
      0.05,
    );
    expect(found.checks.direction).toMatchObject({ verdict: "forward" });
    expect(found.evidence).toBe("strong");
  });

  it("leaves its follower explained, and a bystander with nothing", () => {
    const follower = link(base, "follower");
    expect(follower.pValue).toBeLessThan(0.05);
    expect(follower.checks.controls).toMatchObject({ verdict: "explained", explainedBy: "cause" });
    expect(follower.evidence).toBe("none");
    expect(link(base, "bystander").evidence).toBe("none");
  });

  it("has the estimate of each region and points that lie around the slope", () => {
    expect(found.detail?.regions.map(({ region, zones: count }) => [region, count])).toEqual([
      ["north", 7],
      ["south", 7],
    ]);
    const points = found.detail?.scatter ?? [];
    const cross = points.reduce((sum, { cause, effect }) => sum + cause * effect, 0);
    const squares = points.reduce((sum, { cause }) => sum + cause * cause, 0);
    expect(cross / squares).toBeCloseTo(found.estimate, 6);
  });
});

describe("what must not change a link", () => {
  it("a constant added to cause and result", () => {
    const shifted = link(
      analysed(smallCompany({ ...zones, cause: (value) => value + 7, result: (value) => value - 40 })),
      "cause",
    );
    const plain = link(base, "cause");
    expect(shifted.estimate).toBeCloseTo(plain.estimate, 8);
    expect(shifted.se).toBeCloseTo(plain.se, 8);
    expect([shifted.pValue, shifted.evidence, shifted.lag]).toEqual([
      plain.pValue,
      plain.evidence,
      plain.lag,
    ]);
  });

  it("units, beyond the units of the estimate", () => {
    const scaled = link(
      analysed(smallCompany({ ...zones, cause: (value) => value * 10, result: (value) => value * -100 })),
      "cause",
    );
    const plain = link(base, "cause");
    expect(scaled.estimate).toBeCloseTo(plain.estimate * -10, 6);
    expect([scaled.pValue, scaled.evidence, scaled.lag]).toEqual([plain.pValue, plain.evidence, plain.lag]);
  });

  it("the order of zones, beyond the luck of the permutations", () => {
    const turned = link(analysed(smallCompany({ ...zones, reversed: true })), "cause");
    expect(turned.estimate).toBeCloseTo(link(base, "cause").estimate, 8);
    expect(turned.se).toBeCloseTo(link(base, "cause").se, 8);
    expect(turned.evidence).toBe("strong");
  });

  it("the order of metrics", () => {
    const input = smallCompany(zones);
    const turned = analysed({ ...input, metrics: [...input.metrics].reverse() });
    expect(link(turned, "cause")).toEqual(link(base, "cause"));
  });

  it("being run again", () => {
    expect(analysed(smallCompany(zones))).toEqual(base);
  });
});

describe("what can't be told", () => {
  it("fewer than 24 months of company figures are too short", () => {
    const short = analysed(smallCompany({ zones: 1, months: 23, seed: 5 }));
    expect(short.links.every((one) => one.status === "not-estimable" && one.why === "too-short")).toBe(true);
  });

  it("a metric that never moves has no links", () => {
    const still = analysed(smallCompany({ ...zones, cause: () => 60 }));
    expect(still.links.find(({ cause }) => cause === "cause")).toMatchObject({
      status: "not-estimable",
      why: "no-variation",
    });
  });

  it("seven zones are no panel: the company's series are used", () => {
    expect(link(analysed(smallCompany({ ...zones, zones: 7 })), "cause").route).toBe("company");
  });
});

describe("beliefs", () => {
  const believing = analysed(
    smallCompany({
      ...zones,
      beliefs: [
        { cause: "cause", effect: "result", sign: "+", lag: 1, rationale: null },
        { cause: "follower", effect: "result", sign: "+", lag: 2, rationale: null },
        { cause: "follower", effect: "cause", sign: "-", lag: 0, rationale: null },
      ],
    }),
  );

  it("are confirmed with the lag that the data has, or not", () => {
    expect(link(believing, "cause").belief?.verdict).toEqual({ verdict: "confirmed", lagAgrees: false });
  });

  it("are contradicted where another cause explains the link, and where the sign is the other one", () => {
    expect(link(believing, "follower").belief?.verdict).toEqual({
      verdict: "contradicted",
      why: "explained",
    });
    expect(link(believing, "follower", "cause")).toMatchObject({
      family: "believed",
      belief: { verdict: { verdict: "contradicted", why: "opposite-sign" } },
    });
  });
});

describe("a pilot that moved the cause", () => {
  const withPilot = (effect: number, half = 0.8): TestedLink =>
    link(
      analysed({
        ...smallCompany(zones),
        pilots: [
          {
            pilotId: "p",
            pilotName: "A pilot",
            metricId: "cause",
            effect: 4,
            ciLow: 3,
            ciHigh: 5,
            proven: true,
          },
          {
            pilotId: "p",
            pilotName: "A pilot",
            metricId: "result",
            effect,
            ciLow: effect - half,
            ciHigh: effect + half,
            proven: true,
          },
        ],
      }),
      "cause",
    );

  it("confirms the link when the result moved as foretold", () => {
    const confirmed = withPilot(2.1);
    expect(confirmed.pilots[0]?.predicted).toBeCloseTo(4 * confirmed.estimate, 10);
    expect([confirmed.confirmedByPilot, confirmed.evidence]).toEqual([true, "strong"]);
  });

  it("does not confirm it when the result moved by far more: the pilot works in other ways too", () => {
    const beyond = withPilot(6);
    expect(beyond.pilots[0]).toMatchObject({ verdict: "unclear", beyond: true });
    expect([beyond.confirmedByPilot, beyond.evidence]).toEqual([null, "strong"]);
    expect(withPilot(2.1).pilots[0]?.beyond).toBe(false);
  });

  it("does not confirm it when the result moved the other way, however certainly", () => {
    expect(withPilot(-2).confirmedByPilot).toBe(false);
  });

  it("speaks against it when nothing moved, and for nothing when it can't tell", () => {
    expect([withPilot(0).confirmedByPilot, withPilot(0).evidence]).toEqual([false, "weak"]);
    expect(withPilot(0.9, 1.6).confirmedByPilot).toBe(null);
  });
});

describe("scenarios", () => {
  const model = base.whatIf[0];
  if (!model) throw new Error("no scenario");

  it("one cause moved does what its link says, from its lag on", () => {
    const found = whatIf(model, [{ metricId: "cause", change: 3 }], 4);
    if (found.status !== "estimated") throw new Error(found.why);
    expect(found.steps.map(({ change }) => change === 0)).toEqual([true, true, false, false]);
    expect(found.steps[3]?.change).toBeCloseTo(3 * link(base, "cause").estimate, 6);
    expect(found.steps[3]?.low).toBeLessThan(3 * PLANTED.slope);
    expect(found.steps[3]?.high).toBeGreaterThan(3 * PLANTED.slope);
  });

  it("says where a cause would leave its history, and that nothing moved", () => {
    expect(whatIf(model, [{ metricId: "cause", change: 40 }], 3)).toMatchObject({ beyondHistory: ["cause"] });
    expect(whatIf(model, [{ metricId: "cause", change: 0 }], 3)).toMatchObject({ why: "nothing-moved" });
  });
});

describe("placebo links", () => {
  it("are run, and their rate has an interval that is not all above 5 %", () => {
    const [placebo] = base.placebo;
    expect(placebo?.tested).toBeGreaterThan(3);
    expect(placebo?.low).toBeLessThan(0.05);
  });
});
