import type { Cell } from "./csv-text.ts";
import type { RandomStream } from "./random-stream.ts";
import type { World } from "./world.ts";

const ELEMENTS = ["M", "F", "K", "N", "S", "C"] as const;

/** Level of each element (0–10, in the order above) that the respondents of an assessment have in mind. */
const ASSESSMENTS = [
  { id: "2023", date: "2023-09-18", respondents: 8, levels: [3.4, 2.8, 3.0, 1.6, 3.2, 3.4] },
  { id: "2024", date: "2024-09-16", respondents: 10, levels: [4.4, 3.4, 3.8, 2.0, 4.0, 4.0] },
  { id: "2025", date: "2025-09-15", respondents: 12, levels: [5.4, 4.4, 4.8, 2.4, 4.8, 4.6] },
  { id: "2026", date: "2026-09-14", respondents: 14, levels: [6.2, 5.0, 5.6, 3.0, 5.4, 5.2] },
] as const;

/** The first eight were asked every time, the others joined later. */
const RESPONDENTS = [
  ["leader-1", "Head office", "leadership"],
  ["manager-1", "Shops", "middle"],
  ["staff-1", "Shops", "front_line"],
  ["leader-2", "Logistics", "leadership"],
  ["manager-2", "Call centre", "middle"],
  ["staff-2", "Call centre", "front_line"],
  ["manager-3", "Head office", "middle"],
  ["staff-3", "Shops", "front_line"],
  ["leader-3", "Shops", "leadership"],
  ["staff-4", "Logistics", "front_line"],
  ["manager-4", "Logistics", "middle"],
  ["staff-5", "Shops", "front_line"],
  ["leader-4", "Call centre", "leadership"],
  ["staff-6", "Head office", "front_line"],
] as const;

/** Leaders see the company further ahead than those who stand in the shop. */
const ROLE_OFFSET = { leadership: 0.6, middle: 0, front_line: -0.5 } as const;

/** Share of questions that a respondent leaves open. */
const UNKNOWN = { leadership: 0.02, middle: 0.04, front_line: 0.1 } as const;

function answer(random: RandomStream, level: number, role: keyof typeof UNKNOWN): Cell {
  const score = level + ROLE_OFFSET[role] + random.normal(0, 1.3);
  const unknown = random.uniform() < UNKNOWN[role];
  return unknown ? null : String(Math.min(5, Math.max(0, Math.round(score / 2))));
}

/** Rows of `maturity.csv`: every answer of every respondent in four yearly assessments. */
export function maturityRows(world: World): Cell[][] {
  const random = world.random("maturity");
  const easier = new Map<string, number>(
    ELEMENTS.flatMap((element) =>
      [1, 2, 3, 4, 5].map((at) => [`${element}${at}`, random.normal(0, 0.8)] as const),
    ),
  );
  const generous = RESPONDENTS.map(() => random.normal(0, 0.5));
  return ASSESSMENTS.flatMap(({ id, date, respondents, levels }) =>
    RESPONDENTS.slice(0, respondents).flatMap(([respondent, unit, role], who) =>
      ELEMENTS.flatMap((element, at) =>
        [1, 2, 3, 4, 5].map((number) => {
          const question = `${element}${number}`;
          const level = (levels[at] ?? 0) + (easier.get(question) ?? 0) + (generous[who] ?? 0);
          return [id, date, respondent, question, answer(random, level, role), unit, role, "1"];
        }),
      ),
    ),
  );
}
