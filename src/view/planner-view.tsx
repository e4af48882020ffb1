import type { VNode } from "preact";
import type { BusyZone } from "#analysis/pilots/busy-zones.ts";
import type { PlanCell, PlanRequest, PlanResult } from "#analysis/pilots/plan-types.ts";
import { countPeriods } from "#text/count-periods.ts";
import { formatNumber, formatRelative } from "#text/format.ts";
import { pilotCheckWords } from "#text/pilot-checks.ts";
import { plannerWords } from "#text/pilot-planner.ts";
import { rangeWords } from "#text/pilot-ranges.ts";
import type { PilotWriter } from "#text/pilot-writer.ts";
import { traitValue } from "#text/trait-words.ts";
import type { PageContext } from "./page-context.ts";
import { metricNameOf, pilotWriter, zoneNameOf } from "./pilot-writer.ts";
import { BusyZones } from "./planner-busy.tsx";

interface Props {
  readonly context: PageContext;
  readonly request: PlanRequest;
  readonly plan: PlanResult;
  /** Zones that are not free at that time. */
  readonly busy: readonly BusyZone[];
  /** Hands a file to the reader; without it there is nothing to take. */
  readonly onTake?: (file: "pilots.csv" | "pilot_zones.csv") => void;
}

type Planned = Extract<PlanResult, { readonly status: "planned" }>;
interface PlannedProps extends Props {
  readonly plan: Planned;
  readonly write: PilotWriter;
}

/** Share of pilots that must find what is worthwhile, for the pilot to be large enough. */
const ENOUGH = 0.8;

/** A plan: what it would find, how that changes, which zones, how alike they are, what it costs. */
export function PlannerView({ context, request, plan, busy, onTake }: Props): VNode {
  const words = plannerWords(context.site.locale);
  if (plan.status === "not-estimable") {
    return (
      <>
        <p class="note warn">{words.cannot[plan.why]}</p>
        <BusyZones context={context} request={request} busy={busy} />
      </>
    );
  }
  const write = pilotWriter(context, request.metric.metricId, request.metric.grain);
  const props = { context, request, plan, busy, write, ...(onTake ? { onTake } : {}) };
  return (
    <>
      <Answer {...props} />
      <Grid {...props} />
      <Assignment {...props} />
      <Take {...props} />
      <details class="how">
        <summary>{words.how}</summary>
        <div>
          <p>{words.howText}</p>
        </div>
      </details>
    </>
  );
}

/** Mean of the metric over zones in the latest period that has any. */
function presentLevel({ metric: { panel } }: PlanRequest): number | null {
  const times = panel.periods.length;
  for (let t = times - 1; t >= 0; t--) {
    const values = panel.zones
      .map((_, i) => panel.values[i * times + t] ?? Number.NaN)
      .filter(Number.isFinite);
    if (values.length > 0) return values.reduce((sum, value) => sum + value, 0) / values.length;
  }
  return null;
}

function Answer({ context, request, plan, write }: PlannedProps): VNode {
  const { locale } = context.site;
  const words = plannerWords(locale);
  const { chosen, history, falseAlarms, canAlarm } = plan;
  const periods = countPeriods(locale, chosen.periods, request.metric.grain);
  const level = presentLevel(request);
  const least = chosen.smallestDetectable;
  const power = chosen.power;
  return (
    <section class="section" aria-labelledby="plan-answer">
      <header>
        <h2 id="plan-answer">
          {least === null
            ? words.answerNone(chosen.zones, periods)
            : words.answer(chosen.zones, periods, write.size(least))}
        </h2>
        <p>{metricNameOf(context, request.metric.metricId)}</p>
      </header>
      {least !== null && level !== null && level > 0 && (
        <p>{words.share(formatRelative(locale, least / level).replace(/^[+±]/, ""))}</p>
      )}
      {request.minEffect !== null && power !== null && (
        <p class={power >= ENOUGH ? "note good" : "note warn"}>
          {(power >= ENOUGH ? words.enough : words.tooFew)(write.size(request.minEffect), write.share(power))}
        </p>
      )}
      {!canAlarm && <p class="note warn">{words.blind}</p>}
      <p class="small soft">
        {words.basis(
          history.zones,
          countPeriods(locale, history.periods, request.metric.grain),
          write.period(history.from),
          write.period(history.to),
          `${write.share(falseAlarms.share)} (${rangeWords(locale).span(formatNumber(locale, falseAlarms.low * 100, 1), write.share(falseAlarms.high))})`,
        )}
      </p>
    </section>
  );
}

