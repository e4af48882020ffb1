import type { VNode } from "preact";
import type { PilotResult } from "#analysis/pilots/pilot-types.ts";
import { pilotsWords } from "#text/pilots.ts";
import { pilotPath } from "./id-paths.ts";
import type { PageContext } from "./page-context.ts";
import { PilotBadge, pilotAnswer } from "./pilot-parts.tsx";
import { pageAddress } from "./site.ts";

interface Props {
  readonly context: PageContext;
  readonly metricId: string;
  readonly results: readonly PilotResult[];
}

/** The pilots that a metric decides or guards; nothing where there are none. */
export function MetricPilots({ context, metricId, results }: Props): VNode | null {
  const own = results.filter(({ plan }) => [plan.primaryMetric, ...plan.guardrails].includes(metricId));
  if (own.length === 0) return null;
  return (
    <section class="section" aria-labelledby="metric-pilots">
      <header>
        <h2 id="metric-pilots">{pilotsWords(context.site.locale).pilots}</h2>
      </header>
      <ul class="list">
        {own.map((result) => (
          <li>
            <p>
              <a href={pageAddress(context.site, pilotPath(result.pilotId))}>
                {pilotAnswer(context, result)}
              </a>
            </p>
            <p>
              <PilotBadge context={context} result={result} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
