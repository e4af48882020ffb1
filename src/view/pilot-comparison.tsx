import type { VNode } from "preact";
import type { PilotComparison, TestedLink } from "#analysis/links/link-types.ts";
import { linkPageWords } from "#text/link-page.ts";
import { linkSentenceWords } from "#text/link-sentence.ts";
import { changeOf } from "./link-parts.tsx";
import type { PageContext } from "./page-context.ts";

const TONE = { confirmed: "good", contradicted: "bad", unclear: "unknown" } as const;

interface Props {
  readonly context: PageContext;
  readonly comparison: PilotComparison;
}

/** Whether a pilot confirms a link, and why not where it did more than the link foretold. */
export function ComparisonBadge({ context, comparison: { verdict, beyond } }: Props): VNode {
  const words = linkPageWords(context.site.locale);
  return (
    <>
      <span class={`badge ${TONE[verdict]}`}>{words.pilotVerdict[verdict]}</span>
      {beyond && <span class="small"> {words.pilotBeyond}</span>}
    </>
  );
}

/** How far a pilot moved the cause of a link, what the link foretold from that, and what was measured, as text. */
export function comparisonFigures(
  context: PageContext,
  { cause, effect }: TestedLink,
  one: PilotComparison,
): { readonly moved: string; readonly predicted: string; readonly measured: string } {
  const range = linkSentenceWords(context.site.locale).range;
  const change = (value: number): string => changeOf(context, effect, value);
  const withRange = (value: number, low: number, high: number): string =>
    `${change(value)} (${range(change(low), change(high))})`;
  return {
    moved: changeOf(context, cause, one.causeMoved),
    predicted: withRange(one.predicted, one.predictedLow, one.predictedHigh),
    measured: withRange(one.measured, one.measuredLow, one.measuredHigh),
  };
}
