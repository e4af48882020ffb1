import type { VNode } from "preact";
import type { MaturityFinding } from "#analysis/maturity/maturity-types.ts";
import type { Questionnaire } from "#model/questionnaire/questionnaire-schema.ts";
import { maturityWords } from "#text/maturity.ts";
import { MaturityAnswer, stageSentence } from "./maturity-answer.tsx";
import type { DrawContext } from "./page-context.ts";
import { pageAddress } from "./site.ts";

interface Props {
  readonly context: DrawContext;
  readonly finding: MaturityFinding;
  readonly questionnaires: readonly Questionnaire[];
}

/** Maturity in a few lines for the overview: stage, weakest element, next step; null without an assessment. */
export function MaturityNote({ context, finding, questionnaires }: Props): VNode | null {
  const result = finding.assessments.at(-1);
  if (!result) return null;
  const { note } = maturityWords(context.site.locale);
  return (
    <section class="section maturity-note" aria-labelledby="maturity-note">
      <header>
        <h2 id="maturity-note">{note.heading}</h2>
        <a class="more" href={pageAddress(context.site, "maturity")}>
          {note.link}
        </a>
      </header>
      <p>
        <strong>{stageSentence(context.site.locale, result)}.</strong>
      </p>
      <MaturityAnswer context={context} result={result} questionnaires={questionnaires} />
    </section>
  );
}