/** The smallest effect by number of zones (down) and periods (across). */
function Grid({ context, request, plan, write }: PlannedProps): VNode | null {
  const { locale } = context.site;
  const words = plannerWords(locale);
  const { grid, chosen } = plan;
  if (grid.length === 0) return null;
  const lengths = [...new Set(grid.map(({ periods }) => periods))].toSorted((a, b) => a - b);
  const rows = [...Map.groupBy(grid, ({ zones }) => zones)];
  const isChosen = (cell: PlanCell): boolean =>
    cell.zones === chosen.zones && cell.periods === chosen.periods;
  return (
    <section class="section" aria-labelledby="plan-grid">
      <header>
        <h2 id="plan-grid">{words.grid}</h2>
        <p>{words.gridHow}</p>
      </header>
      <section class="scroll" aria-label={words.gridHow} tabIndex={0}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.gridHead}</th>
              {lengths.map((periods) => (
                <th scope="col" class="num">
                  {countPeriods(locale, periods, request.metric.grain)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([zones, cells]) => (
              <tr class={zones === chosen.zones ? "chosen" : undefined}>
                <th scope="row">{zones}</th>
                {lengths.map((periods) => {
                  const found = cells.find((one) => one.periods === periods);
                  // The chosen one is rehearsed more often than the others.
                  const cell = found && isChosen(found) ? chosen : found;
                  const text = cell?.smallestDetectable == null ? "–" : write.size(cell.smallestDetectable);
                  return (
                    <td class="num">
                      {cell && isChosen(cell) ? (
                        <strong>
                          {text}
                          <span class="hidden-text"> ({words.chosen})</span>
                        </strong>
                      ) : (
                        text
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** Which zones to pilot and which to compare them with, and how alike both sides are. */
function Assignment({ context, request, plan, busy, write }: PlannedProps): VNode {
  const { locale } = context.site;
  const words = plannerWords(locale);
  const checks = pilotCheckWords(locale);
  const isLog = request.scale === "log";
  // On the log scale a level is a logarithm, and a trend a share of it per period.
  const shown = (trait: string, value: number): string => {
    if (trait === "level") return write.size(isLog ? Math.exp(value) : value);
    if (trait === "trend") return isLog ? write.relative(value) : write.change(value);
    return traitValue(trait, value, write.number);
  };
  return (
    <section class="section" aria-labelledby="plan-zones">
      <header>
        <h2 id="plan-zones">{words.assignment}</h2>
        <p>{words.assignmentHow(request.seed)}</p>
      </header>
      <BusyZones context={context} request={request} busy={busy} />
      <table class="table stacked">
        <thead>
          <tr>
            <th scope="col">{words.pilotZone}</th>
            <th scope="col">{words.controls}</th>
          </tr>
        </thead>
        <tbody>
          {plan.sets.map(({ pilot, controls }) => (
            <tr>
              <th scope="row">{zoneNameOf(context, pilot)}</th>
              <td data-label={words.controls}>
                <span>{controls.map((zone) => zoneNameOf(context, zone)).join("; ")}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{words.balance}</h3>
      <p class="small soft">{words.balanceHow}</p>
      <table class="table stacked">
        <thead>
          <tr>
            <th scope="col">{words.trait}</th>
            <th scope="col" class="num">
              {words.piloted}
            </th>
            <th scope="col" class="num">
              {words.compared}
            </th>
            <th scope="col" class="num">
              {words.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.balance.map(({ trait, pilot, control, smd }) => (
            <tr>
              <th scope="row">{checks.trait(trait)}</th>
              <td class="num" data-label={words.piloted}>
                {shown(trait, pilot)}
              </td>
              <td class="num" data-label={words.compared}>
                {shown(trait, control)}
              </td>
              <td class="num" data-label={words.difference}>
                {write.number(smd)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What it costs, and the rows that register it. */
function Take({ context, request, plan, write, onTake }: PlannedProps): VNode {
  const words = plannerWords(context.site.locale);
  const { cost } = plan;
  const isKnown = request.costPerZone !== null || request.runCostPerZonePeriod !== null;
  return (
    <section class="section" aria-labelledby="plan-cost">
      <header>
        <h2 id="plan-cost">{words.cost}</h2>
      </header>
      <p>
        {isKnown
          ? words.costLine(write.money(cost.start), write.money(cost.running), write.money(cost.total))
          : words.noCost}
      </p>
      {onTake && (
        <div class="stack no-print">
          <h3>{words.take}</h3>
          <p>{words.takeHow}</p>
          <p class="row">
            {(["pilots.csv", "pilot_zones.csv"] as const).map((file) => (
              <button class="button primary" type="button" onClick={() => onTake(file)}>
                {file}
              </button>
            ))}
          </p>
        </div>
      )}
    </section>
  );
}
