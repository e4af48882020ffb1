import type { VNode } from "preact";
import { historyAlt } from "#chart/chart-alt.ts";
import { historyTable } from "#chart/chart-table.ts";
import { metricHistory } from "#chart/metric-history.ts";
import type { MetricWithSeries } from "#findings/metric-finding.ts";
import { eventsOf } from "#findings/metric-page.ts";
import { periodEnd } from "#model/period.ts";
import type { EventRow } from "#query/events.ts";
import { formatDay, formatPeriodName } from "#text/format.ts";
import { metricWords } from "#text/metric-pages.ts";
import { vocabularyWords } from "#text/vocabulary.ts";
import { Figure } from "./figure.tsx";
import { historyPoints, historyTargets } from "./history-points.ts";
import { metricPath } from "./id-paths.ts";
import { measureOf, metricName, type PageContext } from "./page-context.ts";
import { pageAddress } from "./site.ts";
import { takeaway } from "./takeaway.ts";
import { unitText } from "./unit-text.ts";

interface Props {
  readonly context: PageContext;
  readonly finding: MetricWithSeries;
  readonly id: string;
  /** The heading leads to the metric's page. */
  readonly linked?: boolean;
  /** What is marked on the time line; by default the events of the metric. */
  readonly marked?: readonly Pick<EventRow, "date" | "name" | "zone">[];
}

/** A metric over time: takeaway, chart, what happened, source. */
export function HistoryFigure({ context, finding, id, linked = false, marked }: Props): VNode {
  const { site } = context;
  const { metric, grain } = finding;
  const points = historyPoints(finding);
  const first = points[0]?.periodStart ?? "";
  const last = points.at(-1)?.periodStart ?? "";
  const lastEnd = last === "" ? "" : periodEnd({ grain, start: last });
  const events = (marked ?? eventsOf(context.company, metric.metricId, context.filter))
    .filter(
      (event) =>
        event.date >= first && (event.date <= lastEnd || event.date <= (context.company.span?.to ?? last)),
    )
    .map((event, index) => ({ ...event, number: index + 1 }));
  const history = {
    locale: site.locale,
    name: metricName(context, metric),
    measure: measureOf(context, metric),
    grain,
    direction: metric.direction,
    points,
    targets: historyTargets(finding),
    // What happened within the last period stands at its beginning, where the axis ends.
    events: events.map((event) => ({
      ...event,
      date: event.date > last && event.date <= lastEnd ? last : event.date,
    })),
  };
  const heading = takeaway(context, finding);
  return (
    <Figure
      context={context}
      id={id}
      heading={linked ? <a href={pageAddress(site, metricPath(metric.metricId))}>{heading}</a> : heading}
      caption={[
        metricName(context, metric),
        unitText(context, metric),
        vocabularyWords(site.locale).grain[grain],
      ].join(", ")}
      chart={metricHistory(history)}
      alt={historyAlt(history)}
      table={historyTable(history)}
      source={metricWords(site.locale).sourceLine(
        sourceName(context, metric.sourceId),
        formatPeriodName(site.locale, { grain, start: last }),
      )}
    >
      {events.length > 0 && (
        <ol class="happenings">
          {events.map((event) => (
            <li value={event.number}>
              {event.name} <span class="soft">{formatDay(site.locale, event.date, "short")}</span>
              {event.zone !== null && <span class="soft">, {event.zone}</span>}
            </li>
          ))}
        </ol>
      )}
    </Figure>
  );
}

/** Name of a source system by its id. */
export function sourceName({ company }: PageContext, sourceId: string): string {
  return company.sources.find((source) => source.sourceId === sourceId)?.name ?? sourceId;
}
