import type { VNode } from "preact";
import { PilotChecks } from "./pilot-answer.tsx";
import { PilotEffect, PilotPeriods, PilotZones } from "./pilot-effect.tsx";
import { PilotMoneyView } from "./pilot-money-view.tsx";
import type { PilotProps } from "./pilot-parts.tsx";
import { PilotPlanFacts, PilotRollout } from "./pilot-rollout.tsx";
import { PilotGuardrails, PilotOthers } from "./pilot-side-metrics.tsx";
import { PilotTrust } from "./pilot-trust.tsx";

/** Everything below a pilot's answer: what it did, whether to believe it, what else it touched, what it is worth, what was planned. */
export function PilotView({ context, result }: PilotProps): VNode {
  const started = result.status !== "planned";
  return (
    <>
      <PilotEffect context={context} result={result} />
      <PilotChecks context={context} result={result} />
      {started && <PilotGuardrails context={context} result={result} />}
      <PilotMoneyView context={context} result={result} />
      <PilotRollout context={context} result={result} />
      <PilotPeriods context={context} result={result} />
      <PilotZones context={context} result={result} />
      <PilotTrust context={context} result={result} />
      {started && <PilotOthers context={context} result={result} />}
      <PilotPlanFacts context={context} result={result} />
    </>
  );
}
