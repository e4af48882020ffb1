import type { VNode } from "preact";
import type {
  EstimatedMetric,
  Interval,
  PilotResult,
  PilotVerdict,
  VerdictReason,
} from "#analysis/pilots/pilot-types.ts";
import type { Grain } from "#model/period.ts";
import { type EffectStanding, pilotPageWords } from "#text/pilot-page.ts";
import { pilotVerdictWords } from "#text/pilot-verdicts.ts";
import type { PilotWriter } from "#text/pilot-writer.ts";
import { openGuardrails } from "./open-guardrails.ts";
import type { PageContext } from "./page-context.ts";
import { metricNameOf, pilotWriter } from "./pilot-writer.ts";

const TONE: Readonly<Record<PilotVerdict, string>> = {
  roll_out: "good",
  do_not_roll_out: "bad",
  extend: "warn",
  not_trustworthy: "unknown",
};

/** What every part of a pilot's page takes. */
export interface PilotProps {
  readonly context: PageContext;
  readonly result: PilotResult;
}

/** The primary metric, where it could be estimated. */
export function primaryOf({ metrics }: PilotResult): EstimatedMetric | null {
  const primary = metrics.find(({ role }) => role === "primary");
  return primary?.status === "estimated" ? primary : null;
}

/** Length of the periods that the pilot is measured in. */
export function grainOf(context: PageContext, result: PilotResult): Grain {
  return (
    primaryOf(result)?.grain ?? context.company.reported.get(result.plan.primaryMetric)?.ownGrain ?? "month"
  );
}

/** Writes numbers of a pilot's primary metric. */
export function writerOfPilot(context: PageContext, result: PilotResult): PilotWriter {
  return pilotWriter(context, result.plan.primaryMetric, grainOf(context, result));
}

/** Until something is known, anything may be. */
const ANYTHING: Interval = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** The interval that the verdict rests on: while a pilot runs, the one that allows for every look. */
export function decidingInterval(result: PilotResult, { headline }: EstimatedMetric): Interval {
  if (result.status === "running") return result.sequence.at(-1) ?? ANYTHING;
  return { low: headline.ciLow, high: headline.ciHigh };
}

/** What headings may say of the effect, by the interval that decides; the same for all of them. */
export function effectStanding(result: PilotResult, metric: EstimatedMetric): EffectStanding {
  if (result.verdict === "not_trustworthy") return "distrusted";
  const { low, high } = decidingInterval(result, metric);
  if (!Number.isFinite(low) || !Number.isFinite(high)) return "open";
  return low > 0 || high < 0 ? "proven" : "unclear";
}

const WITHHELD_CODES = new Set<VerdictReason["code"]>([
  "effect-proven",
  "effect-harmful",
  "effect-below-worthwhile",
  "proven-but-small",
  "cannot-tell",
  "guardrail-harmed",
  "worth-unknown",
  "worth-from-costs",
  "check-failed",
]);

/** Reasons without what a result that failed a check says of the effect, and without the checks, which are told at length. */
export function reasonsToTell({ verdict, reasons }: PilotResult): VerdictReason[] {
  if (verdict !== "not_trustworthy") return [...reasons];
  return reasons.filter(({ code }) => !WITHHELD_CODES.has(code));
}

/** The page's answer in one line. */
export function pilotAnswer({ site }: PageContext, { plan, status, verdict, reasons }: PilotResult): string {
  const { answer } = pilotVerdictWords(site.locale);
  const has = (...codes: VerdictReason["code"][]): boolean =>
    reasons.some(({ code }) => codes.includes(code));
  if (status === "planned") return answer["not-started"](plan.name);
  if (has("not-estimable", "no-direction")) return answer["not-measurable"](plan.name);
  switch (verdict) {
    case "not_trustworthy":
      return answer["not-trustworthy"](plan.name);
    case "roll_out":
      return answer["roll-out"](plan.name);
    case "do_not_roll_out":
      if (has("effect-harmful")) return answer.harmful(plan.name);
      return has("guardrail-harmed") ? answer.guardrail(plan.name) : answer["not-worth-it"](plan.name);
    default:
      if (has("worth-unknown")) return answer["worth-unknown"](plan.name);
      return has("still-running") ? answer["too-early"](plan.name) : answer["cannot-tell"](plan.name);
  }
}

/** Names the guardrails that could not be cleared; nothing where all could. */
export function GuardrailsNote({
  context,
  result,
  small = false,
}: PilotProps & { readonly small?: boolean }): VNode | null {
  const { open, all } = openGuardrails(result);
  if (open.length === 0) return null;
  const names = open.map((id) => metricNameOf(context, id)).join(", ");
  const text = pilotPageWords(context.site.locale).guardrailsOpen(open.length, all, names);
  return <p class={small ? "small" : undefined}>{text}</p>;
}

/** The verdict as a word with a shape; for a pilot that has not started, its state. */
export function PilotBadge({
  context,
  result,
  large = false,
}: PilotProps & { readonly large?: boolean }): VNode {
  const words = pilotVerdictWords(context.site.locale);
  const { verdict, status } = result;
  const size = large ? " large" : "";
  if (status === "planned" || verdict === null) {
    return <span class={`badge unknown${size}`}>{words.status[status]}</span>;
  }
  return <span class={`badge ${TONE[verdict]}${size}`}>{words.verdict[verdict]}</span>;
}
