import { expect, test } from "vitest";
import { signal } from "#analysis/signals/signal.ts";
import { codes, estimated, monthly, months, noise } from "./series.ts";

const SEASON = [3, 2, 0, -2, -3, -1, 1, 4, 2, -1, -2, -3];
const seasonal = (length: number, name: string) =>
  noise(length, name).map((value, t) => 50 + value + 3 * (SEASON[t % 12] ?? 0));

test("eight values are needed, seven are too few", () => {
  const values = noise(8);
  expect(signal(months(values.slice(0, 7)), monthly)).toMatchObject({
    verdict: "not-estimable",
    why: "too-short",
    method: null,
    limits: null,
    reasons: [{ code: "too-short", points: 7, needed: 8 }],
  });
  expect(estimated(months(values), monthly).method).toBe("xmr");
  expect(codes(estimated(months(values), monthly))).toContain("limits-provisional");
});

test("no values at all: nothing is claimed", () => {
  expect(signal([], { ...monthly, target: 5 })).toMatchObject({
    verdict: "not-estimable",
    why: "no-values",
    latest: null,
  });
});

test("a lasting shift is a signal with its start, and the new normal after a year", () => {
  const shifted = (after: number) =>
    estimated(months(noise(36 + after, "shift").map((value, t) => value + (t < 36 ? 0 : 4))), monthly);
  const soon = shifted(6);
  expect(soon.verdict).toBe("improved");
  expect(soon.since).toBe("2022-01-01");
  expect(soon.phases.map(({ start, baseline }) => [start, baseline])).toEqual([
    ["2019-01-01", true],
    ["2022-01-01", false],
  ]);
  const later = shifted(16);
  expect(later.verdict).toBe("no-signal");
  expect(later.reasons).toContainEqual(
    expect.objectContaining({ code: "earlier-shift", since: "2022-01-01" }),
  );
  expect(later.limits?.centre).toBeGreaterThan(3);
});

test("a steady trend is no signal but a reason, and its limits rise with it", () => {
  const result = estimated(months(noise(40, "trend").map((value, t) => value + 0.4 * t)), monthly);
  expect(result.verdict).toBe("no-signal");
  expect(codes(result)).toContain("trend-continues");
  expect(result.trend).toMatchObject({ status: "estimated", shape: "rising", per: "unit" });
  if (result.trend.status !== "estimated") throw new Error(result.trend.why);
  expect(result.trend.low).toBeLessThan(0.4);
  expect(result.trend.high).toBeGreaterThan(0.4);
  expect(result.band[39]?.limits?.centre).toBeGreaterThan((result.band[0]?.limits?.centre ?? 0) + 10);
});

test("a break in a steady trend is not hidden by it", () => {
  const result = estimated(
    months(noise(44, "break").map((value, t) => value + 0.4 * t - (t < 38 ? 0 : 6))),
    monthly,
  );
  expect(result).toMatchObject({ verdict: "worsened", since: "2022-03-01" });
});

test("the latest value takes no part in its own limits", () => {
  const before = noise(30, "own limits");
  const usual = estimated(months([...before, 0]), monthly);
  const wild = estimated(months([...before, 1000]), monthly);
  expect(wild.limits).toEqual(usual.limits);
  expect(wild.verdict).toBe("improved");
});

test("an old outlier does not hide a new one", () => {
  const values = noise(40, "outlier").with(15, 30).with(39, 8);
  expect(estimated(months(values), monthly).rules).toMatchObject([
    { rule: "beyond-limits", side: "above", since: "2022-04-01" },
  ]);
});

test("a season is taken out from three earlier years on, and the limits carry it", () => {
  const result = estimated(months(seasonal(49, "season")), monthly);
  expect(result.method).toBe("xmr-seasonal");
  expect(result.reasons).toContainEqual({ code: "season-adjusted", cycles: 4 });
  const centres = result.band.map(({ limits }) => limits?.centre ?? Number.NaN);
  // August stands 12 above April in truth.
  expect((centres[43] ?? 0) - (centres[39] ?? 0)).toBeGreaterThan(12);
  expect(result.verdict).toBe("no-signal");
});

test("with two years a season is not learned but compared year on year, and the result says so", () => {
  const result = estimated(months(seasonal(30, "two years")), monthly);
  expect(result.method).toBe("xmr-seasonal");
  expect(result.reasons).toContainEqual({ code: "season-year-on-year", cycles: 2, needed: 3 });
  expect(result.band.slice(0, 12).every(({ limits }) => limits === null)).toBe(true);
  expect(result.phases).toEqual([]);
});

test("with less than two years it stays unknown whether there is a season", () => {
  const result = estimated(months(seasonal(20, "one year")), monthly);
  expect(result.method).toBe("xmr");
  expect(result.reasons).toContainEqual({ code: "season-unknown", cycles: 1, needed: 2 });
});

