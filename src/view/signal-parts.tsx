import type { VNode } from "preact";
import type { Change, Signal, TargetStatus, Verdict } from "#analysis/signals/signal-types.ts";
import type { MetricDefinition } from "#query/metric-definitions.ts";
import { formatDifference, formatRelative, formatShort } from "#text/format.ts";
import { signalWords } from "#text/signals.ts";
import { measureOf, type PageContext } from "./page-context.ts";

const VERDICT_TONE: Record<Verdict, string> = {
  improved: "good",
  worsened: "bad",
  changed: "warn",
  "no-signal": "unknown",
  "not-estimable": "unknown",
};

const TARGET_TONE: Record<TargetStatus["status"], string> = {
  met: "good",
  near: "warn",
  missed: "bad",
  "no-target": "unknown",
};

interface Props {
  readonly context: PageContext;
  readonly signal: Signal;
}

/** Real change or noise: a word with a shape. */
export function VerdictBadge({ context, signal }: Props): VNode {
  return (
    <span class={`badge ${VERDICT_TONE[signal.verdict]}`}>
      {signalWords(context.site.locale).verdict[signal.verdict]}
    </span>
  );
}

/** Where the latest value stands against its target; nothing without one. */
export function TargetBadge({ context, signal }: Props): VNode | null {
  const { status } = signal.target;
  if (status === "no-target") return null;
  return (
    <span class={`badge ${TARGET_TONE[status]}`}>{signalWords(context.site.locale).target[status]}</span>
  );
}

interface ChangeProps {
  readonly context: PageContext;
  readonly metric: MetricDefinition;
  readonly change: Change;
}

/** The text of a change: relative where that means something, else in the metric's unit; null when there is none. */
export function changeText(context: PageContext, metric: MetricDefinition, change: Change): string | null {
  if (change.status !== "estimated") return null;
  const { locale } = context.site;
  return change.relative === null
    ? formatDifference(locale, change.absolute, measureOf(context, metric))
    : formatRelative(locale, change.relative);
}

/** A change with its direction as a shape; it is coloured only when it is more than routine variation. */
export function ChangeMark({ context, metric, change }: ChangeProps): VNode {
  const text = changeText(context, metric, change);
  if (change.status !== "estimated" || text === null) return <span class="soft">–</span>;
  const way = change.absolute > 0 ? "up" : change.absolute < 0 ? "down" : "level";
  const tone = change.beyondRoutine && change.better !== null ? (change.better ? " good" : " bad") : "";
  return <span class={`change ${way}${tone}`}>{text}</span>;
}

/** The target as text, in the metric's unit; null without one. */
export function targetText(context: PageContext, metric: MetricDefinition, signal: Signal): string | null {
  if (signal.target.status === "no-target") return null;
  return formatShort(context.site.locale, signal.target.target, measureOf(context, metric));
}
