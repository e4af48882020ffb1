import type { VNode } from "preact";
import type { EstimatedMetric, PilotResult } from "#analysis/pilots/pilot-types.ts";
import { effectPoints } from "#chart/effect-points.ts";
import { effectRows } from "#chart/effect-rows.ts";
import {
  effectPointsAlt,
  effectPointsTable,
  effectRowsAlt,
  effectRowsTable,
  pilotLinesAlt,
  pilotLinesTable,
} from "#chart/pilot-chart-words.ts";
import { pilotLines } from "#chart/pilot-lines.ts";
import { parsePeriod } from "#model/period.ts";
import { countZones } from "#text/count-periods.ts";
import { pilotPageWords } from "#text/pilot-page.ts";
import { vocabularyWords } from "#text/vocabulary.ts";
import { Figure } from "./figure.tsx";
import { sourceName } from "./history-figure.tsx";
import type { PageContext } from "./page-context.ts";
import {
  decidingInterval,
  effectStanding,
  type PilotProps,
  primaryOf,
  writerOfPilot,
} from "./pilot-parts.tsx";
import { measureOfId, metricNameOf, metricOf, pilotWriter, zoneNameOf } from "./pilot-writer.ts";
import { unitText } from "./unit-text.ts";

interface MeasuredProps extends PilotProps {
  readonly metric: EstimatedMetric;
}

function caption(context: PageContext, { metricId, unit, grain }: EstimatedMetric, extra: string): string {
  const grains = vocabularyWords(context.site.locale).grain;
  return [metricNameOf(context, metricId), unitText(context, { unit }), grains[grain], extra]
    .filter(Boolean)
    .join(", ");
}

function sourceLine({ context, result, metric }: MeasuredProps): string {
  const definition = metricOf(context, metric.metricId);
  const last = metric.series.at(-1)?.period;
  const words = pilotPageWords(context.site.locale);
  const name = definition ? sourceName(context, definition.sourceId) : metric.metricId;
  const period = last === undefined ? result.plan.start : last;
  return words.source(name, pilotWriter(context, metric.metricId, metric.grain).period(period));
}

/** What the pilot did: the effect against the smallest worthwhile one, and both sides over time. */
export function PilotEffect({ context, result }: PilotProps): VNode | null {
  const metric = primaryOf(result);
  if (!metric) return null;
  const { locale } = context.site;
  const words = pilotPageWords(locale);
  const write = writerOfPilot(context, result);
  return (
    <section class="section" aria-labelledby="effect">
      <header>
        <h2 id="effect">{words.effect}</h2>
        <p>
          {words.effectIntro(
            countZones(locale, result.nPilot),
            countZones(locale, result.nControl),
            write.periods(result.prePeriods),
            write.periods(result.postPeriods),
          )}
        </p>
      </header>
      {result.verdict === "not_trustworthy" && <p class="note warn">{words.distrusted}</p>}
      <EffectFigure context={context} result={result} metric={metric} />
      <CourseFigure context={context} result={result} metric={metric} />
    </section>
  );
}

function EffectFigure({ context, result, metric }: MeasuredProps): VNode {
  const { locale } = context.site;
  const words = pilotPageWords(locale);
  const write = writerOfPilot(context, result);
  const { headline } = metric;
  const { low, high } = decidingInterval(result, metric);
  const standing = effectStanding(result, metric);
  const rows = {
    locale,
    name: metricNameOf(context, metric.metricId),
    measure: measureOfId(context, metric.metricId),
    direction: metric.direction,
    minEffect: result.plan.minEffect,
    rows: [{ name: words.effectHead, effect: headline.effect, low, high }],
  };
  const { relative, relativeLow, relativeHigh } = headline;
  const told = result.status !== "running" && (standing === "proven" || standing === "unclear");
  return (
    <Figure
      context={context}
      id="effect-chart"
      heading={words.effectHeading[standing](rows.name, write.effect(headline.effect))}
      caption={caption(context, metric, words.rangeHead)}
      chart={effectRows(rows)}
      alt={effectRowsAlt(rows)}
      table={effectRowsTable(rows, words.metric)}
      source={sourceLine({ context, result, metric })}
    >
      {relative !== null && relativeLow !== null && relativeHigh !== null && told && (
        <p class="small">
          {words.relative(
            write.relative(relative),
            [relativeLow, relativeHigh].filter(Number.isFinite).map(write.relative).join(" … "),
          )}
        </p>
      )}
    </Figure>
  );
}

const startOf = (period: string): string => parsePeriod(period)?.start ?? period;

