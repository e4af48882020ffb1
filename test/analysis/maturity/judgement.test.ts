import { describe, expect, test } from "vitest";
import { CATALOGUE } from "#analysis/maturity/catalogue.ts";
import { catalogueFor } from "#analysis/maturity/catalogue-for.ts";
import { maturity } from "#analysis/maturity/maturity.ts";
import type { ActionRow, MaturityInput, OwnData } from "#analysis/maturity/maturity-input.ts";
import type { AssessmentResult } from "#analysis/maturity/maturity-types.ts";
import { scoreAnswers } from "#analysis/maturity/score-answers.ts";
import { QUESTIONNAIRES } from "#model/questionnaire/questionnaires.ts";
import { AREAS, ELEMENTS, type ElementId, STAGES } from "#model/vocabulary.ts";
import { answersOf, elementAnswers, inputOf } from "./answers.ts";

type Scores = Readonly<Record<ElementId, number>>;

const resultOf = (input: MaturityInput): AssessmentResult => {
  const [result] = maturity(input).assessments;
  if (!result) throw new Error("no assessment");
  return result;
};
const assess = (scores: Scores): AssessmentResult => resultOf(inputOf(answersOf(elementAnswers(scores))));
const codes = (result: AssessmentResult): string[] => result.imbalances.map(({ code }) => code);

describe("the worked cases", () => {
  test("fixing 5, measurement 2: measurement is the weakest, and fixing is blind", () => {
    const result = assess({ M: 2, F: 5.2, K: 4.4, N: 4, S: 4.4, C: 4.4 });
    expect(result.weakest?.elements).toEqual(["M"]);
    expect(codes(result)).toContain("fixing-blind");
    expect(result.nextSteps[0]?.element).toBe("M");
  });

  test("knowledge 3, new services 0.8: knowledge is unused", () => {
    const result = assess({ M: 2.8, F: 2.4, K: 3.2, N: 0.8, S: 2.4, C: 2.4 });
    expect(result.elements.N.score).toBeCloseTo(0.8, 12);
    expect(result.weakest?.elements).toEqual(["N"]);
    expect(codes(result)).toEqual(["knowledge-unused"]);
  });

  test("measurement 5.9 with a lower fixing: faults are seen, repairing them is next", () => {
    const result = assess({ M: 6, F: 3.2, K: 5.2, N: 4.4, S: 5.2, C: 5.2 });
    expect(codes(result)).toEqual(["sees-but-does-not-repair"]);
    expect(result.weakest?.elements).toEqual(["F"]);
    expect(result.nextSteps.slice(0, 2).map(({ element, why }) => [element, why])).toEqual([
      ["F", "weakest-element"],
      ["F", "weakest-element"],
    ]);
  });

  test("culture 5.6 with lower strategy and new services: energy without direction, and the team left out", () => {
    const result = assess({ M: 4, F: 4, K: 4, N: 3.2, S: 3.6, C: 5.6 });
    expect(codes(result)).toEqual(["team-left-out", "energy-without-direction"]);
    expect(result.strongestElement).toBe("C");
  });
});

describe("imbalances", () => {
  test.each([
    ["F", "M", "fixing-blind"],
    ["M", "F", "sees-but-does-not-repair"],
    ["K", "N", "knowledge-unused"],
    ["N", "K", "guessing"],
    ["C", "S", "energy-without-direction"],
    ["C", "N", "team-left-out"],
    ["S", "C", "declared-strategy"],
    ["S", "M", "unmeasured-strategy"],
  ] as const)("%s ahead of %s by 2 is %s, by less it is none", (strong, weak, code) => {
    const level = { M: 4, F: 4, K: 4, N: 4, S: 4, C: 4 };
    expect(codes(assess({ ...level, [strong]: 4.8, [weak]: 2.8 }))).toContain(code);
    expect(codes(assess({ ...level, [strong]: 4.8, [weak]: 3.2 }))).not.toContain(code);
  });

  test("of one respondent cannot be told from error, of ten who agree can", () => {
    const scores = elementAnswers({ M: 2, F: 6, K: 4, N: 4, S: 4, C: 4 });
    const ten = Array.from({ length: 10 }, (_, at) => answersOf(scores, { respondent: `p${at}` })).flat();
    expect(resultOf(inputOf(answersOf(scores))).imbalances[0]?.beyondError).toBeNull();
    expect(resultOf(inputOf(ten)).imbalances[0]?.beyondError).toBe(true);
  });
});

