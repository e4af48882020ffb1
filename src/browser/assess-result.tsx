import "./no-eval.ts";
import { render } from "preact";
import type { AnswerRow } from "#analysis/maturity/maturity-input.ts";
import { scoreAnswers } from "#analysis/maturity/score-answers.ts";
import { QUESTIONNAIRES } from "#model/questionnaire/questionnaires.ts";
import { answersCsv, answersFileName } from "#text/answers-csv.ts";
import { assessWords } from "#text/maturity-assess.ts";
import { AssessmentOutcome } from "#view/assessment-outcome.tsx";
import type { AssessState } from "./assess-form.ts";
import { download } from "./download.ts";
import { siteOfDocument } from "./site-of-document.ts";

/** A respondent's answers as rows of the table `maturity`; questions that were passed over are left out. */
function rowsOf(state: AssessState, version: string, now: Date): AnswerRow[] {
  const two = (part: number): string => String(part).padStart(2, "0");
  // The respondent's own calendar day, not that of Greenwich.
  const date = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return Object.entries(state.answers).map(([questionId, answer]) => ({
    assessmentId: state.assessment,
    date,
    respondent: state.respondent,
    questionId,
    answer,
    unit: state.unit === "" ? null : state.unit,
    role: state.role,
    version,
  }));
}

/** Shows a respondent the result of their own answers, with the file to hand in, and moves the reader there. */
export function showAssessResult(element: HTMLElement, state: AssessState, version: string, now: Date): void {
  const site = siteOfDocument(document.documentElement);
  const words = assessWords(site.locale);
  const rows = rowsOf(state, version, now);
  const [result] = scoreAnswers(rows, QUESTIONNAIRES);
  const file = answersFileName(state.assessment, state.respondent);
  const save = (): void => download(file, new Blob([answersCsv(rows)], { type: "text/csv;charset=utf-8" }));
  render(
    <section class="section" aria-labelledby="own-result">
      <header>
        <h2 id="own-result" tabIndex={-1}>
          {words.result}
        </h2>
        <p>{words.resultIntro}</p>
      </header>
      <p class="row">
        <button class="button primary" type="button" data-assess-save onClick={save}>
          {words.download}
        </button>
        <span class="soft">{words.downloadIntro(file)}</span>
      </p>
      {result && (
        <AssessmentOutcome
          context={{ site, document }}
          result={result}
          questionnaires={QUESTIONNAIRES}
          id="own-elements"
        />
      )}
    </section>,
    element,
  );
  element.querySelector<HTMLElement>("#own-result")?.focus();
}
