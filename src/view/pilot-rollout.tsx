import type { VNode } from "preact";
import { guardrailRules } from "#analysis/pilots/guardrails.ts";
import type { MoneyRange, WaveValue } from "#analysis/pilots/pilot-types.ts";
import { formatDay } from "#text/format.ts";
import { pilotMoneyWords } from "#text/pilot-money.ts";
import { pilotPageWords } from "#text/pilot-page.ts";
import { moneyRange } from "./money-range.ts";
import { type PilotProps, writerOfPilot } from "./pilot-parts.tsx";
import { metricNameOf, zoneNameOf } from "./pilot-writer.ts";

const KEPT_TONE = { kept: "good", short: "bad", unclear: "warn" } as const;

/** The rollout by wave: when, where, how ready, and whether it keeps what the pilot promised. */
export function PilotRollout({ context, result }: PilotProps): VNode | null {
  const { waves } = result;
  if (waves.length === 0) return null;
  const words = pilotMoneyWords(context.site.locale);
  const started = waves.filter(({ actualDate }) => actualDate !== null).length;
  return (
    <section class="section" aria-labelledby="rollout">
      <header>
        <h2 id="rollout">{words.waves}</h2>
        <p>{words.wavesHeading(started, waves.length)}</p>
      </header>
      <table class="table stacked">
        <thead>
          <tr>
            <th scope="col">{words.waveHead}</th>
            <th scope="col">{words.planned}</th>
            <th scope="col">{words.actual}</th>
            <th scope="col" class="num">
              {words.trained}
            </th>
            <th scope="col" class="num">
              {words.promised}
            </th>
            <th scope="col" class="num">
              {words.measured}
            </th>
            <th scope="col">{words.keptHead}</th>
          </tr>
        </thead>
        <tbody>
          {waves.map((wave) => (
            <WaveRow context={context} result={result} wave={wave} />
          ))}
        </tbody>
      </table>
      <p class="small soft no-print">{words.wavesHow}</p>
    </section>
  );
}

function WaveRow({ context, result, wave }: PilotProps & { readonly wave: WaveValue }): VNode {
  const { locale } = context.site;
  const words = pilotMoneyWords(locale);
  const write = writerOfPilot(context, result);
  const day = (iso: string): string => formatDay(locale, iso, "short");
  const to = context.company.span?.to;
  const known = wave.zones.filter(({ trained }) => trained !== null);
  const trained = known.filter((zone) => zone.trained === true).length;
  const started = wave.zones.filter(({ actual }) => actual !== null && actual <= (to ?? "")).length;
  const risks = [...new Set(wave.zones.flatMap(({ risk }) => risk ?? []))];
  const late = wave.actualDate === null && wave.plannedDate < (to ?? "");
  return (
    <>
      <tr>
        <th scope="row">{words.wave(wave.wave)}</th>
        <td data-label={words.planned}>{day(wave.plannedDate)}</td>
        <td data-label={words.actual}>
          {wave.actualDate === null ? (
            <span class={late ? "badge bad" : "soft"}>{late ? words.late : words.notYet}</span>
          ) : (
            <span>
              {day(wave.actualDate)}
              {started < wave.zones.length && (
                <span class="soft"> ({words.startedOf(started, wave.zones.length)})</span>
              )}
            </span>
          )}
        </td>
        <td class="num" data-label={words.trained}>
          {known.length > 0 && words.trainedOf(trained, known.length)}
        </td>
        <td class="num" data-label={words.promised}>
          {wave.promisedEffect &&
            `${write.change(wave.promisedEffect.value)} (${write.span(wave.promisedEffect.low, wave.promisedEffect.high)})`}
        </td>
        <td class="num" data-label={words.measured}>
          {wave.measured &&
            `${write.change(wave.measured.effect)} (${write.span(wave.measured.ciLow, wave.measured.ciHigh)})`}
        </td>
        <td data-label={words.keptHead}>
          {wave.kept && <span class={`badge ${KEPT_TONE[wave.kept]}`}>{words.kept[wave.kept]}</span>}
        </td>
      </tr>
      <tr>
        <td colSpan={7} class="said small soft">
          {wave.zones.map(({ zone }) => zoneNameOf(context, zone)).join("; ")}
          {risks.length > 0 && `. ${words.risk}: ${risks.join("; ")}`}
          <WaveMoney context={context} result={result} wave={wave} />
        </td>
      </tr>
    </>
  );
}

/** What a wave makes in money, as in the pilot and as measured, for the same zones. */
function WaveMoney({ context, result, wave }: PilotProps & { readonly wave: WaveValue }): VNode | null {
  const { locale } = context.site;
  const { money } = result;
  if (money.status !== "estimated" || wave.promised === null) return null;
  const words = pilotMoneyWords(locale);
  const write = writerOfPilot(context, result);
  const amount = (range: MoneyRange): string =>
    `${write.money(range.value)} (${moneyRange(locale, write, range)})`;
  const unlike = wave.zones.filter(({ likeness }) => likeness !== "like").length;
  return (
    <>
      <br />
      {words.waveMoney(
        words.per(money.grain),
        wave.counted,
        amount(wave.promised),
        wave.measuredMoney && amount(wave.measuredMoney),
      )}
      {unlike > 0 && `. ${words.waveUnlike(unlike, wave.zones.length)}`}
    </>
  );
}

/** What was decided before the start. */
export function PilotPlanFacts({ context, result }: PilotProps): VNode {
  const { locale } = context.site;
  const words = pilotPageWords(locale);
  const write = writerOfPilot(context, result);
  const { plan, pilotZones, controlsNamed } = result;
  const ofArm = (arm: "pilot" | "control"): string =>
    pilotZones
      .filter((one) => one.arm === arm)
      .map(({ zone }) => zoneNameOf(context, zone))
      .join("; ");
  const costs = [
    plan.costPerZone === null ? null : words.costPerZone(write.money(plan.costPerZone)),
    plan.runCostPerZonePeriod === null ? null : words.runCost(write.money(plan.runCostPerZonePeriod)),
    plan.margin === null ? null : words.margin(write.share(plan.margin)),
  ].filter((text) => text !== null);
  const guards = plan.guardrails.map((id) => metricNameOf(context, id)).join(", ");
  const margin = write.share(guardrailRules.margin);
  const facts: [string, string][] = [
    [words.hypothesis, plan.hypothesis ?? words.unregistered],
    [words.primary, metricNameOf(context, plan.primaryMetric)],
    [words.minEffect, plan.minEffect === null ? words.unregistered : write.size(plan.minEffect)],
    [words.guardrails, guards === "" ? words.none : `${guards}; ${words.guardrailsMargin(margin)}`],
    [words.start, formatDay(locale, plan.start)],
    [words.end, plan.end === null ? words.noEnd : formatDay(locale, plan.end)],
    [words.scale, words.scales[plan.scale]],
    [words.costs, costs.join("; ") || words.unregistered],
    [words.pilotZones, ofArm("pilot") || words.none],
    [words.controlZones, controlsNamed ? ofArm("control") : words.controlsUnnamed],
    [words.owner, plan.owner ?? words.unregistered],
  ];
  return (
    <section class="section" aria-labelledby="plan">
      <header>
        <h2 id="plan">{words.plan}</h2>
        <p>{words.planIntro}</p>
      </header>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}
