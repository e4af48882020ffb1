import { describe, expect, it } from "vitest";
import { demoRows } from "./demo-table.ts";
import { demoValues } from "./demo-values.ts";

const sales = demoRows("transactions", ["customer_id", "date", "amount", "margin", "segment"]).map((row) => ({
  customer: row.customer_id,
  day: row.date,
  amount: Number(row.amount),
  margin: Number(row.margin),
  segment: row.segment,
}));
const responses = demoRows("responses", [
  "question",
  "score",
  "touchpoint_id",
  "date",
  "zone",
  "segment",
]).map((row) => ({ ...row, score: Number(row.score) }));
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Standard error of the mean. */
function errorOfMean(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return Math.sqrt(mean(numbers.map((one) => (one - middle) ** 2)) / numbers.length);
}

/** Mean over the responses of the published value of the response's own shop, month and segment. */
function published(metric: string, answers: typeof responses, bySegment: boolean): number {
  const values = new Map(
    demoValues()
      .filter((one) => one.metric === metric)
      .map((one) => [`${one.zone}/${one.period}/${one.segment}`, one.value]),
  );
  return mean(
    answers.map(
      (row) =>
        values.get(`${row.zone}/${row.date.slice(0, 7)}/${bySegment ? row.segment : ""}`) ?? Number.NaN,
    ),
  );
}

describe("responses", () => {
  it("agree with the published net promoter score within three standard errors", () => {
    const answers = responses.filter((row) => row.question === "nps");
    const points = answers.map(({ score }) => (score >= 9 ? 100 : score <= 6 ? -100 : 0));
    const error = errorOfMean(points);
    expect(Math.abs(mean(points) - published("nps", answers, true))).toBeLessThan(3 * error);
  });

  it.each([
    ["csat", "advice", true],
    ["delivery_csat", "delivery", false],
  ])("agree with the published %s within three standard errors", (metric, touchpoint, bySegment) => {
    const answers = responses.filter((row) => row.question === "csat" && row.touchpoint_id === touchpoint);
    const share = mean(answers.map(({ score }) => (score >= 4 ? 100 : 0)));
    const error = Math.sqrt((share * (100 - share)) / answers.length);
    expect(Math.abs(share - published(metric, answers, bySegment))).toBeLessThan(3 * error);
  });

  it("agree with the published ease within three standard errors", () => {
    const answers = responses.filter((row) => row.question === "ces");
    const scores = answers.map(({ score }) => score);
    const error = errorOfMean(scores);
    expect(Math.abs(mean(scores) - published("ces", answers, false))).toBeLessThan(3 * error);
  });

  it("lie on the scale of their question", () => {
    const scale = { nps: [0, 10], csat: [1, 5], ces: [1, 7] } as Record<string, [number, number]>;
    const outside = responses.filter((row) => {
      const [low, high] = scale[row.question] ?? [1, 0];
      return !Number.isInteger(row.score) || row.score < low || row.score > high;
    });
    expect(outside).toEqual([]);
  });
});

describe("transactions", () => {
  const histories = Map.groupBy(sales, ({ customer }) => customer);

  /** Share of those who first bought before 2024 and bought again within a year, by segment. */
  const repeatShare = (segment: string): number => {
    const early = [...histories.values()].filter(
      ([first]) => first && first.segment === segment && first.day < "2024-01-01",
    );
    const again = early.filter(
      ([first, second]) =>
        first && second && Date.parse(second.day) - Date.parse(first.day) <= 365 * 86_400_000,
    );
    return again.length / early.length;
  };

  it("follow BG/NBD: the share who bought again within a year is 1 − (α / (α + 365))^r of the segment", () => {
    // The first repeat purchase comes before any chance to drop out, so its time is Pareto (Lomax) with r and α.
    for (const [segment, r, alpha] of [
      ["families", 0.85, 120],
      ["young", 0.7, 150],
      ["business", 1.3, 80],
    ] as const) {
      const expected = 1 - (alpha / (alpha + 365)) ** r;
      expect(Math.abs(repeatShare(segment) - expected), segment).toBeLessThan(0.05);
    }
  });

  it("follow gamma-gamma: the mean of first purchases is p γ / (q − 1) of the segment", () => {
    for (const [segment, p, q, gamma] of [
      ["families", 6, 4, 31],
      ["young", 5, 4.2, 27],
      ["business", 5, 3.6, 66],
    ] as const) {
      const firsts = [...histories.values()].flatMap(([first]) =>
        first && first.segment === segment ? [first.amount] : [],
      );
      const error = errorOfMean(firsts);
      expect(Math.abs(mean(firsts) - (p * gamma) / (q - 1)), segment).toBeLessThan(3 * error);
    }
  });

  it("leave a margin of 38.5 % on average", () => {
    const share =
      sales.reduce((sum, { margin }) => sum + margin, 0) / sales.reduce((sum, { amount }) => sum + amount, 0);
    expect(Math.abs(share - 0.385)).toBeLessThan(0.002);
  });

  it("are in order of days, all within the 48 months", () => {
    const days = sales.map(({ day }) => day);
    expect([...days].sort()).toEqual(days);
    expect(days[0]).toMatch(/^2022-10/);
    expect(days.at(-1)).toBe("2026-09-30");
  });
});
