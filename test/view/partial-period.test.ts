import { expect, test } from "vitest";
import { isWhole, type MetricWithSeries } from "#findings/metric-finding.ts";
import { fullStop } from "#text/full-stop.ts";

const finding = (partial: MetricWithSeries["partial"]) => ({ partial }) as MetricWithSeries;

test("a period with nine zones of ten is judged, one with two of 36 is not", () => {
  expect(isWhole(finding(null))).toBe(true);
  expect(isWhole(finding({ zones: 33, of: 36 }))).toBe(true);
  expect(isWhole(finding({ zones: 2, of: 36 }))).toBe(false);
});

test("a sentence that ends with an abbreviation gets no second full stop", () => {
  expect(fullStop("Цель 10,1 тыс.")).toBe("Цель 10,1 тыс.");
  expect(fullStop("Target 10.1K")).toBe("Target 10.1K.");
});
