import { describe, expect, test } from "vitest";
import { meaningFingerprint } from "#model/questionnaire/meaning-fingerprint.ts";
import { QUESTION_IDS } from "#model/questionnaire/question-ids.ts";
import { type Questionnaire, questionnaireSchema } from "#model/questionnaire/questionnaire-schema.ts";
import { QUESTIONNAIRES } from "#model/questionnaire/questionnaires.ts";
import { AREAS, ELEMENTS, LOCALES, STAGES } from "#model/vocabulary.ts";

/** What each version means. A line may never change; a new version adds an entry. */
const MEANING: Readonly<Record<string, string>> = {
  1: `
    M1 M CC CX 6 1
    M2 M CC CX 6 1
    M3 M PL TX 6 1
    M4 M CC IT 6 1
    M5 M EE EX 6 1
    F1 F CC OX 6 1
    F2 F CC OX 6 1
    F3 F EE EX 6 1
    F4 F PL TX 6 1
    F5 F BV OX 6 1
    K1 K CC CX 6 1
    K2 K CC CX 6 1
    K3 K PL TX 6 1
    K4 K CC CX 6 1
    K5 K EE IT 6 1
    N1 N CC CX 6 1
    N2 N CC OX 6 1
    N3 N PL OX 6 1
    N4 N EE EX 6 1
    N5 N BV CX 6 1
    S1 S PL TX 6 1
    S2 S PL TX 6 1
    S3 S PL EX 6 1
    S4 S PL OX 6 1
    S5 S BV CX 6 1
    C1 C PL EX 6 1
    C2 C BV EX 6 1
    C3 C EE EX 6 1
    C4 C BV EX 6 1
    C5 C EE OX 6 1`,
};

const lines = (text: string): string =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trim())
    .join("\n");

const newest = QUESTIONNAIRES.at(-1) as Questionnaire;

describe("the questionnaire", () => {
  test.each(QUESTIONNAIRES)(
    "version $version means what it meant when answers to it were collected",
    (one) => {
      expect(meaningFingerprint(one)).toBe(lines(MEANING[one.version] ?? "a version nobody wrote down"));
    },
  );

  test("versions are named once, and no two of them mean the same", () => {
    expect(new Set(QUESTIONNAIRES.map(({ version }) => version)).size).toBe(QUESTIONNAIRES.length);
    expect(new Set(QUESTIONNAIRES.map(meaningFingerprint)).size).toBe(QUESTIONNAIRES.length);
  });

  test("better words keep the version", () => {
    const [first, ...rest] = newest.questions;
    if (!first) throw new Error("no question");
    const reworded = { ...first, question: { en: "What do customers think?", ru: "Что?", uk: "Що?" } };
    const same = { ...newest, questions: [reworded, ...rest] };
    expect(meaningFingerprint(same)).toBe(meaningFingerprint(newest));
  });

  test.each([
    ["another meaning", { meaning: 2 }],
    ["another element", { element: "C" as const }],
    ["another area", { area: "BV" as const }],
    ["another id", { id: "M9" }],
  ])("%s is another version", (_, change) => {
    const [first, ...rest] = newest.questions;
    if (!first) throw new Error("no question");
    const changed = { ...newest, questions: [{ ...first, ...change }, ...rest] };
    expect(meaningFingerprint(changed)).not.toBe(meaningFingerprint(newest));
  });

  test("another order is another version", () => {
    const changed = { ...newest, questions: newest.questions.toReversed() };
    expect(meaningFingerprint(changed)).not.toBe(meaningFingerprint(newest));
  });

  test.each(QUESTIONNAIRES)(
    "version $version has all its words, each option different from the others",
    (one) => {
      expect(questionnaireSchema.safeParse(one).error).toBeUndefined();
      for (const { id, question, options } of one.questions) {
        expect(options).toHaveLength(STAGES.length);
        for (const locale of LOCALES) {
          expect(question[locale], id).toMatch(/\?$/);
          expect(new Set(options.map((option) => option[locale])).size, id).toBe(options.length);
        }
      }
    },
  );

  test("no language borrows the letters of another", () => {
    for (const { id, question, options } of newest.questions) {
      for (const words of [question, ...options]) {
        expect(words.en, id).not.toMatch(/\p{Script=Cyrillic}/u);
        expect(words.ru, id).not.toMatch(/[іїєґ’]/iu);
        expect(words.uk, id).not.toMatch(/[ыэъё]/iu);
        expect(words.uk + words.ru, id).not.toMatch(/[a-z]\p{Script=Cyrillic}|\p{Script=Cyrillic}[a-z]/iu);
      }
    }
  });

  test("asks five questions about each element and some about each area", () => {
    for (const element of ELEMENTS) {
      expect(newest.questions.filter((one) => one.element === element)).toHaveLength(5);
    }
    const areas = Object.groupBy(newest.questions, ({ area }) => area);
    for (const area of AREAS) expect(areas[area]?.length, area).toBeGreaterThanOrEqual(5);
  });

  test("is what answers are checked against when data is read", () => {
    expect(QUESTION_IDS).toEqual(
      Object.fromEntries(QUESTIONNAIRES.map((one) => [one.version, one.questions.map(({ id }) => id)])),
    );
  });
});
