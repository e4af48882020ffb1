import { describe, expect, test } from "vitest";
import { targetFor, targetsUnder } from "#findings/target-for.ts";
import type { TargetRow } from "#query/metric-targets.ts";

const target = (
  grain: TargetRow["grain"],
  periodStart: string,
  value: number,
  zone: string | null = null,
): TargetRow => ({
  metricId: "m",
  grain,
  periodStart,
  value,
  zone,
});
const march = { grain: "month", start: "2025-03-01" } as const;

describe("the target that holds for a period", () => {
  test("is the one for the shortest period that holds it", () => {
    const targets = [
      target("year", "2025-01-01", 1),
      target("quarter", "2025-01-01", 2),
      target("month", "2025-03-01", 3),
    ];
    expect(targetFor(march, "mean", targets)?.value).toBe(3);
    expect(targetFor({ grain: "month", start: "2025-02-01" }, "mean", targets)?.value).toBe(2);
    expect(targetFor({ grain: "month", start: "2025-04-01" }, "mean", targets)?.value).toBe(1);
  });
  test("is none where no period holds it", () => {
    expect(
      targetFor(march, "mean", [target("year", "2024-01-01", 1), target("month", "2025-02-01", 2)]),
    ).toBeNull();
  });
  test("a sum's yearly target is shared out over months, an average's is not", () => {
    const targets = [target("year", "2025-01-01", 120)];
    expect(targetFor(march, "sum", targets)).toEqual({ value: 10, grain: "year", shared: true });
    expect(targetFor(march, "mean", targets)).toEqual({ value: 120, grain: "year", shared: false });
  });
  test("a target for a shorter period than the value's says nothing about it", () => {
    expect(
      targetFor({ grain: "year", start: "2025-01-01" }, "mean", [target("month", "2025-03-01", 3)]),
    ).toBeNull();
  });
});

describe("targets under a filter", () => {
  const targets = [
    target("month", "2025-03-01", 9),
    target("month", "2025-03-01", 4, "a"),
    target("month", "2025-03-01", 6, "b"),
  ];
  test("the whole company has its own", () => {
    expect(targetsUnder(targets, null, "mean").map((one) => one.value)).toEqual([9]);
  });
  test("a region adds up sums and averages averages", () => {
    expect(targetsUnder(targets, ["a", "b"], "sum").map((one) => one.value)).toEqual([10]);
    expect(targetsUnder(targets, ["a", "b"], "mean").map((one) => one.value)).toEqual([5]);
  });
  test("a region of which a zone has no target has none", () => {
    expect(targetsUnder(targets, ["a", "b", "c"], "sum")).toEqual([]);
  });
});
