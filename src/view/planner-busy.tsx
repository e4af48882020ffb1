import type { VNode } from "preact";
import type { BusyZone } from "#analysis/pilots/busy-zones.ts";
import type { PlanRequest } from "#analysis/pilots/plan-types.ts";
import { formatDay } from "#text/format.ts";
import { plannerWords } from "#text/pilot-planner.ts";
import type { PageContext } from "./page-context.ts";
import { zoneNameOf } from "./pilot-writer.ts";

interface Props {
  readonly context: PageContext;
  readonly request: PlanRequest;
  readonly busy: readonly BusyZone[];
}

/** How many zones are not free, and why. */
export function BusyZones({ context, request, busy }: Props): VNode | null {
  if (busy.length === 0) return null;
  const { locale } = context.site;
  const words = plannerWords(locale);
  const groups = [
    ...Map.groupBy(busy, ({ why, name, until }) =>
      JSON.stringify([why, name, why === "rollout" ? null : until]),
    ).values(),
  ];
  return (
    <details class="how">
      <summary>
        {words.leftOut(new Set(busy.map(({ zone }) => zone)).size, request.metric.panel.zones.length)}
      </summary>
      <div>
        <ul class="list">
          {groups.map((zones) => {
            const [one] = zones;
            if (!one) return null;
            const until = one.until === null ? null : formatDay(locale, one.until);
            return (
              <li>
                {words.busy[one.why](one.name, until)}{" "}
                {zones.map(({ zone }) => zoneNameOf(context, zone)).join("; ")}
              </li>
            );
          })}
        </ul>
        <p>{words.leftOutWhy}</p>
      </div>
    </details>
  );
}
