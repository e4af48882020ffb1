import type { VNode } from "preact";
import {
  CATALOGUE,
  type CatalogueItem,
  type CatalogueItemId,
  OWN_STAGES,
} from "#analysis/maturity/catalogue.ts";
import type { LinkedAction, NextStep } from "#analysis/maturity/maturity-types.ts";
import type { Locale } from "#model/vocabulary.ts";
import { formatDay } from "#text/format.ts";
import { maturityWords } from "#text/maturity.ts";
import { catalogueWords } from "#text/maturity-catalogue.ts";
import { maturityNames } from "#text/maturity-names.ts";
import { nameList } from "#text/name-list.ts";
import { type AssessmentProps, questionOf } from "./maturity-parts.ts";

const MOST_ACTIONS = 3;

interface StepsProps extends AssessmentProps {
  /** Within another section, where nothing is known of what is under way. */
  readonly nested?: boolean;
}

/** What to do next: at most three steps, each with decisions, actions and tools of its stage and what is already under way. */
export function MaturitySteps(props: StepsProps): VNode | null {
  const { context, result, nested = false } = props;
  const words = maturityWords(context.site.locale);
  if (result.nextSteps.length === 0) return null;
  const steps = (
    <div class="grid">
      {result.nextSteps.map((step) => (
        <Step key={step.questionId} {...props} step={step} />
      ))}
    </div>
  );
  if (nested) {
    return (
      <div class="stack">
        <h3>{words.todo}</h3>
        {steps}
      </div>
    );
  }
  return (
    <section class="section" aria-labelledby="maturity-todo">
      <header>
        <h2 id="maturity-todo">{words.todo}</h2>
        <p class="no-print">{words.todoIntro}</p>
      </header>
      {steps}
    </section>
  );
}

function Step(props: StepsProps & { readonly step: NextStep }): VNode {
  const { context, step, nested = false } = props;
  const { locale } = context.site;
  const words = maturityWords(locale);
  const names = maturityNames(locale);
  const question = questionOf(props, step.questionId);
  const element = nameList(locale, [names.elements[step.element]]);
  const area = nameList(locale, [names.areas[step.area]]);
  return (
    <article class="finding next-step">
      <p class="kicker">{words.why[step.why](element, area)}</p>
      <h3>{question?.question[locale] ?? step.questionId}</h3>
      <p class="from">
        {words.now}: {question?.options[step.from]?.[locale]}
      </p>
      <p class="to">
        <strong>{words.to}:</strong> {question?.options[step.to]?.[locale]}
      </p>
      <Catalogue locale={locale} step={step} />
      {step.actions.length === 0 ? (
        !nested && <p class="soft small no-print">{words.noActions}</p>
      ) : (
        <>
          <h4>{words.underWay}</h4>
          <ActionList locale={locale} actions={step.actions.slice(0, MOST_ACTIONS)} />
        </>
      )}
    </article>
  );
}

/** Decisions, actions and tools of the stage where the question stands. */
function Catalogue({ locale, step }: { readonly locale: Locale; readonly step: NextStep }): VNode {
  const words = maturityWords(locale);
  const texts = catalogueWords(locale);
  const titles = { decision: words.decisions, action: words.actions, tool: words.tools };
  const of = (kind: CatalogueItem["kind"]): CatalogueItemId[] =>
    step.catalogue.filter((id) => CATALOGUE[id].kind === kind);
  return (
    <>
      {(["decision", "action", "tool"] as const).map(
        (kind) =>
          of(kind).length > 0 && (
            <div key={kind} class={kind === "tool" ? "no-print" : undefined}>
              <h4>{titles[kind]}</h4>
              <ul>
                {of(kind).map((id) => (
                  <li key={id}>{texts[id]}</li>
                ))}
              </ul>
            </div>
          ),
      )}
      {OWN_STAGES.includes(step.from) && <p class="source">{words.ownTexts}</p>}
    </>
  );
}

interface ActionsProps {
  readonly locale: Locale;
  readonly actions: readonly LinkedAction[];
}

/** Improvements under way with owner and due day. */
export function ActionList({ locale, actions }: ActionsProps): VNode {
  const words = maturityWords(locale);
  return (
    <ul class="actions">
      {actions.map(({ actionId, name, owner, due, overdue }) => (
        <li key={actionId}>
          {words.action(name, owner, due === null ? null : formatDay(locale, due, "short"))}
          {overdue && (
            <>
              {" "}
              <span class="badge bad">{words.overdue}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
