import type { VNode } from "preact";
import type { Gap } from "#analysis/maturity/maturity-types.ts";
import { roleAlt } from "#chart/maturity-alt.ts";
import { roleTable } from "#chart/maturity-table.ts";
import { roleDots } from "#chart/role-dots.ts";
import { ELEMENTS } from "#model/vocabulary.ts";
import { formatDay } from "#text/format.ts";
import { formatScore } from "#text/format-score.ts";
import { maturityWords } from "#text/maturity.ts";
import { maturityNames } from "#text/maturity-names.ts";
import { nameList } from "#text/name-list.ts";
import { Figure } from "./figure.tsx";
import { type AssessmentProps, questionOf } from "./maturity-parts.ts";

const MOST_QUESTIONS = 3;
const isReal = (gap: Gap): boolean => gap.status === "estimated" && gap.real === true;

/** Where leadership and the front line differ by more than chance, in one or two sentences. */
function heading({ context, result }: AssessmentProps): string {
  const { locale } = context.site;
  const words = maturityWords(locale);
  const names = maturityNames(locale).elements;
  const side = (sign: 1 | -1): string =>
    nameList(
      locale,
      ELEMENTS.filter((element) => {
        const gap = result.roleGaps.elements[element];
        return isReal(gap) && gap.status === "estimated" && gap.difference * sign > 0;
      }).map((element) => names[element]),
    );
  const [higher, lower] = [side(1), side(-1)];
  const said = [higher && words.rolesHigher(higher), lower && words.rolesLower(lower)].filter(
    (sentence) => sentence !== "",
  );
  return said.length > 0 ? said.join(" ") : words.rolesSame;
}

/** Leadership against front line: by element, and the questions that they see most differently. */
export function MaturityRoles(props: AssessmentProps): VNode {
  const { context, result } = props;
  const { locale } = context.site;
  const words = maturityWords(locale);
  const names = maturityNames(locale).elements;
  const gaps = ELEMENTS.map((element) => ({ element, gap: result.roleGaps.elements[element] }));
  const chart = {
    locale,
    elements: gaps.map(({ element, gap }) => ({
      name: names[element],
      leadership: gap.status === "estimated" ? gap.leadership.score : null,
      frontLine: gap.status === "estimated" ? gap.frontLine.score : null,
      isReal: isReal(gap),
    })),
  };
  const canCompare = gaps.some(({ gap }) => gap.status === "estimated");
  return (
    <section class="section" aria-labelledby="maturity-roles">
      <header>
        <h2 id="maturity-roles">{words.roles}</h2>
        <p class={canCompare ? "no-print" : undefined}>{canCompare ? words.rolesIntro : words.noRoles}</p>
      </header>
      {canCompare && (
        <div class="columns">
          <Figure
            context={context}
            id="maturity-role-gaps"
            heading={heading(props)}
            caption={words.rolesCaption}
            chart={roleDots(chart)}
            alt={roleAlt(chart)}
            table={roleTable(chart)}
            source={words.source(formatDay(locale, result.date))}
          />
          <Widest {...props} />
        </div>
      )}
    </section>
  );
}

/** The questions with the widest gaps, with their wording. */
function Widest(props: AssessmentProps): VNode {
  const { context, result } = props;
  const { locale } = context.site;
  const words = maturityWords(locale);
  return (
    <div class="stack no-print">
      <h3>{words.widest}</h3>
      <ul class="list">
        {result.roleGaps.questions.slice(0, MOST_QUESTIONS).map(({ questionId, leadership, frontLine }) => (
          <li>
            <p>{questionOf(props, questionId)?.question[locale] ?? questionId}</p>
            <p class="soft small">
              {words.roleScores(formatScore(locale, leadership.score), formatScore(locale, frontLine.score))}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
