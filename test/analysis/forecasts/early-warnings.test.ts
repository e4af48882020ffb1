import { expect, test } from "vitest";
import { earlyWarnings } from "#analysis/forecasts/early-warnings.ts";
import { errorAhead } from "#analysis/forecasts/error-ahead.ts";
import { knownSlope } from "#analysis/forecasts/known-slope.ts";
import { analyseLinks } from "#analysis/links/analyse-links.ts";
import type { LinkFrame, LinksInput, TestedLink } from "#analysis/links/link-types.ts";
import { PLANTED, smallCompany } from "../links/small-company.ts";

const MONTHS = 36;
const plain = smallCompany({ zones: 14, months: MONTHS, seed: 11 });
const frame = plain.frames[0] as LinkFrame;

/** The same company; its cause jumps by so much in the last month, everywhere. */
function jumped(by: number): LinksInput {
  const jump = (values: Float64Array): Float64Array =>
    values.map((value, at) => (at % MONTHS === MONTHS - 1 ? value + by : value));
  const changed = (of: ReadonlyMap<string, Float64Array>): Map<string, Float64Array> =>
    new Map([...of].map(([id, values]) => [id, id === "cause" ? jump(values) : values]));
  return {
    ...plain,
    frames: [{ ...frame, company: changed(frame.company), panels: changed(frame.panels) }],
  };
}

const input = jumped(30);
const result = analyseLinks(input, { seed: 1 });
const link = result.links.find(
  (one): one is TestedLink => one.status === "tested" && one.cause === "cause" && one.effect === "result",
);
if (!link) throw new Error("not tested");

test("a range carries what else moves the result, not only the error of the link", () => {
  const warning = earlyWarnings(input, result).find(({ cause }) => cause === "cause");
  if (!warning) throw new Error("no warning");
  const series = frame.company.get("result") ?? new Float64Array();
  const other = errorAhead(series, { grain: "month", unit: "score", ahead: PLANTED.lag }) ?? 0;
  expect(other).toBeGreaterThan(0);
  const half = (warning.expectedHigh - warning.expectedLow) / 2;
  expect(half).toBeGreaterThan(other);
  expect(half).toBeGreaterThan(((link.ciHigh - link.ciLow) / 2) * Math.abs(warning.moved));
  expect((warning.expectedHigh + warning.expectedLow) / 2).toBeCloseTo(warning.expected, 9);
  expect(warning.record).toMatchObject({ byZone: true });
});

test("a slope is known only from what had come in: later values don't change it", () => {
  const later = {
    ...frame,
    panels: new Map(
      [...frame.panels].map(([id, values]) => [
        id,
        values.map((value, at) => (at % MONTHS > 24 ? value * 3 - 7 : value)),
      ]),
    ),
  };
  const [before, after] = [frame, later].map((one) => knownSlope(plain, one, link));
  expect(before?.(24)).toBe(after?.(24));
  expect(before?.(25)).not.toBe(after?.(25));
  expect(before?.(24)).toBeGreaterThan(0);
});

test("a slope of the whole history is the link's, and of a few months there is none", () => {
  const slope = knownSlope(input, input.frames[0] as LinkFrame, link);
  expect(slope(MONTHS - 1)).toBeCloseTo(link.estimate, 8);
  expect(slope(5)).toBe(null);
});

test("without a history for forecasts, the error ahead is that of changes over so many periods", () => {
  const zigzag = Float64Array.from({ length: 13 }, (_, t) => (t % 2) * 2);
  // Changes of 2 each month; Student's t with 12 values has 2.1788 for 95 %.
  expect(errorAhead(zigzag, { grain: "month", unit: "score", ahead: 1 })).toBeCloseTo(2 * 2.1788, 3);
  expect(errorAhead(Float64Array.of(1), { grain: "month", unit: "score", ahead: 1 })).toBe(null);
});
