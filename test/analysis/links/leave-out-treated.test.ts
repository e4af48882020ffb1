import { describe, expect, it } from "vitest";
import { analyseLinks } from "#analysis/links/analyse-links.ts";
import { leaveOutTreated } from "#analysis/links/leave-out-treated.ts";
import type { LinkFrame, LinksInput, TestedLink } from "#analysis/links/link-types.ts";
import { PLANTED, smallCompany } from "./small-company.ts";

const frame: LinkFrame = {
  grain: "month",
  periods: ["2025-01-01", "2025-02-01", "2025-03-01"],
  company: new Map([["sales", Float64Array.of(3, 7, 5)]]),
  panels: new Map([["sales", Float64Array.of(1, 2, 3, 4, 5, Number.NaN)]]),
};

describe("what a pilot did is left out", () => {
  it("from the month of the start on, in piloted zones only; the company's series stays", () => {
    const cut = leaveOutTreated(frame, ["2025-02-17", null]);
    expect([...(cut.panels.get("sales") ?? [])]).toEqual([1, Number.NaN, Number.NaN, 4, 5, Number.NaN]);
    expect(cut.company).toEqual(frame.company);
    expect([...(frame.panels.get("sales") ?? [])]).toEqual([1, 2, 3, 4, 5, Number.NaN]);
  });

  it("with what is known of all zones taken down before: zones now, level of the year, values left out", () => {
    expect(leaveOutTreated(frame, ["2025-02-01", null]).facts?.get("sales")).toEqual({
      zonesNow: 1,
      level: 3,
      leftOut: 2,
    });
  });

  it("not at all where a treatment begins after the last period", () => {
    expect(leaveOutTreated(frame, ["2025-04-01", null]).panels).toEqual(frame.panels);
  });
});

describe("a pilot that moves two metrics at once", () => {
  const START = 20;
  const plain = smallCompany({ zones: 20, months: 36, seed: 3 });
  const [month] = plain.frames;
  if (!month) throw new Error("no frame");
  const periods = month.periods.length;
  // A third of the zones is piloted: the pilot moves a metric that has nothing to do with the result, and the result besides.
  const piloted = (zone: number): boolean => zone % 3 === 0;
  const moved = (id: string, by: number): [string, Float64Array] => [
    id,
    (month.panels.get(id) ?? new Float64Array()).map((value, at) =>
      piloted(Math.floor(at / periods)) && at % periods >= START ? value + by : value,
    ),
  ];
  const treated = {
    ...month,
    panels: new Map([...month.panels, moved("bystander", 3), moved("result", 6)]),
  };
  const from = plain.zones.map((_, zone) => (piloted(zone) ? (month.periods[START] ?? null) : null));
  const link = (one: LinkFrame, cause: string): TestedLink => {
    const input: LinksInput = { ...plain, frames: [one] };
    const found = analyseLinks(input, { seed: 1 }).links.find(
      (pair) => pair.cause === cause && pair.effect === "result",
    );
    if (found?.status !== "tested") throw new Error("not tested");
    return found;
  };

  it("makes a link between them, which falls once its time is left out", () => {
    expect(link(treated, "bystander").evidence).not.toBe("none");
    const after = link(leaveOutTreated(treated, from), "bystander");
    expect(after.evidence).toBe("none");
    expect(after.leftOut).toBe(7 * (36 - START));
  });

  it("does not hide a link that is there, nor the zones that it counts for", () => {
    const after = link(leaveOutTreated(treated, from), "cause");
    expect([after.lag, after.zonesNow]).toEqual([PLANTED.lag, 20]);
    expect(["moderate", "strong"]).toContain(after.evidence);
    expect(after.ciLow).toBeLessThan(PLANTED.slope);
    expect(after.ciHigh).toBeGreaterThan(PLANTED.slope);
    expect(after.n).toBeLessThan(link(treated, "cause").n);
  });
});
