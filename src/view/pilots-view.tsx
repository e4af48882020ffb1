import type { VNode } from "preact";
import type { PilotResult } from "#analysis/pilots/pilot-types.ts";
import { effectRows } from "#chart/effect-rows.ts";
import { effectRowsAlt } from "#chart/pilot-chart-words.ts";
import { renderSvg } from "#chart/render-svg.ts";
import { formatDay } from "#text/format.ts";
import { pilotVerdictWords } from "#text/pilot-verdicts.ts";
import { pilotsWords } from "#text/pilots.ts";
import { pilotPath } from "./id-paths.ts";
import type { PageContext } from "./page-context.ts";
import {
  decidingInterval,
  GuardrailsNote,
  PilotBadge,
  type PilotProps,
  pilotAnswer,
  primaryOf,
  reasonsToTell,
  writerOfPilot,
} from "./pilot-parts.tsx";
import { PILOT_STAGES, type PilotStage, pilotStage } from "./pilot-stage.ts";
import { measureOfId, metricNameOf } from "./pilot-writer.ts";
import { pageAddress } from "./site.ts";
import { SvgChart } from "./svg-chart.tsx";

interface Props {
  readonly context: PageContext;
  readonly results: readonly PilotResult[];
}

/** All pilots: what waits for a decision first. */
export function PilotsView({ context, results }: Props): VNode {
  const { site } = context;
  const words = pilotsWords(site.locale);
  const stages = Map.groupBy(results, pilotStage);
  return (
    <>
      <header class="opening">
        <p class="kicker">{words.pilots}</p>
        <h1>
          {results.length === 0
            ? words.emptyTitle
            : words.answer(stages.get("decide")?.length ?? 0, results.length)}
        </h1>
        <p class="deck">{words.deck}</p>
        <p>
          <a class="button" href={pageAddress(site, "pilots/plan")}>
            {words.plan}
          </a>{" "}
          <span class="soft small">{words.planIntro}</span>
        </p>
      </header>
      {results.length === 0 && <NoPilots context={context} />}
      {PILOT_STAGES.map((stage) => (
        <Stage context={context} stage={stage} results={stages.get(stage) ?? []} />
      ))}
    </>
  );
}

function Stage({ context, stage, results }: Props & { readonly stage: PilotStage }): VNode | null {
  if (results.length === 0) return null;
  const words = pilotsWords(context.site.locale);
  return (
    <section class="section" aria-labelledby={`stage-${stage}`}>
      <header>
        <h2 id={`stage-${stage}`}>{words.stage[stage]}</h2>
        <p>{words.stageIntro[stage]}</p>
      </header>
      <div class="pilot-list">
        {results.map((result) => (
          <PilotCard context={context} result={result} />
        ))}
      </div>
    </section>
  );
}

/** One pilot in the list: answer, verdict, effect against the smallest worthwhile one, dates, zones, owner. */
function PilotCard({ context, result }: PilotProps): VNode {
  const { site } = context;
  const { plan } = result;
  const words = pilotsWords(site.locale);
  const day = (iso: string): string => formatDay(site.locale, iso, "short");
  const write = writerOfPilot(context, result);
  const reason = reasonsToTell(result)[0] ?? result.reasons.find(({ code }) => code === "check-failed");
  const metric = metricNameOf(context, plan.primaryMetric);
  return (
    <article class="finding pilot-card">
      <div class="stack">
        <h3>
          <a href={pageAddress(site, pilotPath(plan.pilotId))}>{pilotAnswer(context, result)}</a>
        </h3>
        <p>
          <PilotBadge context={context} result={result} />
        </p>
        {reason && <p class="small">{pilotVerdictWords(site.locale).reason(reason, write, metric)}</p>}
        <GuardrailsNote context={context} result={result} small />
        <p class="source">
          {[
            words.dates(day(plan.start), plan.end === null ? null : day(plan.end)),
            words.zonesLine(result.nPilot, result.nControl),
            ...(plan.owner === null ? [] : [words.owner(plan.owner)]),
          ].join(" · ")}
        </p>
      </div>
      <SmallEffect context={context} result={result} />
    </article>
  );
}

function SmallEffect({ context, result }: PilotProps): VNode {
  const words = pilotsWords(context.site.locale);
  const metric = primaryOf(result);
  if (result.verdict === "not_trustworthy") return <p class="soft small">{words.withheld}</p>;
  if (!metric) return <p class="soft small">{words.noEffectYet}</p>;
  const write = writerOfPilot(context, result);
  const { low, high } = decidingInterval(result, metric);
  const name = metricNameOf(context, metric.metricId);
  const rows = {
    locale: context.site.locale,
    name,
    measure: measureOfId(context, metric.metricId),
    direction: metric.direction,
    minEffect: result.plan.minEffect,
    rows: [{ name: words.effect, effect: metric.headline.effect, low, high }],
    small: true,
  };
  return (
    <div class="stack">
      <div class="chart-box">
        <SvgChart
          node={renderSvg(effectRows(rows), {
            document: context.document,
            id: `effect-${result.pilotId}`,
            alt: effectRowsAlt(rows),
          })}
        />
      </div>
      <p class="soft small">
        {words.effectLine(name, write.effect(metric.headline.effect), write.range(low, high))}
      </p>
    </div>
  );
}

const EXAMPLE = {
  "pilots.csv": `pilot_id,name,start,end,primary_metric,guardrails,min_effect
advisers,Advisers on the floor,2026-03-02,2026-08-31,revenue,complaint_rate|queue_minutes,2400`,
  "pilot_zones.csv": `pilot_id,zone,group,start
advisers,north-1,pilot,2026-03-02
advisers,north-2,control,`,
};

function NoPilots({ context }: { readonly context: PageContext }): VNode {
  const words = pilotsWords(context.site.locale);
  return (
    <div class="empty">
      <h2>{words.emptyTitle}</h2>
      <p>{words.emptyText}</p>
      <details class="how">
        <summary>{words.emptyExample}</summary>
        <div>
          {Object.entries(EXAMPLE).map(([name, text]) => (
            <>
              <p>
                <code>{name}</code>
              </p>
              <pre class="code">{text}</pre>
            </>
          ))}
        </div>
      </details>
    </div>
  );
}

/** A part of the overview: the pilots that wait for a decision; nothing where the company has no pilots. */
export function PilotsNote({ context, results }: Props): VNode | null {
  if (results.length === 0) return null;
  const { site } = context;
  const words = pilotsWords(site.locale);
  const waiting = results.filter((one) => pilotStage(one) === "decide");
  const running = results.filter((one) => pilotStage(one) === "running").length;
  return (
    <section class="section" aria-labelledby="pilots">
      <header>
        <h2 id="pilots">{words.note}</h2>
        <a class="more" href={pageAddress(site, "pilots")}>
          {words.all}
        </a>
      </header>
      {waiting.length === 0 ? (
        <p>{words.noneWaiting(running)}</p>
      ) : (
        <ul class="list">
          {waiting.map((result) => (
            <li>
              <p>
                <a href={pageAddress(site, pilotPath(result.pilotId))}>{pilotAnswer(context, result)}</a>
              </p>
              <p>
                <PilotBadge context={context} result={result} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
