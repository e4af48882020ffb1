import type { ComponentChildren, VNode } from "preact";
import type { MaturityFinding } from "#analysis/maturity/maturity-types.ts";
import type { Questionnaire } from "#model/questionnaire/questionnaire-schema.ts";
import { formatDay, formatValue } from "#text/format.ts";
import { maturityWords } from "#text/maturity.ts";
import { maturityHow } from "#text/maturity-how.ts";
import { maturityNames } from "#text/maturity-names.ts";
import { MaturityAnswer, stageSentence } from "./maturity-answer.tsx";
import { AreasFigure, ElementsFigure } from "./maturity-elements.tsx";
import { MaturityExtremes } from "./maturity-extremes.tsx";
import { MaturityLadder } from "./maturity-ladder.tsx";
import type { AssessmentProps } from "./maturity-parts.ts";
import { MaturityRemarks } from "./maturity-remarks.tsx";
import { MaturityRoles } from "./maturity-roles.tsx";
import { MaturitySteps } from "./maturity-steps.tsx";
import { MaturityTrendSection } from "./maturity-trend.tsx";
import { MaturityUnits } from "./maturity-units.tsx";
import type { DrawContext } from "./page-context.ts";
import { pageAddress } from "./site.ts";

interface Props {
  readonly context: DrawContext;
  readonly finding: MaturityFinding;
  readonly questionnaires: readonly Questionnaire[];
  /** What the page has beside the assessments: results over time. */
  readonly children?: ComponentChildren;
}

/** How grown-up the management of customer experience is: the newest assessment, what changed, and what to do. */
export function MaturityView({ context, finding, questionnaires, children }: Props): VNode {
  const { locale } = context.site;
  const words = maturityWords(locale);
  const result = finding.assessments.at(-1);
  if (!result) return <Nothing context={context} />;
  const props = { context, result, questionnaires };
  return (
    <>
      <div class="sheet">
        <header class="opening">
          <p class="kicker">{words.kicker(formatDay(locale, result.date))}</p>
          <h1>{stageSentence(locale, result)}</h1>
          <MaturityAnswer {...props} />
          <Respondents {...props} />
        </header>
        <section class="section half" aria-labelledby="maturity-six">
          <header>
            <h2 id="maturity-six">{words.elements}</h2>
            <a class="more" href={pageAddress(context.site, "maturity/assess")}>
              {words.takePart}
            </a>
          </header>
          <ElementsFigure {...props} />
          {result.benchmarks.length === 0 && <p class="soft small">{words.noBenchmarks}</p>}
        </section>
        <section class="section half" aria-labelledby="maturity-four">
          <header>
            <h2 id="maturity-four">{words.areas}</h2>
          </header>
          <MaturityLadder locale={locale} stage={result.stage} />
          <AreasFigure {...props} />
        </section>
        <MaturitySteps {...props} />
      </div>
      <div class="sheet">
        <MaturityTrendSection context={context} finding={finding} />
        <div class="sheet-column half">
          <MaturityRoles {...props} />
          <MaturityRemarks {...props} finding={finding} />
        </div>
        <MaturityExtremes {...props} />
        <MaturityUnits locale={locale} finding={finding} />
        {children}
        <How context={context} />
      </div>
    </>
  );
}

/** How many answered, in which roles, and how much they left open. */
function Respondents({ context, result }: AssessmentProps): VNode {
  const { locale } = context.site;
  const words = maturityWords(locale);
  const names = maturityNames(locale).roles;
  const roles = (["leadership", "middle", "front_line", "none"] as const).flatMap((role) =>
    result.byRole[role] ? [`${names[role]}: ${result.byRole[role]}`] : [],
  );
  return (
    <p class="facts-line">
      {result.leftOut > 0 && <strong>{words.leftOut(result.leftOut)}</strong>}
      <span>{words.respondents(result.respondents)}</span>
      {roles.map((role) => (
        <span key={role}>{role}</span>
      ))}
      <span>{words.dontKnow(formatValue(locale, result.dontKnow, { unit: "ratio", currency: "XXX" }))}</span>
    </p>
  );
}

function How({ context }: Pick<Props, "context">): VNode {
  const words = maturityHow(context.site.locale);
  return (
    <details class="how">
      <summary>{words.how}</summary>
      <div>
        {words.howText.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </div>
    </details>
  );
}

/** Nobody has answered yet: what to drop where. */
function Nothing({ context }: Pick<Props, "context">): VNode {
  const { empty, title } = maturityWords(context.site.locale);
  return (
    <>
      <header class="opening">
        <p class="kicker">{title}</p>
        <h1>{empty.heading}</h1>
        <p class="deck">{empty.deck}</p>
      </header>
      <div class="empty">
        <h2>{empty.title}</h2>
        <p>{empty.text}</p>
        <pre class="code">{empty.columns}</pre>
        <a class="button primary" href={pageAddress(context.site, "maturity/assess")}>
          {empty.link}
        </a>
      </div>
      <MaturityLadder
        locale={context.site.locale}
        stage={{ status: "not-estimable", why: "area-missing", areas: [] }}
      />
    </>
  );
}
