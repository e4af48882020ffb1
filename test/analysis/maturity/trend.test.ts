import { describe, expect, test } from "vitest";
import { besideResults } from "#analysis/maturity/beside-results.ts";
import { maturity } from "#analysis/maturity/maturity.ts";
import type { AnswerRow } from "#analysis/maturity/maturity-input.ts";
import type { Comparison, MaturityChange, MaturityTrend } from "#analysis/maturity/maturity-types.ts";
import { QUESTIONNAIRES } from "#model/questionnaire/questionnaires.ts";
import { ROLES } from "#model/vocabulary.ts";
import { studentT } from "#stats/student-t.ts";
import { answersOf, inputOf, questionnaire } from "./answers.ts";

const trendOf = (rows: readonly AnswerRow[]): MaturityTrend => maturity(inputOf(rows)).trend;

type Compared = Extract<Comparison, { status: "compared" }>;
type Estimated = Extract<MaturityChange, { status: "estimated" }>;

function compared(comparison: Comparison | null | undefined): Compared {
  if (comparison?.status !== "compared") throw new Error(`not compared: ${comparison?.status}`);
  return comparison;
}
function estimated(change: MaturityChange | undefined): Estimated {
  if (change?.status !== "estimated") throw new Error(`not estimated: ${change?.why}`);
  return change;
}

/** A year of `n` people, each with an own level that does not change. */
const year = (
  assessmentId: string,
  n: number,
  answer: (person: number, id: string) => number | null,
  { names = "p", version = "1" } = {},
): AnswerRow[] =>
  Array.from({ length: n }, (_, at) =>
    answersOf((id) => answer(at, id), {
      ...{ assessmentId, date: `${assessmentId}-09-15`, respondent: `${names}${at}`, version },
      role: ROLES[at % 3] ?? null,
      unit: at < n / 2 ? "North" : "South",
    }),
  ).flat();

describe("a change between two assessments", () => {
  test("of the same people is that of each person, however much they differ from one another", () => {
    const first = year("2024", 6, (person) => person % 4);
    const second = year("2025", 6, (person, id) => (person % 4) + (id[0] === "M" ? 1 : 0));
    const { overall, elements } = compared(trendOf([...first, ...second]).steps[0]);
    expect(estimated(elements.M)).toMatchObject({ method: "paired", n: 6, verdict: "progress" });
    expect(estimated(elements.M).change).toBeCloseTo(2, 12);
    expect(estimated(elements.F)).toMatchObject({ change: 0, verdict: "cannot-tell" });
    expect(estimated(overall).change).toBeCloseTo(2 / 6, 12);
  });

  test("is judged by the t-test of the paired differences", () => {
    // One role, so that the mean of role means is the plain mean; one question of each element moves.
    const moves = [1, 2, 1, 3, 0];
    const person = (assessmentId: string, at: number, by: number) =>
      answersOf((id) => (id[1] === "1" ? 1 + by : 1), {
        ...{ assessmentId, date: `${assessmentId}-09-15`, respondent: `p${at}`, role: "middle" },
      });
    const rows = moves.flatMap((by, at) => [...person("2024", at, 0), ...person("2025", at, by)]);
    const { overall } = compared(trendOf(rows).steps[0]);
    const { change, se, low, high, pValue } = estimated(overall);
    // Each person's score moves by 2 × move / 5. R: t.test(2 * c(1, 2, 1, 3, 0) / 5): t = 2.7456, df = 4, p-value = 0.0516.
    expect(change / se).toBeCloseTo(2.7456, 4);
    expect(pValue).toBeCloseTo(0.0516, 4);
    expect([low, high]).toEqual([expect.closeTo(-0.00629, 4), expect.closeTo(1.12629, 4)]);
    expect(estimated(overall).verdict).toBe("cannot-tell");
  });

  test("is real exactly when its interval excludes zero", () => {
    for (const step of [0, 1]) {
      const first = year("2024", 7, (person, id) => (person + Number(id[1])) % 3);
      const second = year("2025", 7, (person, id) => ((person * 2 + Number(id[1])) % 3) + step);
      const { overall, elements } = compared(trendOf([...first, ...second]).steps[0]);
      for (const change of [overall, ...Object.values(elements)].map(estimated)) {
        expect(change.verdict === "cannot-tell").toBe(change.low <= 0 && change.high >= 0);
        expect(change.verdict !== "cannot-tell").toBe(change.pValue < 0.05);
      }
    }
  });

  test("of elements and units holds for all of them at once, that of the company alone", () => {
    const first = year("2024", 8, (person, id) => (person + Number(id[1])) % 3);
    const second = year("2025", 8, (person, id) => (person + Number(id[1]) * 2) % 4);
    const trend = trendOf([...first, ...second]);
    const { overall, elements } = compared(trend.steps[0]);
    const [whole, part] = [estimated(overall), estimated(elements.K)];
    const t = ({ low, change, se }: Estimated) => (change - low) / se;
    // Six elements and two units; degrees of freedom within three roles are between 1 and 5.
    const tail = (quantile: number, level: number): boolean =>
      [1, 5]
        .map((df) => studentT.quantile(level, df))
        .every((edge, at) => (at === 0 ? quantile <= edge : quantile >= edge));
    expect(trend.units).toHaveLength(2);
    expect(tail(t(whole), 0.975)).toBe(true);
    expect(tail(t(part), 1 - 0.025 / 8)).toBe(true);
  });

  test("of other people is judged as that of two groups of the same roles", () => {
    const first = year("2024", 6, (person) => person % 2);
    const second = year("2025", 9, (person) => 3 + (person % 2), { names: "q" });
    const { overall } = compared(trendOf([...first, ...second]).steps[0]);
    expect(estimated(overall)).toMatchObject({
      method: "unpaired",
      nBefore: 6,
      nAfter: 9,
      verdict: "progress",
    });
  });

  test("is not that of one person who changed places: a name in another role is another person", () => {
    const people = ["a", "b", "c"].map((respondent) => ({
      respondent,
      assessmentId: "2024",
      date: "2024-09-15",
    }));
    const rows = people.flatMap((person) => [
      ...answersOf(() => 1, { ...person, role: "front_line" }),
      ...answersOf(() => 4, { ...person, assessmentId: "2025", date: "2025-09-15", role: "leadership" }),
    ]);
    const { overall } = compared(trendOf(rows).steps[0]);
    expect(overall).toMatchObject({ status: "not-estimable", why: "no-common-role", scoreDifference: 6 });
  });

  test("of two people is not judged, and the difference of the scores is still told", () => {
    const rows = [...year("2024", 2, () => 1), ...year("2025", 2, () => 4)];
    expect(compared(trendOf(rows).steps[0]).overall).toEqual({
      status: "not-estimable",
      why: "too-few-respondents",
      scoreDifference: 6,
    });
  });

  test("of an element that hardly anybody answered both times cannot be told", () => {
    const first = year("2024", 5, (_, id) => (id[0] === "N" && Number(id[1]) > 3 ? null : 2));
    const second = year("2025", 5, () => 3);
    const { elements, overall } = compared(trendOf([...first, ...second]).steps[0]);
    expect(elements.N).toMatchObject({ status: "not-estimable", why: "too-few-answers" });
    expect(overall.status).toBe("not-estimable");
    expect(elements.M?.status).toBe("estimated");
  });
});

