import type { VNode } from "preact";
import { MaturityAnswer, stageSentence } from "./maturity-answer.tsx";
import { ElementsFigure } from "./maturity-elements.tsx";
import type { AssessmentProps } from "./maturity-parts.ts";
import { MaturitySteps } from "./maturity-steps.tsx";

interface Props extends AssessmentProps {
  /** Of the chart, unique on the page. */
  readonly id: string;
}

/** The outcome of answers that were just given or opened: stage, weakest element, elements, next steps. */
export function AssessmentOutcome({ id, ...props }: Props): VNode {
  return (
    <>
      <h3>{stageSentence(props.context.site.locale, props.result)}</h3>
      <MaturityAnswer {...props} />
      <ElementsFigure {...props} id={id} />
      <MaturitySteps {...props} nested />
    </>
  );
}
