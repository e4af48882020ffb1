import fc from "fast-check";
import { expect, test } from "vitest";
import { didEffect, differenceInDifferences } from "#analysis/pilots/difference-in-differences.ts";

fc.configureGlobal({ seed: 42 });

const ZONES = 7;
const TIMES = 9;

const panels = fc
  .record({
    values: fc.array(fc.double({ min: -50, max: 50, noNaN: true }), {
      minLength: ZONES * TIMES,
      maxLength: ZONES * TIMES,
    }),
    gaps: fc.array(fc.nat(ZONES * TIMES - 1), { maxLength: 6 }),
    pilots: fc.integer({ min: 1, max: 4 }),
    start: fc.integer({ min: 2, max: 7 }),
  })
  .map(({ values, gaps, pilots, start }) => ({
    zones: Array.from({ length: ZONES }, (_, i) => `z${i}`),
    periods: Array.from({ length: TIMES }, (_, t) => `2025-0${t + 1}`),
    values: Float64Array.from(values, (value, i) => (gaps.includes(i) ? Number.NaN : value)),
    start: Int32Array.from({ length: ZONES }, (_, i) => (i < pilots ? start : -1)),
  }));

test("the effect alone is the effect with its inference, gaps or none", () => {
  fc.assert(
    fc.property(panels, (panel) => {
      const whole = differenceInDifferences(panel);
      const alone = didEffect(panel);
      if (whole.status === "estimated") expect(alone).toBeCloseTo(whole.effect, 9);
      else expect(alone).toBeNull();
    }),
  );
});