describe("versions of the questionnaire", () => {
  const other = { ...questionnaire, version: "2" };
  const found = (rows: readonly AnswerRow[]) =>
    maturity({ ...inputOf(rows), questionnaires: [...QUESTIONNAIRES, other] });

  test("break the line visibly, and the trend begins anew", () => {
    const rows = [
      ...year("2023", 4, () => 1),
      ...year("2024", 4, () => 2),
      ...["2025", "2026", "2027"].flatMap((id) => year(id, 4, () => 3, { version: "2" })),
    ];
    const { trend } = found(rows);
    expect(trend.steps.map(({ status }) => status)).toEqual([
      "compared",
      "version-break",
      "compared",
      "compared",
    ]);
    expect(trend.steps[1]).toEqual({
      ...{ status: "version-break", from: "2024", to: "2025", unit: null },
      ...{ fromVersion: "1", toVersion: "2" },
    });
    expect(trend.sinceFirst).toMatchObject({ status: "compared", from: "2025", to: "2027" });
  });

  test("are not mixed in one assessment: the fewer are left out and counted", () => {
    const rows = [...year("2025", 3, () => 2), ...year("2025", 1, () => 5, { names: "odd", version: "2" })];
    expect(found(rows).assessments[0]).toMatchObject({ version: "1", respondents: 3, leftOut: 1 });
    expect(found(rows).assessments[0]?.elements.M.score).toBe(4);
  });

  test("without a name are the newest", () => {
    const rows = answersOf(() => 2, { version: null });
    expect(found(rows).assessments[0]?.version).toBe("2");
  });
});

describe("maturity beside results", () => {
  const assessments = ["2023", "2024", "2025", "2026"].map((assessmentId, at) => ({
    assessmentId,
    date: `${assessmentId}-09-15`,
    overall: { score: 3 + at },
  }));
  const points = Array.from({ length: 48 }, (_, month) => ({
    periodStart: `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`,
    value: month,
  }));
  const series = [{ metricId: "revenue", grain: "month" as const, points }];

  test("shows the mean of the year before each assessment and how much of a year it has", () => {
    const [first, second] = besideResults(assessments, series).results[0]?.at ?? [];
    // January to August 2023 are months 0 to 7; September is not over.
    expect(first).toMatchObject({ value: 3.5, periods: 8, of: 12, maturity: 3 });
    expect(second).toMatchObject({ value: (8 + 19) / 2, periods: 12 });
  });

  test("proves nothing with four assessments, which agree by chance once in twelve, nor with more", () => {
    expect(besideResults(assessments, series).noProof).toEqual({
      ...{ why: "too-few-assessments", assessments: 4, byChance: 2 / 24 },
    });
    const five = [...assessments, { assessmentId: "2027", date: "2027-09-15", overall: { score: 8 } }];
    expect(besideResults(five, series).noProof).toEqual({ why: "both-drift", assessments: 5 });
    expect(besideResults([], []).noProof).toMatchObject({ assessments: 0, byChance: 1 });
  });
});
