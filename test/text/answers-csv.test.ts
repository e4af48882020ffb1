import { describe, expect, test } from "vitest";
import type { AnswerRow } from "#analysis/maturity/maturity-input.ts";
import { readAnswerFiles } from "#browser/read-answer-files.ts";
import { answersCsv, answersFileName } from "#text/answers-csv.ts";
import { answersOf } from "../analysis/maturity/answers.ts";

const fileOf = (name: string, rows: readonly AnswerRow[]) => ({
  name,
  bytes: new TextEncoder().encode(answersCsv(rows)),
});
const sorted = (rows: readonly AnswerRow[]) =>
  rows.toSorted((a, b) => (`${a.respondent}${a.questionId}` < `${b.respondent}${b.questionId}` ? -1 : 1));

describe("answers as a file", () => {
  const rows = answersOf((id) => (id === "M2" ? null : Number(id[1])), {
    respondent: "Олена “Лена” Коваль, склад",
    unit: "Call centre; north",
    role: "front_line",
  });

  test("has exactly the columns of the data contract, and an empty cell for what is not known", () => {
    const [header, first, second] = answersCsv(rows).split("\r\n");
    expect(header).toBe("\uFEFFassessment_id,date,respondent,question_id,answer,unit,role,version");
    expect(first).toContain(",M1,1,");
    expect(second).toContain(",M2,,");
  });

  test("comes back as it went out, several files at once", async () => {
    const other = answersOf(() => 4, { respondent: "b", role: null });
    const opened = await readAnswerFiles([fileOf("a.csv", rows), fileOf("a.csv", other)]);
    expect(opened.problems).toEqual([]);
    expect(opened.files).toBe(2);
    expect(sorted(opened.rows)).toEqual(sorted([...rows, ...other]));
  });

  test("that is damaged is named with line, column and what was meant; the rest is used", async () => {
    const text = answersCsv(rows).replace(",M3,3,", ",M33,3,").replace(",M4,4,", ",M4,9,");
    const { rows: read, problems } = await readAnswerFiles([
      { name: "olena.csv", bytes: new TextEncoder().encode(text) },
    ]);
    expect(problems.map(({ file, line, column, code }) => [file, line, column, code])).toEqual([
      ["olena.csv", 4, "question_id", "not_in_list"],
      ["olena.csv", 5, "answer", "out_of_range"],
    ]);
    expect(problems[0]?.args).toMatchObject({ suggestion: "M3" });
    expect(read).toHaveLength(28);
  });

  test("of a person who answered twice and differently is not used where it contradicts itself", async () => {
    const again = rows.map((row) => (row.questionId === "C1" ? { ...row, answer: 5 } : row));
    const { rows: read, problems } = await readAnswerFiles([fileOf("a.csv", rows), fileOf("b.csv", again)]);
    expect(read.filter(({ questionId }) => questionId === "C1")).toEqual([]);
    expect(read).toHaveLength(29);
    expect(problems.filter(({ code }) => code === "conflicting_duplicate")).toHaveLength(2);
  });

  test("that is no CSV is named", async () => {
    const { rows: read, problems } = await readAnswerFiles([
      { name: "answers.csv", bytes: new TextEncoder().encode("<!doctype html><html><body>x</body></html>") },
      { name: "notes.docx", bytes: new Uint8Array([80, 75, 3, 4]) },
    ]);
    expect(read).toEqual([]);
    expect(problems.map(({ file, code }) => [file, code])).toEqual([
      ["notes.docx", "ignored_file"],
      ["answers.csv", "not_csv"],
    ]);
  });
});

test("a file's name survives mail and disks", () => {
  expect(answersFileName("2026", "Иван Petrenko")).toBe("maturity-2026-Иван-Petrenko.csv");
  expect(answersFileName("..\\2026/09", "../../etc: *?")).toBe("maturity-2026-09-etc.csv");
  expect(answersFileName("", "  ")).toBe("maturity-unnamed-unnamed.csv");
});
