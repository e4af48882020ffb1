import type { VNode } from "preact";
import type { MaturityFinding } from "#analysis/maturity/maturity-types.ts";
import { formatScore } from "#text/format-score.ts";
import { maturityNames } from "#text/maturity-names.ts";
import { maturityRemarkWords } from "#text/maturity-remarks.ts";
import { type AssessmentProps, questionOf } from "./maturity-parts.ts";
import { ActionList } from "./maturity-steps.tsx";

interface Props extends AssessmentProps {
  readonly finding: MaturityFinding;
}

/** What the company's own data says beside the answers, and every improvement under way. */
export function MaturityRemarks(props: Props): VNode {
  const { context, finding } = props;
  const { locale } = context.site;
  const words = maturityRemarkWords(locale);
  const names = maturityNames(locale).elements;
  return (
    <section class="section" aria-labelledby="maturity-remarks">
      <header>
        <h2 id="maturity-remarks">{words.remarks}</h2>
        <p class="no-print">{words.remarksIntro}</p>
      </header>
      {finding.remarks.length === 0 && <p>{words.noRemarks}</p>}
      <ul class="list">
        {finding.remarks.map(({ code, element, questionId, score, agrees, count, of }) => {
          const question = questionId === null ? null : questionOf(props, questionId)?.question[locale];
          const subject = question ? words.quoted(question) : names[element];
          return (
            <li key={code}>
              <p>
                <strong>{words.remark[code]({ count, of })}</strong>
              </p>
              <p class={`badge ${agrees ? "good" : "warn"}`}>
                {words[agrees ? "agreeing" : "contrary"](subject, formatScore(locale, score))}
              </p>
            </li>
          );
        })}
      </ul>
      {finding.actionsUnderWay.length > 0 && (
        <details class="how">
          <summary>{words.otherActions}</summary>
          <div>
            <ActionList locale={locale} actions={finding.actionsUnderWay} />
          </div>
        </details>
      )}
    </section>
  );
}
