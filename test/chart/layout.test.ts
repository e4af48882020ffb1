import fc from "fast-check";
import { expect, test } from "vitest";
import { clearSpot } from "#chart/clear-spot.ts";
import { compactPath } from "#chart/compact-path.ts";
import { eventRows } from "#chart/event-rows.ts";
import { placeLabels } from "#chart/place-labels.ts";
import { rangeText } from "#chart/range-text.ts";
import { referenceLabels } from "#chart/reference-labels.ts";
import { shortenText } from "#chart/shorten-text.ts";
import { stepHistogram } from "#chart/step-histogram.ts";
import { targetSteps } from "#chart/target-steps.ts";
import { textWidth } from "#chart/text-width.ts";
import { valueDomain } from "#chart/value-domain.ts";
import { valueTicks } from "#chart/value-ticks.ts";
import { wrapText } from "#chart/wrap-text.ts";

test("labels that don't touch stay where they are", () => {
  expect(
    placeLabels(
      [
        { y: 80, size: 16 },
        { y: 20, size: 16 },
      ],
      0,
      100,
    ),
  ).toEqual([80, 20]);
});

test("two labels at one height move apart by as much each way", () => {
  expect(
    placeLabels(
      [
        { y: 50, size: 16 },
        { y: 50, size: 16 },
      ],
      0,
      100,
    ),
  ).toEqual([42, 58]);
});

test("labels keep their order, never cover each other, and stay inside where there is room", () => {
  const wishes = fc.array(fc.record({ y: fc.integer({ min: 0, max: 300 }), size: fc.constantFrom(16, 32) }), {
    minLength: 1,
    maxLength: 9,
  });
  fc.assert(
    fc.property(wishes, (labels) => {
      const placed = placeLabels(labels, 0, 300);
      const order = labels
        .map(({ y, size }, index) => ({ y, size, at: placed[index] ?? 0 }))
        .sort((a, b) => a.at - b.at);
      for (const [index, label] of order.entries()) {
        const next = order[index + 1];
        expect(label.at - label.size / 2).toBeGreaterThanOrEqual(-1e-9);
        expect(label.at + label.size / 2).toBeLessThanOrEqual(300 + 1e-9);
        if (!next) continue;
        expect(next.at - label.at).toBeGreaterThanOrEqual((next.size + label.size) / 2 - 1e-9);
        expect(next.y).toBeGreaterThanOrEqual(label.y);
      }
    }),
    { seed: 1 },
  );
});

test("ticks are round, inside, evenly spaced, and as many as asked for at most", () => {
  expect(valueTicks(52.3, 69.8, 5)).toEqual([55, 60, 65]);
  expect(valueTicks(0, 1, 5)).toEqual([0, 0.5, 1]);
  expect(valueTicks(-0.3, 0.3, 7)).toEqual([-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]);
  const low = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  const width = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(low, width, fc.integer({ min: 2, max: 8 }), (from, size, most) => {
      const to = from + size;
      const ticks = valueTicks(from, to, most);
      expect(ticks.length).toBeLessThanOrEqual(most);
      expect(ticks.length).toBeGreaterThanOrEqual(1);
      for (const tick of ticks) {
        expect(tick).toBeGreaterThanOrEqual(from - size * 1e-6);
        expect(tick).toBeLessThanOrEqual(to + size * 1e-6);
      }
    }),
    { seed: 2 },
  );
});

test("ticks of a range without width are refused", () => {
  expect(() => valueTicks(5, 5, 4)).toThrow(RangeError);
  expect(() => valueTicks(0, Number.POSITIVE_INFINITY, 4)).toThrow(RangeError);
});

test("a domain has air around the values, room around a constant, and zero where asked", () => {
  expect(valueDomain([10, null, 20])).toEqual([9.4, 20.6]);
  expect(valueDomain([7, 7])).toEqual([6.65, 7.35]);
  expect(valueDomain([0])).toEqual([-0.5, 0.5]);
  expect(valueDomain([])).toEqual([0, 1]);
  expect(valueDomain([null, Number.NaN])).toEqual([0, 1]);
  expect(valueDomain([50, 100], { zero: true })).toEqual([0, 106]);
  expect(valueDomain([-100], { zero: true })).toEqual([-106, 0]);
});

test("a path keeps its corners, in tenths of a pixel, and loses the points on the way", () => {
  expect(compactPath("M0,10L10,10L20,10L30.04,40")).toBe("M0 100l200 0 100 300");
  expect(compactPath("M0,0L10,-5Z")).toBe("M0 0l100-50z");
  expect(compactPath("M5,5ZM7,7L8,8")).toBe("M50 50zM70 70l10 10");
  expect(compactPath("M0,0H10V5H0Z")).toBe("M0 0l100 0 0 50-100 0z");
  expect(() => compactPath("M0,0C1,1,2,2,3,3")).toThrow(TypeError);
});

test("a way there and back is not taken for a straight line", () => {
  expect(compactPath("M0,0L10,0L5,0")).toBe("M0 0l100 0-50 0");
});

