import type { VNode } from "preact";
import type { LinkDetail, TestedLink } from "#analysis/links/link-types.ts";
import { adjustedScatter } from "#chart/adjusted-scatter.ts";
import { historyAlt } from "#chart/chart-alt.ts";
import { historyTable } from "#chart/chart-table.ts";
import { effectByLag } from "#chart/effect-by-lag.ts";
import { effectRows } from "#chart/effect-rows.ts";
import {
  adjustedScatterAlt,
  adjustedScatterTable,
  effectByLagAlt,
  effectByLagTable,
} from "#chart/link-chart-words.ts";
import { metricHistory } from "#chart/metric-history.ts";
import { effectRowsAlt, effectRowsTable } from "#chart/pilot-chart-words.ts";
import { formatPeriodName } from "#text/format.ts";
import { linkChartWords } from "#text/link-charts.ts";
import { linkPageWords } from "#text/link-page.ts";
import { vocabularyWords } from "#text/vocabulary.ts";
import { Figure } from "./figure.tsx";
import { sourceName } from "./history-figure.tsx";
import { piecesOf, tellingOf } from "./link-parts.tsx";
import type { PageContext } from "./page-context.ts";
import { measureOfId, metricNameOf, metricOf } from "./pilot-writer.ts";
import { unitText } from "./unit-text.ts";

interface Props {
  readonly context: PageContext;
  readonly link: TestedLink;
}

interface DetailProps extends Props {
  readonly detail: LinkDetail;
}

/** Source systems of metrics, each once, and the latest period. */
function sourceLine({ context, link }: Props, ids: readonly string[]): string {
  const names = ids.map((id) => {
    const metric = metricOf(context, id);
    return metric ? sourceName(context, metric.sourceId) : id;
  });
  const periods = link.detail?.series.periods;
  const last = periods?.at(-1);
  const words = linkPageWords(context.site.locale);
  if (last === undefined) return [...new Set(names)].join(", ");
  const period = formatPeriodName(context.site.locale, { grain: link.grain, start: last });
  return words.source([...new Set(names)].join(", "), period);
}

/** The link at every lag that was searched. */
export function LagFigure({ context, link }: Props): VNode {
  const { locale } = context.site;
  const words = linkPageWords(locale);
  const { factor } = tellingOf(context, link);
  const pieces = piecesOf(context, link);
  const profile = {
    locale,
    name: pieces.effect,
    measure: measureOfId(context, link.effect),
    axis: linkChartWords(locale).after[link.grain],
    points: link.profile.map(({ lag, estimate, ciLow, ciHigh }) => ({
      periods: lag,
      effect: estimate * factor,
      low: ciLow * factor,
      high: ciHigh * factor,
    })),
    chosen: link.lag,
  };
  return (
    <Figure
      context={context}
      id="lags-chart"
      heading={link.evidence === "none" ? words.noLag : words.lagHeading(pieces.lag)}
      caption={words.lagCaption(pieces.step, pieces.effect)}
      chart={effectByLag(profile)}
      alt={effectByLagAlt(profile)}
      table={effectByLagTable(profile)}
      source={sourceLine({ context, link }, [link.cause, link.effect])}
    />
  );
}

/** Cause and effect over time, one panel each. */
export function SeriesFigures({ context, link, detail }: DetailProps): VNode {
  return (
    <div class="columns even">
      <SeriesFigure context={context} link={link} detail={detail} of="cause" />
      <SeriesFigure context={context} link={link} detail={detail} of="effect" />
    </div>
  );
}

function SeriesFigure({
  context,
  link,
  detail,
  of,
}: DetailProps & { readonly of: "cause" | "effect" }): VNode {
  const { locale } = context.site;
  const id = link[of];
  const values = detail.series[of];
  const history = {
    locale,
    name: metricNameOf(context, id),
    measure: measureOfId(context, id),
    grain: link.grain,
    direction: metricOf(context, id)?.direction ?? ("none" as const),
    points: detail.series.periods.map((periodStart, t) => ({
      periodStart,
      value: values[t] ?? null,
      lower: null,
      upper: null,
      centre: null,
      signal: false,
    })),
  };
  return (
    <Figure
      context={context}
      id={`series-${of}`}
      heading={history.name}
      caption={[unitText(context, history.measure), vocabularyWords(locale).grain[link.grain]].join(", ")}
      chart={metricHistory(history)}
      alt={historyAlt(history)}
      table={historyTable(history)}
      source={sourceLine({ context, link }, [id])}
    />
  );
}

/** The link point by point, everything that is usual taken out. */
export function ScatterFigure({ context, link, detail }: DetailProps): VNode | null {
  if (detail.scatter.length === 0) return null;
  const { locale } = context.site;
  const words = linkPageWords(locale);
  const named = (id: string) => ({ name: metricNameOf(context, id), measure: measureOfId(context, id) });
  const scatter = {
    locale,
    cause: named(link.cause),
    effect: named(link.effect),
    points: detail.scatter,
    slope: { value: link.estimate, low: link.ciLow, high: link.ciHigh },
  };
  return (
    <Figure
      context={context}
      id="scatter-chart"
      heading={link.evidence === "none" ? words.scatterNone : words.scatterHeading(link.estimate > 0)}
      caption={words.scatterCaption}
      chart={adjustedScatter(scatter)}
      alt={adjustedScatterAlt(scatter)}
      table={adjustedScatterTable(scatter)}
      source={sourceLine({ context, link }, [link.cause, link.effect])}
    />
  );
}

/** The link in each region that has zones enough. */
export function RegionsFigure({ context, link, detail }: DetailProps): VNode | null {
  if (detail.regions.length < 2) return null;
  const { locale } = context.site;
  const words = linkPageWords(locale);
  // Regions have different numbers of zones, so one zone's change is what can be compared.
  const { step } = tellingOf(context, link);
  const pieces = piecesOf(context, link);
  const rows = {
    locale,
    name: pieces.effect,
    measure: measureOfId(context, link.effect),
    direction: metricOf(context, link.effect)?.direction ?? ("none" as const),
    minEffect: null,
    rows: detail.regions.map(({ region, zones, estimate, ciLow, ciHigh }) => ({
      name: words.regionZones(region, zones),
      effect: estimate * step,
      low: ciLow * step,
      high: ciHigh * step,
    })),
  };
  const same = detail.regions.every(({ estimate }) => Math.sign(estimate) === Math.sign(link.estimate));
  return (
    <Figure
      context={context}
      id="regions-chart"
      heading={link.evidence === "none" ? words.regionsNone : words.regionsHeading(same)}
      caption={words.regionsCaption(pieces.step, pieces.effect)}
      chart={effectRows(rows)}
      alt={effectRowsAlt(rows)}
      table={effectRowsTable(rows, words.regions)}
      source={sourceLine({ context, link }, [link.cause, link.effect])}
    />
  );
}
