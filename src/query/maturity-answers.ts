import { z } from "zod";
import { ROLES } from "#model/vocabulary.ts";
import type { Query } from "#warehouse/warehouse.ts";

const row = z.object({
  assessmentId: z.string(),
  date: z.string(),
  respondent: z.string(),
  questionId: z.string(),
  answer: z.number().nullable(),
  unit: z.string().nullable(),
  role: z.enum(ROLES).nullable(),
  version: z.string().nullable(),
});

/** Every answer of every maturity assessment. */
export function maturityAnswers(): Query<z.infer<typeof row>> {
  return {
    sql: `
      SELECT assessment_id::VARCHAR AS assessment_id, date, respondent::VARCHAR AS respondent, question_id::VARCHAR AS question_id,
        answer::DOUBLE AS answer, unit::VARCHAR AS unit, role::VARCHAR AS role, version::VARCHAR AS version
      FROM maturity ORDER BY date, assessment_id, respondent, question_id`,
    params: [],
    row,
  };
}
