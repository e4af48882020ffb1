import type { AnswerRow } from "#analysis/maturity/maturity-input.ts";
import { questionnaire1 } from "#model/questionnaire/questionnaire-1.ts";
import { ROLES, type Role } from "#model/vocabulary.ts";
import type { Chance } from "../chance.ts";

/** How people answer. All standard deviations are in points of the 0–10 scale. */
export interface Scenario {
  readonly id: string;
  readonly what: string;
  /** Level of the company. */
  readonly level: number;
  /** How far leaders are above and the front line below it. */
  readonly roleGap: number;
  /** Between people of one role, lasting. */
  readonly person: number;
  /** Of one person's mood on the day: moves all their answers alike. */
  readonly mood: number;
  /** Of each answer; the front line's may be larger. */
  readonly noise: number;
  readonly frontLineNoise?: number;
  /** Share of questions left open. */
  readonly open: number;
}

const usual = { level: 4, roleGap: 0.6, person: 0.8, mood: 0.4, noise: 1.3, open: 0.05 };

/** Ways of answering between which nothing changes but by chance. */
export const maturityScenarios: readonly Scenario[] = [
  { id: "usual", what: "roles differ, people differ, answers scatter", ...usual },
  { id: "mood", what: "a person's mood moves all their answers", ...usual, mood: 1.2 },
  { id: "firm", what: "people who hardly ever change an answer", ...usual, mood: 0.05, noise: 0.3, open: 0 },
  { id: "dice", what: "answers by dice, four times the usual scatter", ...usual, noise: 5 },
  { id: "floor", what: "a company at the bottom of the scale", ...usual, level: 0.8 },
  { id: "uneven", what: "the front line scatters twice as much", ...usual, frontLineNoise: 2.6 },
  { id: "open", what: "a quarter of the questions left open", ...usual, open: 0.25 },
];

/** Who answers the two assessments. */
export interface Panel {
  readonly id: string;
  readonly what: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const people = (n: number, from = 0): string[] => Array.from({ length: n }, (_, i) => `p${from + i}`);

/** The same people, other people, and a part of them. */
export const panels: readonly Panel[] = [
  ...[3, 4, 5, 6, 8, 14].map((n) => ({
    id: `same-${n}`,
    what: `the same ${n}`,
    before: people(n),
    after: people(n),
  })),
  ...[3, 4, 6, 14].map((n) => ({
    id: `other-${n}`,
    what: `${n}, then ${n} others`,
    before: people(n),
    after: people(n, n),
  })),
  { id: "growing", what: "8, then the same and 6 more", before: people(8), after: people(14) },
  { id: "turnover", what: "6, of whom 2 stay and 4 are new", before: people(6), after: people(6, 4) },
];

const UNITS = ["North", "South", "East"];
const numberOf = (person: string): number => Number(person.slice(1));
const roleOf = (person: string): Role => ROLES[numberOf(person) % ROLES.length] ?? "middle";

/**
 * Answers to two assessments a year apart.
 * @param shift by how much the level rises in between, in points; 0: nothing changes
 */
export function drawAssessments(
  scenario: Scenario,
  panel: Panel,
  shift: number,
  chance: Chance,
): AnswerRow[] {
  const lasting = new Map<string, number>();
  const easy = new Map(questionnaire1.questions.map(({ id }) => [id, 0.8 * chance.normal()]));
  const rows: AnswerRow[] = [];
  for (const [at, names] of [panel.before, panel.after].entries()) {
    for (const name of names) {
      const own = lasting.get(name) ?? scenario.person * chance.normal();
      lasting.set(name, own);
      const mood = scenario.mood * chance.normal();
      const role = roleOf(name);
      const gap = (ROLES.indexOf("middle") - ROLES.indexOf(role)) * scenario.roleGap;
      const noise = role === "front_line" ? (scenario.frontLineNoise ?? scenario.noise) : scenario.noise;
      for (const { id } of questionnaire1.questions) {
        const score =
          scenario.level + at * shift + gap + own + mood + (easy.get(id) ?? 0) + noise * chance.normal();
        const isOpen = chance.whole(1, 1000) <= 1000 * scenario.open;
        rows.push({
          assessmentId: at === 0 ? "before" : "after",
          date: at === 0 ? "2024-09-16" : "2025-09-15",
          respondent: name,
          questionId: id,
          answer: isOpen ? null : Math.min(5, Math.max(0, Math.round(score / 2))),
          unit: UNITS[Math.floor(numberOf(name) / ROLES.length) % UNITS.length] ?? null,
          role,
          version: questionnaire1.version,
        });
      }
    }
  }
  return rows;
}
