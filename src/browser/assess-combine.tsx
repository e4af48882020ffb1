import "./no-eval.ts";
import { render, type VNode } from "preact";
import { scoreAnswers } from "#analysis/maturity/score-answers.ts";
import type { Problem } from "#model/quality.ts";
import { QUESTIONNAIRES } from "#model/questionnaire/questionnaires.ts";
import { dataWords } from "#text/data-page.ts";
import { formatDay } from "#text/format.ts";
import { maturityWords } from "#text/maturity.ts";
import { assessWords } from "#text/maturity-assess.ts";
import { describe } from "#text/problems.ts";
import { AssessmentOutcome } from "#view/assessment-outcome.tsx";
import { MaturityRoles } from "#view/maturity-roles.tsx";
import type { Site } from "#view/site.ts";
import { type OpenedAnswers, readAnswerFiles } from "./read-answer-files.ts";
import { siteOfDocument } from "./site-of-document.ts";

/**
 * Reads answer files where they are, as the build would, and shows the common result of the newest assessment among them.
 * @returns what was read, in words
 */
export async function showCombinedResult(element: HTMLElement, files: readonly File[]): Promise<string> {
  const site = siteOfDocument(document.documentElement);
  const words = assessWords(site.locale);
  const opened = await readAnswerFiles(
    await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    ),
  );
  render(<Combined site={site} opened={opened} />, element);
  return opened.rows.length === 0 ? words.noAnswers : words.read(opened.files, opened.rows.length);
}

function Combined({ site, opened }: { readonly site: Site; readonly opened: OpenedAnswers }): VNode {
  const { locale } = site;
  const words = assessWords(locale);
  const problems = opened.problems.map((one) => describe(one, locale));
  const result = scoreAnswers(opened.rows, QUESTIONNAIRES).at(-1);
  const props = result && { context: { site, document }, result, questionnaires: QUESTIONNAIRES };
  return (
    <div class="stack">
      {problems.length > 0 && (
        <section aria-labelledby="answer-problems">
          <h3 id="answer-problems">{words.problems(problems.length)}</h3>
          <ul class="list">
            {problems.map((problem) => (
              <li>
                <ProblemLine site={site} problem={problem} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {props && (
        <>
          <p class="kicker">
            {words.combined}: {props.result.assessmentId}, {formatDay(locale, props.result.date)},{" "}
            {maturityWords(locale).respondents(props.result.respondents)}
          </p>
          <AssessmentOutcome {...props} id="combined-elements" />
          <MaturityRoles {...props} />
        </>
      )}
    </div>
  );
}

/** One problem of a file: where, what, and what to do. */
function ProblemLine({ site, problem }: { readonly site: Site; readonly problem: Problem }): VNode {
  const { severity, file, line, column, text, message, hint } = problem;
  return (
    <div class={`issue ${severity === "error" ? "bad" : "warn"}`}>
      <p class="issue-place">
        {dataWords(site.locale).place(file, line === null ? null : String(line), column)}
      </p>
      <p>
        {message} {text !== null && <code>{text}</code>}
      </p>
      {hint !== null && <p class="soft small">{hint}</p>}
    </div>
  );
}