describe("the weakest element", () => {
  test("is one where the next is 0.4 away, and both where it is nearer", () => {
    const level = { M: 6, F: 6, K: 6, N: 6, S: 6, C: 6 };
    expect(assess({ ...level, K: 2, S: 2.4 }).weakest).toMatchObject({ elements: ["K"], tie: null });
    expect(assess({ ...level, K: 2, S: 2 }).weakest).toMatchObject({ elements: ["K", "S"], tie: "too-near" });
  });

  test("is both where people differ so much that two standard errors cover the difference", () => {
    const lean = (towards: number) => (id: string) =>
      id[0] === "K" ? 2 - towards : id[0] === "S" ? 3 + towards : 4;
    const rows = [1, -2, 1, -1].flatMap((towards, at) => answersOf(lean(towards), { respondent: `p${at}` }));
    const { weakest } = resultOf(inputOf(rows));
    expect(weakest?.elements).toEqual(["K", "S"]);
    expect(weakest?.tie).toBe("within-error");
    expect(weakest?.difference ?? 0).toBeGreaterThan(0.4);
    expect(weakest?.margin ?? 0).toBeGreaterThan(weakest?.difference ?? 0);
  });

  test("of two that are equal comes first what is further below the market", () => {
    const answers = answersOf(elementAnswers({ M: 6, F: 6, K: 2, N: 6, S: 2, C: 6 }));
    const market = (element: ElementId, average: number) => ({
      element,
      average,
      leader: 9,
      n: 10,
      source: null,
    });
    const benchmarks = [market("K", 3), market("S", 5)];
    expect(resultOf({ ...inputOf(answers), benchmarks }).weakest?.elements).toEqual(["S", "K"]);
  });

  test("leaves out elements without a score, and is none where there are none", () => {
    expect(
      resultOf(inputOf(answersOf((id) => (id[0] === "M" ? null : id[0] === "F" ? 1 : 3)))).weakest?.elements,
    ).toEqual(["F"]);
    expect(resultOf(inputOf(answersOf(() => null))).weakest).toBeNull();
  });
});

describe("next steps", () => {
  test("are the next option of the two lowest questions of the weakest element, then of the area that caps the stage", () => {
    const low: Readonly<Record<string, number>> = { N4: 0, N2: 1, N1: 2, C3: 1 };
    const { nextSteps, stage } = resultOf(inputOf(answersOf((id) => low[id] ?? (id[0] === "N" ? 2 : 4))));
    expect(stage).toMatchObject({ lowestArea: "EE" });
    expect(nextSteps.map(({ questionId, from, to }) => [questionId, from, to])).toEqual([
      ["N4", 0, 1],
      ["N2", 1, 2],
      ["C3", 1, 2],
    ]);
  });

  test("say when the area caps the stage, and when it is only the lowest", () => {
    const result = resultOf(
      inputOf(answersOf((id) => (["F5", "N5", "S5", "C2", "C4"].includes(id) ? 0 : 5))),
    );
    expect(result.stage).toMatchObject({ stage: 1, capped: true, lowestArea: "BV" });
    expect(result.nextSteps.map(({ why }) => why)).toContain("capping-area");
    expect(assess({ M: 4, F: 4, K: 4, N: 2, S: 4, C: 4 }).nextSteps.map(({ why }) => why)).toContain(
      "lowest-area",
    );
  });

  test("never ask for more than the last option, and are none at the top", () => {
    expect(resultOf(inputOf(answersOf(() => 5))).nextSteps).toEqual([]);
    const almost = resultOf(inputOf(answersOf((id) => (id === "K2" ? 4 : 5)))).nextSteps;
    expect(almost.map(({ questionId, to }) => [questionId, to])).toEqual([["K2", 5]]);
  });

  test("name actions under way on metrics of the question's aspect, overdue ones as such", () => {
    const action = (actionId: string, more: Partial<ActionRow>): ActionRow => ({
      ...{ actionId, name: actionId, owner: null, opened: "2025-01-01", due: null, closed: null },
      ...{ status: "doing", metricId: "m", aspect: "EX", ...more },
    });
    const actions = [
      action("open", { due: "2025-12-01" }),
      action("late", { due: "2025-03-01" }),
      action("done", { status: "done", closed: "2025-02-01" }),
      action("dropped", { status: "dropped" }),
      action("other", { aspect: "IT" }),
    ];
    const answers = answersOf((id) => (id === "N4" ? 0 : 4));
    const [step] = resultOf({ ...inputOf(answers), actions, asOf: "2025-09-15" }).nextSteps;
    expect(step?.questionId).toBe("N4");
    expect(step?.actions.map(({ actionId, overdue }) => [actionId, overdue])).toEqual([
      ["late", true],
      ["open", false],
    ]);
  });

  test("find a decision and an action with tools in the catalogue for every element and area at every stage", () => {
    for (const stage of STAGES.keys()) {
      for (const element of ELEMENTS) {
        for (const area of AREAS) {
          const items = catalogueFor(stage as 0, element, area).map((id) => CATALOGUE[id]);
          expect(items.map(({ kind }) => kind).slice(0, 3)).toEqual(["decision", "action", "tool"]);
          expect(items.every((item) => item.stage === stage)).toBe(true);
        }
      }
    }
  });
});