function CourseFigure({ context, result, metric }: MeasuredProps): VNode {
  const { locale } = context.site;
  const words = pilotPageWords(locale);
  const name = metricNameOf(context, metric.metricId);
  const starts = [...new Set(result.pilotZones.flatMap(({ start }) => start ?? []))].toSorted();
  const lines = {
    locale,
    name,
    measure: measureOfId(context, metric.metricId),
    grain: metric.grain,
    starts,
    points: metric.series.map(({ period, pilot, control, counterfactual }) => ({
      periodStart: startOf(period),
      pilot,
      control,
      without: counterfactual,
    })),
  };
  const standing = effectStanding(result, metric);
  const side = standing === "unclear" ? standing : metric.headline.effect > 0 ? "above" : "below";
  const heading =
    standing === "proven" || standing === "unclear" ? words.courseHeading[side](name) : words.course;
  return (
    <Figure
      context={context}
      id="course-chart"
      heading={heading}
      caption={caption(context, metric, "")}
      chart={pilotLines(lines)}
      alt={pilotLinesAlt(lines)}
      table={pilotLinesTable(lines)}
      source={sourceLine({ context, result, metric })}
    >
      <p class="small soft no-print">{words.courseHow}</p>
    </Figure>
  );
}

/** How the effect came about: period by period, and as it was known after each period of a pilot that runs. */
export function PilotPeriods({ context, result }: PilotProps): VNode | null {
  const metric = primaryOf(result);
  if (!metric || (metric.eventStudy.length === 0 && result.sequence.length === 0)) return null;
  const { locale } = context.site;
  const words = pilotPageWords(locale);
  const parallel = result.checks.find(({ id }) => id === "parallel_trends")?.status === "pass";
  const standing = effectStanding(result, metric);
  const common = {
    locale,
    name: metricNameOf(context, metric.metricId),
    measure: measureOfId(context, metric.metricId),
    direction: metric.direction,
    grain: metric.grain,
    minEffect: result.plan.minEffect,
  };
  const study = {
    ...common,
    kind: "since-start" as const,
    points: metric.eventStudy.map(({ offset, period, effect, ciLow, ciHigh }) => ({
      offset,
      period,
      effect,
      low: ciLow,
      high: ciHigh,
    })),
  };
  const sequence = {
    ...common,
    kind: "measured" as const,
    points: result.sequence.map((point, i) => ({ ...point, offset: i + 1 })),
  };
  const source = sourceLine({ context, result, metric });
  return (
    <section class="section no-print" aria-labelledby="periods">
      <header>
        <h2 id="periods">{words.byPeriod}</h2>
      </header>
      {study.points.length > 0 && (
        <Figure
          context={context}
          id="period-chart"
          heading={words.byPeriodHeading[parallel && standing === "proven" ? "holds" : "unclear"]}
          caption={caption(context, metric, words.rangeHead)}
          chart={effectPoints(study)}
          alt={effectPointsAlt(study)}
          table={effectPointsTable(study)}
          source={source}
        >
          <p class="small soft">{words.byPeriodHow}</p>
        </Figure>
      )}
      {sequence.points.length > 0 && (
        <Figure
          context={context}
          id="sequence-chart"
          heading={sequenceHeading(context, result)}
          caption={caption(context, metric, words.sequence)}
          chart={effectPoints(sequence)}
          alt={effectPointsAlt(sequence)}
          table={effectPointsTable(sequence)}
          source={source}
        >
          <p class="small soft">{words.sequenceHow}</p>
        </Figure>
      )}
    </section>
  );
}

/** What is known after the last look; nothing is said of how the interval will go on. */
function sequenceHeading(context: PageContext, result: PilotResult): string {
  const words = pilotPageWords(context.site.locale);
  const latest = result.sequence.at(-1);
  if (!latest || result.verdict === "not_trustworthy") return words.sequence;
  const write = writerOfPilot(context, result);
  const { low, high } = latest;
  const known = Number.isFinite(low) && Number.isFinite(high);
  const standing = !known ? "open" : low > 0 || high < 0 ? "proven" : "zero";
  return words.sequenceHeading[standing](write.periods(result.sequence.length), write.range(low, high));
}

/** Each piloted zone, the largest change first. */
export function PilotZones({ context, result }: PilotProps): VNode | null {
  const metric = primaryOf(result);
  const piloted = metric?.zoneEffects.filter(({ arm }) => arm === "pilot") ?? [];
  if (!metric || piloted.length < 2) return null;
  const { locale } = context.site;
  const words = pilotPageWords(locale);
  const sign = metric.direction === "lower" ? -1 : 1;
  const sorted = piloted.toSorted((a, b) => sign * (b.effect - a.effect));
  const rows = {
    locale,
    name: metricNameOf(context, metric.metricId),
    measure: measureOfId(context, metric.metricId),
    direction: metric.direction,
    minEffect: result.plan.minEffect,
    rows: sorted.map(({ zone, effect }) => ({ name: zoneNameOf(context, zone), effect })),
  };
  const better = piloted.filter(({ effect }) => sign * effect > 0).length;
  return (
    <section class="section no-print" aria-labelledby="zones">
      <header>
        <h2 id="zones">{words.zones}</h2>
      </header>
      <Figure
        context={context}
        id="zone-chart"
        heading={words.zonesHeading(better, piloted.length)}
        caption={caption(context, metric, "")}
        chart={effectRows(rows)}
        alt={effectRowsAlt(rows)}
        table={effectRowsTable(rows, words.zone)}
        source={sourceLine({ context, result, metric })}
      >
        <p class="small soft">{words.zonesHow}</p>
      </Figure>
    </section>
  );
}
