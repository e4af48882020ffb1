import { parseHTML } from "linkedom";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { maturity } from "#analysis/maturity/maturity.ts";
import type { AnswerRow } from "#analysis/maturity/maturity-input.ts";
import { QUESTIONNAIRES } from "#model/questionnaire/questionnaires.ts";
import { LOCALES, type Locale } from "#model/vocabulary.ts";
import { AssessView } from "#view/assess-view.tsx";
import { MaturityNote } from "#view/maturity-note.tsx";
import { MaturityView } from "#view/maturity-view.tsx";
import { answersOf, elementAnswers, inputOf } from "../analysis/maturity/answers.ts";

const { document } = parseHTML("<html><body></body></html>") as unknown as { document: Document };
const contextIn = (locale: Locale) => ({
  site: { base: "/cx/", locale, rootLocale: "en" as const, company: "Acme", currency: "EUR" },
  document,
});

/** The page's text in a language, tags taken out, spaces plain. */
function pageText(answers: readonly AnswerRow[], locale: Locale = "en"): string {
  const finding = maturity(inputOf(answers));
  const html = renderToString(
    MaturityView({ context: contextIn(locale), finding, questionnaires: QUESTIONNAIRES }),
  );
  return html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

const BLIND = { F: 6, M: 2, K: 4, N: 4, S: 4, C: 4 };
const ROLES = ["leadership", "middle", "front_line"] as const;

/** Answers of several people of all roles to one assessment, each by the same scores. */
function people(
  count: number,
  scores: typeof BLIND,
  change: Parameters<typeof answersOf>[1] = {},
): AnswerRow[] {
  return Array.from({ length: count }, (_, at) =>
    answersOf(elementAnswers(scores), {
      respondent: `person-${at}`,
      role: ROLES[at % 3] ?? null,
      ...change,
    }),
  ).flat();
}

test("without an assessment the page says what to drop where, and leads to the questionnaire", () => {
  for (const locale of LOCALES) expect(pageText([], locale)).toContain("data/maturity/");
  const html = renderToString(
    MaturityView({
      context: contextIn("uk"),
      finding: maturity(inputOf([])),
      questionnaires: QUESTIONNAIRES,
    }),
  );
  expect(html).toContain('href="/cx/uk/maturity/assess/"');
});

test("the weakest element and the imbalance are told in sentences", () => {
  const text = pageText(people(6, BLIND));
  expect(text).toContain("Weakest element: measurement (2.0). Begin there.");
  expect(text).toContain("Fixing blind");
  expect(text).toContain("Fixing 6.0, Measurement 2.0");
});

test("one assessment claims no change", () => {
  const text = pageText(people(6, BLIND));
  expect(text).toContain("One assessment is a beginning");
  expect(text).not.toMatch(/real progress|decline since/i);
});

test("another version of the questionnaire breaks the trend, and the page says so", () => {
  const newer = QUESTIONNAIRES.map((one) => ({ ...one, version: "2" }));
  const answers = [
    ...people(6, BLIND, { assessmentId: "2025" }),
    ...people(6, { ...BLIND, M: 8 }, { assessmentId: "2026", date: "2026-09-15", version: "2" }),
  ];
  const questionnaires = [...QUESTIONNAIRES, ...newer];
  const finding = maturity({ ...inputOf(answers), questionnaires });
  const html = renderToString(MaturityView({ context: contextIn("en"), finding, questionnaires }));
  expect(html).toContain("The questionnaire changed between 2025 and 2026");
  expect(html).toContain("new questionnaire</text>");
  expect(html).not.toMatch(/[Rr]eal progress since/);
});

test("areas without enough answers are named instead of a stage", () => {
  const onlyMeasured = answersOf((id) => (id.startsWith("M") ? 3 : undefined));
  expect(pageText(onlyMeasured)).toContain("Too few answers to name a stage");
  expect(pageText(onlyMeasured)).toContain("too few answers");
});

test("nobody is called better or worse than the market where it is not known", () => {
  const text = pageText(people(6, BLIND));
  expect(text).toContain("No comparison with the market");
  expect(text).not.toContain("market average");
});

test("the note for the overview has stage, weakest element and a link, and is absent without an assessment", () => {
  const note = (answers: readonly AnswerRow[]) =>
    MaturityNote({
      context: contextIn("en"),
      finding: maturity(inputOf(answers)),
      questionnaires: QUESTIONNAIRES,
    });
  expect(note([])).toBeNull();
  const drawn = note(people(3, BLIND));
  const html = drawn ? renderToString(drawn) : "";
  expect(html).toContain('href="/cx/maturity/"');
  expect(html).toContain("measurement (2.0)");
});

test.each(LOCALES)(
  "the questionnaire in %s is complete without JavaScript: every question with seven choices",
  (locale) => {
    const questionnaire = QUESTIONNAIRES.at(-1);
    if (!questionnaire) throw new Error("no questionnaire");
    const { document: page } = parseHTML(
      `<main>${renderToString(AssessView({ locale, questionnaire, units: ["Shops"] }))}</main>`,
    );
    const fields = [...page.querySelectorAll("fieldset.question")];
    expect(fields).toHaveLength(questionnaire.questions.length);
    for (const [index, field] of fields.entries()) {
      const question = questionnaire.questions[index];
      expect(field.querySelector("legend")?.textContent).toBe(`${index + 1} ${question?.question[locale]}`);
      expect(field.querySelectorAll(`input[name=${question?.id}]`)).toHaveLength(7);
      expect(field.querySelectorAll("label")[5]?.textContent).toBe(`5${question?.options[5][locale]}`);
    }
  },
);

test.each(["ru", "uk"] as const)("the page in %s has no English words but those of the data", (locale) => {
  const said = pageText(
    [...people(6, BLIND), ...people(6, { ...BLIND, M: 6 }, { assessmentId: "2026", date: "2026-09-15" })],
    locale,
  );
  const allowed = /^(PNG|SVG|CSV|CRM|NPS|CSI|IVR|KPI|eNPS|CX|IT|LTV|data|benchmarks|csv)$/;
  const english = said.match(/[A-Za-z]{2,}/g) ?? [];
  expect([...new Set(english)].filter((word) => !allowed.test(word))).toEqual([]);
});
