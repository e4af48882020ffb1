import type { PilotResult } from "#analysis/pilots/pilot-types.ts";

/**
 * Which metrics that must not suffer are neither harmed nor safe, out of how many. None is told of where the pilot has not started or is not to
 * be trusted: then nothing can be said of any.
 */
export function openGuardrails({
  metrics,
  verdict,
  status,
}: Pick<PilotResult, "metrics" | "verdict" | "status">): {
  readonly open: readonly string[];
  readonly all: number;
} {
  const guards = metrics.filter(({ role }) => role === "guardrail");
  if (verdict === "not_trustworthy" || status === "planned") return { open: [], all: guards.length };
  const open = guards.filter(
    (one) =>
      one.status !== "estimated" || (one.adjusted.kind === "guardrail" && one.adjusted.state === "unclear"),
  );
  return { open: open.map(({ metricId }) => metricId), all: guards.length };
}