test("words shared by both ends of a range are said once", () => {
  expect(rangeText("2,5 млн ₽", "2,9 млн ₽")).toBe("2,5–2,9 млн ₽");
  expect(rangeText("€1.2M", "€1.4M")).toBe("€1.2–1.4M");
  expect(rangeText("58.1%", "64%")).toBe("58.1–64%");
  expect(rangeText("€900K", "€1.4M")).toBe("€900K–1.4M");
  expect(rangeText("-3", "4")).toBe("-3 – 4");
});

test("a name is shortened in the middle, so that its number stays", () => {
  const short = shortenText("Магазин на площади 12", 110);
  expect(short).toMatch(/^Магазин.*….*12$/);
  expect(textWidth(short)).toBeLessThanOrEqual(110);
  expect(shortenText("CRM", 110)).toBe("CRM");
});

test("a name breaks between words, on no more lines than allowed", () => {
  expect(wrapText("Corporate clients of the north", 108, 2)).toBe("Corporate clients\nof the north");
  for (const line of wrapText("one two three four five six seven eight", 80, 2).split("\n")) {
    expect(textWidth(line)).toBeLessThanOrEqual(80);
  }
});

test("a target set before the axis holds from its first day, and the last one to its end", () => {
  const axis = ["2024-01-01", "2024-12-01"] as const;
  expect(
    targetSteps(
      [
        { periodStart: "2024-06-01", value: 7 },
        { periodStart: "2023-01-01", value: 5 },
        { periodStart: "2024-07-01", value: 7 },
        { periodStart: "2025-01-01", value: 9 },
      ],
      axis,
    ),
  ).toEqual([
    { periodStart: "2024-01-01", value: 5 },
    { periodStart: "2024-06-01", value: 7 },
    { periodStart: "2024-12-01", value: 7 },
  ]);
  expect(targetSteps([{ periodStart: "2025-01-01", value: 9 }], axis)).toEqual([]);
});

test("markers of events that would cover each other climb to another row, and beyond three rows share one", () => {
  const events = [1, 2, 3, 4, 5].map((number) => ({ date: `2024-06-0${number}`, number }));
  const markers = eventRows([{ date: "2024-01-05", number: 9 }, ...events], ["2024-01-01", "2025-12-01"]);
  expect(markers.map(({ label, row }) => [label, row])).toEqual([
    ["9", 0],
    ["1", 0],
    ["2", 1],
    ["3+", 2],
  ]);
});

test("a histogram's outline counts every value once, from the first bin with a value to the last", () => {
  const corners = stepHistogram([1, 1, 2, 9], [0, 10], 10);
  expect(corners[0]).toEqual({ x: 1, share: 0 });
  expect(corners.at(-1)).toEqual({ x: 10, share: 0 });
  expect(corners.filter(({ share }) => share === 1)).toEqual([
    { x: 1, share: 1 },
    { x: 2, share: 1 },
  ]);
  expect(() => stepHistogram([1], [2, 2], 4)).toThrow(RangeError);
});

test("a label stands clear of the line where there is room", () => {
  const outline = Array.from({ length: 21 }, (_, index) => ({ x: index * 10, y: 100 }));
  const spot = clearSpot(
    outline,
    { x: 100, y: 100 },
    60,
    { left: 0, right: 200, top: 0, bottom: 200 },
    "above",
  );
  expect(spot).toEqual({ anchor: "middle", dx: 0, y: 82 });
  const cramped = clearSpot(
    outline,
    { x: 190, y: 8 },
    60,
    { left: 0, right: 200, top: 0, bottom: 16 },
    "above",
  );
  expect(cramped).toEqual({ anchor: "end", dx: -10, y: 8 });
});

test("the rule of the upper name never runs through the lower name, and both stay within the chart", () => {
  const value = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(value, value, (company, target) => {
      const plot = { width: 170, left: 60, right: 60 };
      const placed = referenceLabels(
        [
          { value: company, label: "company 71.3%", className: "company" },
          { value: target, label: "target 74.0%", className: "aim" },
        ],
        [0, 100],
        plot,
      );
      const [lower, upper] = placed;
      if (!lower || !upper) throw new TypeError("both must be placed");
      const boxes = placed.map(({ value: at, label, anchor }) => {
        const x = at * 1.7;
        return anchor === "start" ? [x, x + textWidth(label)] : [x - textWidth(label), x];
      });
      for (const [from = 0, to = 0] of boxes) {
        expect(from).toBeGreaterThanOrEqual(-plot.left);
        expect(to).toBeLessThanOrEqual(plot.width + plot.right);
      }
      const [from = 0, to = 0] = boxes[0] ?? [];
      // Rules at the very same place cannot be told apart anyway.
      if (Math.abs(upper.value - lower.value) < 4) return;
      expect(upper.value * 1.7 > from && upper.value * 1.7 < to).toBe(false);
    }),
    { seed: 4 },
  );
});
