import type { VNode } from "preact";
import type { AssessmentResult, Stage } from "#analysis/maturity/maturity-types.ts";
import type { Locale } from "#model/vocabulary.ts";
import { maturityWords } from "#text/maturity.ts";
import { maturityNames } from "#text/maturity-names.ts";

const STAGES: readonly Stage[] = [0, 1, 2, 3, 4, 5];

interface Props {
  readonly locale: Locale;
  readonly stage: AssessmentResult["stage"];
}

/** The six stages in order, with the company's own. */
export function MaturityLadder({ locale, stage }: Props): VNode {
  const names = maturityNames(locale).stages;
  const own = stage.status === "estimated" ? stage.stage : null;
  return (
    <ol class="ladder">
      {STAGES.map((one) => (
        <li
          key={one}
          class={own !== null && one < own ? "reached" : undefined}
          aria-current={one === own ? "step" : undefined}
        >
          <strong>
            {names[one].name}
            {one === own && ` · ${maturityWords(locale).here}`}
          </strong>
          <span>{names[one].sign}</span>
        </li>
      ))}
    </ol>
  );
}
