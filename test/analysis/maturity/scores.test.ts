import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { companyStage } from "#analysis/maturity/company-stage.ts";
import { maturity } from "#analysis/maturity/maturity.ts";
import type { AnswerRow } from "#analysis/maturity/maturity-input.ts";
import type { AssessmentResult } from "#analysis/maturity/maturity-types.ts";
import { MATURITY_RULES } from "#analysis/maturity/rules.ts";
import { stageOfScore } from "#analysis/maturity/stage-of-score.ts";
import { AREAS, type Area, ELEMENTS, ROLES } from "#model/vocabulary.ts";
import { answersOf, elementAnswers, inputOf, questionnaire } from "./answers.ts";

fc.configureGlobal({ seed: 42 });

const resultOf = (answers: readonly AnswerRow[]): AssessmentResult => {
  const [result] = maturity(inputOf(answers)).assessments;
  if (!result) throw new Error("no assessment");
  return result;
};
const areas = (scores: Readonly<Record<Area, number | null>>) =>
  Object.fromEntries(AREAS.map((area) => [area, { score: scores[area] }])) as Record<
    Area,
    { score: number | null }
  >;

describe("a score", () => {
  test("is twice the answer, and of an element the mean of its five questions", () => {
    const own = [0, 1, 2, 5, 5];
    const { elements } = resultOf(answersOf((id) => (id[0] === "M" ? own[Number(id[1]) - 1] : 3)));
    expect(elements.M.score).toBeCloseTo((2 * (0 + 1 + 2 + 5 + 5)) / 5, 12);
    expect(elements.F.score).toBe(6);
  });

  test("of an element with four answers is their mean; with three there is none, and it says so", () => {
    const missing = (count: number) => (id: string) => (id[0] === "K" && Number(id[1]) <= count ? null : 4);
    expect(resultOf(answersOf(missing(1))).elements.K).toMatchObject({ score: 8, answered: 4 });
    expect(resultOf(answersOf(missing(2))).elements.K).toMatchObject({
      status: "not-estimable",
      score: null,
      why: { code: "too-few-answers", answered: 3, questions: 5, needed: 4 },
    });
  });

  test("does not take what is not known for 0, whether the row is empty or not there", () => {
    for (const nothing of [null, undefined]) {
      const result = resultOf(answersOf((id) => (id === "S2" ? nothing : 3)));
      expect(result.elements.S.score).toBe(6);
      expect(result.dontKnow).toBeCloseTo(1 / 30, 12);
    }
  });

  test("of an area needs 60 % of its questions", () => {
    for (const area of AREAS) {
      const ids = questionnaire.questions.filter((one) => one.area === area).map(({ id }) => id);
      const needed = Math.ceil(ids.length * 0.6 - 1e-9);
      const score = (answered: number) =>
        resultOf(answersOf((id) => (ids.includes(id) && ids.indexOf(id) >= answered ? null : 2))).areas[area]
          .score;
      expect(score(needed), area).toBe(4);
      expect(score(needed - 1), area).toBeNull();
    }
  });

  test("of the company is the mean of six elements, and missing where one is", () => {
    const scores = { M: 2, F: 4, K: 6, N: 8, S: 10, C: 0 };
    expect(resultOf(answersOf(elementAnswers(scores))).overall.score).toBeCloseTo(5, 12);
    expect(resultOf(answersOf((id) => (id[0] === "C" ? null : 3))).overall).toMatchObject({
      score: null,
      why: { code: "too-few-answers" },
    });
  });

  test("counts each role the same, however many people it has", () => {
    const people = [
      answersOf(() => 5, { respondent: "l", role: "leadership" }),
      answersOf(() => 3, { respondent: "m", role: "middle" }),
      ...["f1", "f2", "f3"].map((respondent) => answersOf(() => 1, { respondent, role: "front_line" })),
    ];
    const { elements, questions } = resultOf(people.flat());
    expect(elements.M.score).toBeCloseTo((10 + 6 + 2) / 3, 12);
    expect(questions[0]).toMatchObject({ n: 5, byRole: { front_line: { score: 2, n: 3 } } });
  });

  test("does not depend on the order of the rows", () => {
    const rows = ["a", "b", "c", "d", "e"].flatMap((respondent, at) =>
      answersOf((id) => (Number(id[1]) * (at + 2) + id.charCodeAt(0)) % 6, {
        respondent,
        role: ROLES[at % 3] ?? null,
        unit: at < 3 ? "North" : "South",
      }),
    );
    const whole = maturity(inputOf(rows));
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(maturity(inputOf(shuffled))).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  test("lies inside its interval and the interval inside the scale, whatever people answer", () => {
    const answer = fc.option(fc.integer({ min: 0, max: 5 }), { nil: null, freq: 10 });
    const person = fc.record({
      role: fc.constantFrom(...ROLES, null),
      answers: fc.array(answer, { minLength: 30, maxLength: 30 }),
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 7 }), (people) => {
        const ids = questionnaire.questions.map(({ id }) => id);
        const rows = people.flatMap(({ role, answers }, at) =>
          answersOf((id) => answers[ids.indexOf(id)], { respondent: `p${at}`, role }),
        );
        const { elements, areas: scored, overall } = resultOf(rows);
        for (const one of [...Object.values(elements), ...Object.values(scored), overall]) {
          if (one.score === null) continue;
          expect(one.score).toBeGreaterThanOrEqual(0);
          expect(one.score).toBeLessThanOrEqual(10);
          if (one.low === null || one.high === null) continue;
          expect(one.low).toBeGreaterThanOrEqual(0);
          expect(one.high).toBeLessThanOrEqual(10);
          expect(one.low).toBeLessThanOrEqual(one.score + 1e-9);
          expect(one.high).toBeGreaterThanOrEqual(one.score - 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("of one respondent has no interval and says why; two who agree are not taken for certain", () => {
    const alone = answersOf(() => 3);
    expect(resultOf(alone).elements.M).toMatchObject({
      score: 6,
      low: null,
      high: null,
      noInterval: "one-respondent",
    });
    const { M } = resultOf([...alone, ...answersOf(() => 3, { respondent: "b" })]).elements;
    // Rounding of five answers, 2²/12/5, on two people with one degree of freedom: 12.706 × √(0.0667/2).
    expect((M.high ?? 0) - 6).toBeCloseTo(12.7062 * Math.sqrt(4 / 12 / 5 / 2), 3);
  });

  test("contradicting answers of one person to one question count as none", () => {
    const rows = [...answersOf(() => 3), ...answersOf((id) => (id === "M1" ? 5 : undefined))];
    expect(resultOf(rows).questions[0]).toMatchObject({ questionId: "M1", score: null, n: 0 });
  });
});

describe("the stage", () => {
  test.each([
    [0, 0],
    [0.99, 0],
    [1, 1],
    [2.99, 1],
    [3, 2],
    [4.99, 2],
    [5, 3],
    [6.99, 3],
    [7, 4],
    [8.99, 4],
    [9, 5],
    [10, 5],
  ])("of %d is %d", (score, stage) => {
    expect(stageOfScore(score)).toBe(stage);
  });

  test("is not lost by the last binary digit", () => {
    expect(stageOfScore(0.1 + 0.2 + 2.7 - 1e-12)).toBe(2);
  });

  test("of the company is that of the mean of its areas where none lags", () => {
    expect(companyStage(areas({ PL: 5, BV: 5.5, EE: 6, CC: 6 }))).toMatchObject({ stage: 3, capped: false });
  });

  test("of the company is at most one above its lowest area: one strong area cannot carry the rest", () => {
    expect(companyStage(areas({ PL: 9, BV: 9, EE: 9, CC: 2 }))).toMatchObject({
      areaMean: 7.25,
      stageOfMean: 4,
      stage: 2,
      capped: true,
      lowestArea: "CC",
      next: { stage: 3, by: "lowest-area", from: 3, gap: 1 },
    });
  });

  test("names what is missing for the next stage", () => {
    const { next } = companyStage(areas({ PL: 4, BV: 4, EE: 4, CC: 4 })) as { next: object };
    expect(next).toEqual({ stage: 3, by: "mean", from: 5, gap: 1 });
    expect(companyStage(areas({ PL: 10, BV: 10, EE: 9, CC: 9 }))).toMatchObject({ stage: 5, next: null });
  });

  test("cannot be told without one of the areas", () => {
    expect(companyStage(areas({ PL: 5, BV: null, EE: 5, CC: 5 }))).toEqual({
      status: "not-estimable",
      why: "area-missing",
      areas: ["BV"],
    });
  });

  test("never falls when an area rises, and never passes the lowest area by more than one", () => {
    const score = fc.double({ min: 0, max: 10, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(score, score, score, score),
        fc.constantFrom(...AREAS),
        score,
        (all, area, more) => {
          const before = Object.fromEntries(AREAS.map((one, at) => [one, all[at] ?? 0])) as Record<
            Area,
            number
          >;
          const after = { ...before, [area]: Math.min(10, before[area] + more) };
          const [low, high] = [before, after].map((one) => companyStage(areas(one)));
          if (low?.status !== "estimated" || high?.status !== "estimated") throw new Error("no stage");
          expect(high.stage).toBeGreaterThanOrEqual(low.stage);
          const lowest = stageOfScore(Math.min(...Object.values(before)));
          expect(low.stage - lowest).toBeLessThanOrEqual(MATURITY_RULES.stagesAboveLowestArea);
        },
      ),
    );
  });
});

test("elements are in the order in which they are asked", () => {
  expect([...new Set(questionnaire.questions.map(({ element }) => element))]).toEqual([...ELEMENTS]);
});
