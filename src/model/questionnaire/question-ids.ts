/**
 * Ids of the questions by version of the questionnaire: what answers are checked against when data is read, without loading the
 * words. A test keeps it equal to the questionnaires.
 */
export const QUESTION_IDS: Readonly<Record<string, readonly string[]>> = {
  1: [
    ...["M1", "M2", "M3", "M4", "M5", "F1", "F2", "F3", "F4", "F5", "K1", "K2", "K3", "K4", "K5"],
    ...["N1", "N2", "N3", "N4", "N5", "S1", "S2", "S3", "S4", "S5", "C1", "C2", "C3", "C4", "C5"],
  ],
};