test("year on year, last year's odd month is not this year's change", () => {
  const values = seasonal(32, "base effect");
  const odd = values.with(19, (values[19] ?? 0) + 15);
  const result = estimated(months(odd), monthly);
  expect(result.verdict).toBe("no-signal");
  expect(result.reasons).toContainEqual({ code: "base-effect", lastYear: "2020-08-01" });
  // A fall of the same size that is this year's own is one.
  expect(estimated(months(values.with(31, (values[31] ?? 0) - 15)), monthly).verdict).toBe("worsened");
});

test("money that grows and swings with its level is judged on the log scale", () => {
  const sales = noise(49, "sales").map(
    (value, t) => 1000 * Math.exp(0.02 * t + 0.1 * (SEASON[t % 12] ?? 0) + 0.03 * value),
  );
  const result = estimated(months(sales), { ...monthly, unit: "currency" });
  expect(result).toMatchObject({
    verdict: "no-signal",
    scale: "log",
    trend: { shape: "rising", per: "share" },
  });
  const { lower, centre, upper } = result.limits ?? { lower: 0, centre: 0, upper: 0 };
  expect(upper / centre).toBeCloseTo(centre / lower, 9);
  expect(
    estimated(months(sales.with(48, (sales[48] ?? 0) * 0.8)), { ...monthly, unit: "currency" }).verdict,
  ).toBe("worsened");
});

test("a constant series has no signal until it moves", () => {
  const constant = Array<number>(24).fill(5);
  const still = estimated(months([...constant, 5]), monthly);
  expect(still).toMatchObject({ verdict: "no-signal", limits: { lower: 5, centre: 5, upper: 5 } });
  expect(still.reasons).toContainEqual({ code: "constant-until-now", points: 24 });
  expect(estimated(months([...constant, 4.9]), monthly).verdict).toBe("worsened");
});

test("one step of a coarse scale is no signal, three are", () => {
  const complaints = (last: number) => [...Array.from({ length: 35 }, (_, t) => (t % 8 === 3 ? 1 : 0)), last];
  const options = { ...monthly, unit: "count", direction: "lower" } as const;
  expect(estimated(months(complaints(1)), options).verdict).toBe("no-signal");
  expect(estimated(months(complaints(0)), options).verdict).toBe("no-signal");
  expect(estimated(months(complaints(3)), options).verdict).toBe("worsened");
  expect(codes(estimated(months(complaints(0)), options))).toContain("coarse-scale");
});

test("gaps are said and change nothing but precision", () => {
  const values = noise(40, "gaps").map((value, t) => (t % 9 === 4 ? null : value));
  const result = estimated(months(values), monthly);
  expect(result.verdict).toBe("no-signal");
  expect(result.reasons).toContainEqual({ code: "gaps", periods: 4 });
  expect(result.band).toHaveLength(40);
  expect(result.band[4]).toMatchObject({ periodStart: "2019-05-01", value: null, beyond: null });
});

test("a value every third month is still judged", () => {
  const values = noise(90, "sparse").map((value, t) => (t % 3 === 0 ? value : null));
  expect(estimated(months(values.slice(0, 61)), monthly).verdict).toBe("no-signal");
  expect(estimated(months(values.slice(0, 61).with(60, 9)), monthly).verdict).toBe("improved");
});

test("a missing newest period is said, and the verdict is that of the newest one there is", () => {
  const result = estimated(months(noise(24)), { ...monthly, expectedLatest: "2021-03-01" });
  expect(result.reasons).toContainEqual({
    code: "latest-missing",
    expected: "2021-03-01",
    latest: "2020-12-01",
    periods: 3,
  });
  expect(codes(estimated(months(noise(24)), { ...monthly, expectedLatest: "2020-12-01" }))).not.toContain(
    "latest-missing",
  );
});

test("correlated neighbours widen the limits and lengthen runs", () => {
  const values = noise(60, "wander");
  for (let t = 1; t < values.length; t++) values[t] = 0.75 * (values[t - 1] ?? 0) + (values[t] ?? 0);
  const result = estimated(months(values), monthly);
  const reason = result.reasons.find(({ code }) => code === "autocorrelated");
  expect(reason).toBeDefined();
  if (reason?.code === "autocorrelated") expect(reason.runLength).toBeGreaterThan(10);
});

