import fc from "fast-check";
import { expect, test } from "vitest";
import { signal } from "#analysis/signals/signal.ts";
import type { Change, Signal } from "#analysis/signals/signal-types.ts";
import { monthly, months } from "./series.ts";

fc.configureGlobal({ seed: 42 });

/** Monthly values with gaps, sometimes with a jump near the end. Sixteenths, so that sums of them are exact. */
const values = fc
  .tuple(
    fc.array(fc.option(fc.integer({ min: -160, max: 160 }), { freq: 9 }), { minLength: 4, maxLength: 52 }),
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: -480, max: 480 }),
  )
  .map(([all, last, jump]) =>
    all.map((value, t) => (value === null ? null : (value + (t < all.length - last ? 0 : jump)) / 16)),
  )
  .filter((all) => all.some((value) => value !== null));

const run = (series: readonly (number | null)[], options = monthly) => signal(months(series), options);

function absolute(change: Change): number | null {
  return change.status === "estimated" ? change.absolute : null;
}

function expectMoved(moved: Signal, plain: Signal, factor: number, shift: number): void {
  const tolerance = 1e-6 * (factor + Math.abs(shift));
  expect(moved.verdict).toBe(plain.verdict);
  expect(moved.since).toBe(plain.since);
  expect(moved.rules).toEqual(plain.rules);
  for (const [i, point] of plain.band.entries()) {
    for (const side of ["lower", "centre", "upper"] as const) {
      const there = moved.band[i]?.limits?.[side] ?? null;
      if (point.limits === null) expect(there).toBeNull();
      else
        expect(Math.abs((there ?? Number.NaN) - (factor * point.limits[side] + shift))).toBeLessThan(
          tolerance,
        );
    }
  }
  for (const which of ["previous", "lastYear"] as const) {
    const was = absolute(plain[which]);
    if (was !== null)
      expect(Math.abs((absolute(moved[which]) ?? Number.NaN) - factor * was)).toBeLessThan(tolerance);
  }
}

test("adding a constant moves limits by it and leaves verdict, rules and changes", () => {
  fc.assert(
    fc.property(values, fc.integer({ min: -64, max: 64 }), (series, shift) => {
      expectMoved(run(series.map((value) => (value === null ? null : value + shift))), run(series), 1, shift);
    }),
  );
});

test("scaling scales limits and changes and leaves verdict and rules", () => {
  fc.assert(
    fc.property(values, fc.constantFrom(0.125, 0.5, 2, 16), (series, factor) => {
      expectMoved(
        run(series.map((value) => (value === null ? null : value * factor))),
        run(series),
        factor,
        0,
      );
    }),
  );
});

test("turning the direction round swaps improved and worsened and leaves everything else", () => {
  const swapped: Record<string, string> = { improved: "worsened", worsened: "improved" };
  fc.assert(
    fc.property(values, (series) => {
      const higher = run(series);
      const lower = run(series, { ...monthly, direction: "lower" });
      expect(lower.verdict).toBe(swapped[higher.verdict] ?? higher.verdict);
      expect(lower.limits).toEqual(higher.limits);
      expect(lower.rules).toEqual(higher.rules);
      if (higher.previous.status === "estimated" && higher.previous.better !== null) {
        expect(lower.previous).toMatchObject({ better: !higher.previous.better });
      }
    }),
  );
});

test("the order of the points does not matter", () => {
  fc.assert(
    fc.property(values, fc.infiniteStream(fc.nat()), (series, order) => {
      const points = months(series);
      const shuffled = points
        .map((point) => ({ point, key: order.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key);
      expect(
        signal(
          shuffled.map(({ point }) => point),
          monthly,
        ),
      ).toEqual(signal(points, monthly));
    }),
  );
});

test("years before do not change the calendar: moving all dates by four years moves dates only", () => {
  fc.assert(
    fc.property(values, (series) => {
      const points = months(series);
      const later = points.map((point) => ({
        ...point,
        periodStart: `${Number(point.periodStart.slice(0, 4)) + 4}${point.periodStart.slice(4)}`,
      }));
      expect(signal(later, monthly).limits).toEqual(signal(points, monthly).limits);
    }),
  );
});

test("whatever the values, every number in the result is finite and limits are in order", () => {
  const extreme = fc.array(
    fc.oneof(fc.constant(0), fc.constant(1e-9), fc.double({ min: -1e12, max: 1e12, noNaN: true })),
    {
      minLength: 1,
      maxLength: 40,
    },
  );
  const units = fc.constantFrom("score", "percent", "ratio", "count", "currency", "minutes" as const);
  const size = fc.option(fc.integer({ min: 0, max: 5000 }));
  fc.assert(
    fc.property(extreme, units, size, (series, unit, n) => {
      const points = months(series).map((point) => ({ ...point, n }));
      const result = signal(points, { ...monthly, unit, target: 1 });
      JSON.stringify(result, (key, value: unknown) => {
        if (typeof value === "number") expect(Number.isFinite(value), `${key} is ${value}`).toBe(true);
        return value;
      });
      for (const { limits } of result.band) {
        if (!limits) continue;
        expect(limits.lower).toBeLessThanOrEqual(limits.centre);
        expect(limits.centre).toBeLessThanOrEqual(limits.upper);
      }
    }),
  );
});
