import type { Stage } from "./maturity-types.ts";

/** Every number that turns answers into a judgement, in one place. Scores are from 0 to 10. */
export const MATURITY_RULES = {
  /** An answer is the number of its stage; its score is twice that. */
  scorePerOption: 2,
  /** Questions of an element that somebody must have answered, so that it has a score. */
  elementAnswered: 4,
  /** Share of the questions of an area that somebody must have answered. */
  areaAnsweredShare: 0.6,
  /** A score below 1 is stage 0 (ignore), below 3 stage 1 … from 9 on stage 5 (embed). */
  stageFrom: [
    { stage: 1, from: 1 },
    { stage: 2, from: 3 },
    { stage: 3, from: 5 },
    { stage: 4, from: 7 },
    { stage: 5, from: 9 },
  ] satisfies readonly { readonly stage: Stage; readonly from: number }[],
  /** The company is at most this many stages above its lowest area. */
  stagesAboveLowestArea: 1,
  /** Elements nearer than this to the lowest are named with it. */
  weakestNear: 0.4,
  /** And so are those nearer than this many standard errors of the difference. */
  weakestErrors: 2,
  /** Elements that differ by this much or more are out of balance. */
  imbalance: 2,
  /** Next steps, and how many of them are from the weakest element before the area that caps the stage has its turn. */
  nextSteps: 3,
  nextStepsOfWeakest: 2,
  /** Intervals cover the truth with this chance; a change beyond its interval is real. */
  confidence: 0.95,
  /** A change is real only beyond this many standard errors as well. */
  changeErrors: 2,
  /** People needed on each side, or pairs, so that a change is judged. */
  changeRespondents: 3,
  /** The same people are compared where pairs are at least this share of the smaller assessment; else the two groups. */
  pairedShare: 0.5,
  /** Degrees of freedom within roles below which the spread of all respondents is taken. */
  spreadDf: 3,
  /** The strongest and the weakest question are of those that this share of the respondents answered. */
  questionAnsweredShare: 0.5,
} as const;