test("a share of a small sample must exceed its margin of error", () => {
  const shares = noise(30, "shares").map((value) => 80 + 0.5 * value);
  const options = { ...monthly, unit: "percent" } as const;
  const n = (last: number) => [...Array<number>(30).fill(2000), last];
  const fall = [...shares, 70];
  expect(estimated(months(fall, n(2000)), options).verdict).toBe("worsened");
  const small = estimated(months(fall, n(40)), options);
  expect(small.verdict).toBe("no-signal");
  expect(small.reasons).toContainEqual({ code: "sample-smaller-than-usual", n: 40, usual: 2000 });
  // The same without a known share: all noise might be sampling.
  expect(estimated(months(fall, n(40)), { ...options, unit: "score" }).verdict).toBe("no-signal");
  expect(estimated(months(fall, n(2000)), { ...options, unit: "score" }).verdict).toBe("worsened");
});

test("routine variation beyond sampling error is routine, however large the sample", () => {
  const shares = noise(40, "overdispersed").map((value) => 80 + 3 * value);
  const n = Array<number>(41).fill(100_000);
  const result = estimated(months([...shares, 75], n), { ...monthly, unit: "percent" });
  expect(result.verdict).toBe("no-signal");
  expect(result.previous).toMatchObject({ status: "estimated", beyondRoutine: false });
  // Sampling error alone would have called it a change.
  if (result.previous.status === "estimated")
    expect(Math.abs(result.previous.absolute)).toBeGreaterThan(result.previous.marginOfError?.high ?? 99);
});

test("without a single failure so far, one failure is no signal and many are", () => {
  const n = Array<number>(25).fill(50);
  const perfect = Array<number>(24).fill(100);
  const options = { ...monthly, unit: "percent" } as const;
  expect(estimated(months([...perfect, 98], n), options).verdict).toBe("no-signal");
  expect(estimated(months([...perfect, 80], n), options).verdict).toBe("worsened");
});

test("with direction none a signal is a change, neither better nor worse", () => {
  const result = estimated(months([...noise(30), 9]), { ...monthly, direction: "none" });
  expect(result.verdict).toBe("changed");
  expect(result.previous).toMatchObject({ better: null });
});

test("limits of shares, durations and counts stay where values can be", () => {
  const high = noise(30, "limits").map((value) => 98 + 0.5 * value);
  const options = { ...monthly, unit: "percent" } as const;
  const capped = estimated(months(high.map((value) => Math.min(100, value))), options);
  expect(capped.band.every(({ limits }) => (limits?.upper ?? 0) <= 100)).toBe(true);
  const wait = noise(30, "wait").map((value) => Math.abs(value));
  expect(estimated(months(wait), { ...monthly, unit: "minutes" }).limits?.lower).toBe(0);
  expect(estimated(months(wait), monthly).limits?.lower).toBeLessThan(0);
});

test("weeks, quarters, years and days have their verdicts as well", () => {
  const starts = {
    day: (t: number) => new Date(Date.UTC(2025, 0, 1 + t)),
    week: (t: number) => new Date(Date.UTC(2024, 0, 1 + 7 * t)),
    quarter: (t: number) => new Date(Date.UTC(2010, 3 * t, 1)),
    year: (t: number) => new Date(Date.UTC(1980 + t, 0, 1)),
  };
  for (const grain of ["day", "week", "quarter", "year"] as const) {
    const at = (t: number) => starts[grain](t).toISOString().slice(0, 10);
    const points = noise(36, grain).map((value, t) => ({ periodStart: at(t), value, n: null }));
    const options = { ...monthly, grain };
    expect(estimated(points, options).verdict).toBe("no-signal");
    const jump = estimated([...points, { periodStart: at(36), value: 12, n: null }], options);
    expect(jump).toMatchObject({ verdict: "improved", since: at(36) });
  }
});

test("weekends don't make Mondays news", () => {
  const visits = noise(120, "weekdays").map((value, t) => ({
    periodStart: new Date(Date.UTC(2025, 0, 1 + t)).toISOString().slice(0, 10),
    value: 30 + value + (t % 7 < 2 ? -15 : 0),
    n: null,
  }));
  const options = { ...monthly, grain: "day" } as const;
  for (const length of [118, 119, 120]) {
    expect(estimated(visits.slice(0, length), options)).toMatchObject({
      verdict: "no-signal",
      method: "xmr-seasonal",
    });
  }
});

test("points that can't be are the caller's bug", () => {
  const twice = [...months(noise(9)), { periodStart: "2019-02-14", value: 1, n: null }];
  expect(() => signal(twice, monthly)).toThrow("one point per month, got two in 2019-02-01");
  expect(() => signal(months([1, Number.NaN]), monthly)).toThrow("finite values, got NaN in 2019-02-01");
  expect(() => signal([{ periodStart: "2025-02-30", value: 1, n: null }], monthly)).toThrow("got 2025-02-30");
  expect(() => signal([{ periodStart: "2025-03-01", value: 1, n: -2 }], monthly)).toThrow(
    "at least 0, got -2",
  );
});
