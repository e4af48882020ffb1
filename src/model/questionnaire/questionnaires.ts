import { questionnaire1 } from "./questionnaire-1.ts";
import type { Questionnaire } from "./questionnaire-schema.ts";

/**
 * Every version of the questionnaire, oldest first; the last is the one that is asked. Words may be improved in place. Whatever
 * changes what an answer means (another question, option, element or area) needs a new version, and the trend breaks there.
 * Loaded only where maturity is computed or asked: it is 30 questions in three languages.
 */
export const QUESTIONNAIRES: readonly Questionnaire[] = [questionnaire1];