describe("leadership and the front line", () => {
  const people = (leader: number, front: number, n: number) =>
    Array.from({ length: n }, (_, at) => [
      ...answersOf((id) => (id === "M1" && at === 0 ? 3 : leader), {
        respondent: `l${at}`,
        role: "leadership",
      }),
      ...answersOf((id) => (id === "M2" && at === 0 ? 3 : front), {
        respondent: `f${at}`,
        role: "front_line",
      }),
    ]).flat();

  test("differ for real when they differ by far more than people of a role do", () => {
    const { roleGaps } = resultOf(inputOf(people(4, 2, 4)));
    const { M } = roleGaps.elements;
    expect(M).toMatchObject({ status: "estimated", real: true, leadership: { n: 4 }, frontLine: { n: 4 } });
    expect(M.status === "estimated" && M.difference).toBeCloseTo(4 - 0.1 - 0.1, 12);
    expect(roleGaps.questions).toHaveLength(30);
    expect(roleGaps.questions.at(-1)?.questionId).toMatch(/M[12]/);
  });

  test("have no margin where one of them speaks alone, and no gap where one is silent", () => {
    expect(resultOf(inputOf(people(4, 2, 1))).roleGaps.elements.F).toMatchObject({
      ...{ difference: 4, low: null, high: null, real: null },
    });
    const leaders = answersOf(() => 4, { role: "leadership" });
    expect(resultOf(inputOf(leaders)).roleGaps.elements.M).toEqual({
      status: "not-estimable",
      why: "no-front-line",
    });
  });
});

describe("benchmarks", () => {
  test("are shown where given and nowhere else, and against the interval", () => {
    const rows = [2, 2, 3, 3].flatMap((answer, at) => answersOf(() => answer, { respondent: `p${at}` }));
    const row = { leader: 8, n: 64, source: "a study" };
    const benchmarks = [
      { element: "F" as const, average: 9, ...row },
      { element: "M" as const, average: 1, ...row },
      { element: "K" as const, average: 5, ...row },
    ];
    const found = resultOf({ ...inputOf(rows), benchmarks }).benchmarks;
    expect(found.map(({ element, againstAverage }) => [element, againstAverage])).toEqual([
      ["M", "above"],
      ["F", "below"],
      ["K", "cannot-tell"],
    ]);
    expect(found[0]).toMatchObject({ toAverage: 4, toLeader: -3 });
    expect(resultOf(inputOf(rows)).benchmarks).toEqual([]);
  });
});

describe("the company's own data", () => {
  const data: OwnData = {
    metrics: { judged: 20, late: 11 },
    actions: { open: 4, overdue: 0 },
    pilots: { all: 0, controlled: 0 },
    customerMetrics: { measured: 4, withTarget: 1 },
    employeeMetrics: 0,
    sales: 0,
  };
  const remarksOf = (answer: number, ownData: OwnData | null) =>
    maturity({ ...inputOf(answersOf(() => answer)), ownData }).remarks.map(({ code, agrees }) => [
      code,
      agrees,
    ]);

  test("contradicts answers that claim what it does not show, and says where it agrees", () => {
    expect(remarksOf(3, data)).toEqual([
      ["metrics-late", false],
      ["no-controlled-pilots", false],
      ["no-targets", false],
      ["no-employee-metrics", false],
      ["no-sales-by-customer", false],
      ["actions-on-time", true],
    ]);
  });

  test("has nothing to say against answers that claim nothing, nor where there is none", () => {
    expect(remarksOf(2, data)).toEqual([]);
    expect(remarksOf(3, null)).toEqual([]);
  });
});

test("answers in the browser are scored as the published ones are", () => {
  const rows = [1, 3, 4].flatMap((answer, at) => answersOf(() => answer, { respondent: `p${at}` }));
  expect(scoreAnswers(rows, QUESTIONNAIRES)).toEqual(maturity(inputOf(rows)).assessments);
  expect(scoreAnswers([], QUESTIONNAIRES)).toEqual([]);
});
