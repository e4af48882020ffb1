import type { VNode } from "preact";
import type { Completeness } from "#findings/completeness-of.ts";
import type { MetricPage } from "#findings/metric-page.ts";
import { formatNumber, formatPeriodName, formatValue } from "#text/format.ts";
import { metricWords } from "#text/metric-pages.ts";
import { vocabularyWords } from "#text/vocabulary.ts";
import { DataTable } from "./data-table.tsx";
import type { PageContext } from "./page-context.ts";
import { pageAddress } from "./site.ts";
import { unitText } from "./unit-text.ts";

interface Props {
  readonly context: PageContext;
  readonly page: MetricPage;
  readonly completeness: Completeness | null;
}

/** What no filter changes about a metric: its definition, where its values come from, how complete they are. */
export function MetricOrigin({ context, page, completeness }: Props): VNode {
  const words = metricWords(context.site.locale);
  return (
    <>
      <section class="section" aria-labelledby="definition">
        <header>
          <h2 id="definition">{words.definition}</h2>
        </header>
        <Definition context={context} page={page} />
      </section>
      <section class="section" aria-labelledby="trace">
        <header>
          <h2 id="trace">{words.trace}</h2>
          <p>{words.traceIntro}</p>
        </header>
        <Trace context={context} page={page} />
      </section>
      {completeness && (
        <section class="section" aria-labelledby="quality">
          <header>
            <h2 id="quality">{words.quality}</h2>
          </header>
          <Quality context={context} completeness={completeness} />
        </section>
      )}
    </>
  );
}

function Definition({ context, page }: Omit<Props, "completeness">): VNode {
  const { locale } = context.site;
  const words = metricWords(locale);
  const vocabulary = vocabularyWords(locale);
  const { metric } = page.finding;
  const facts: (readonly [string, string | null])[] = [
    [words.aspect, vocabulary.aspect[metric.aspect]],
    [words.unit, unitText(context, metric)],
    [words.direction, vocabulary.direction[metric.direction]],
    [words.aggregation, vocabulary.aggregation[metric.aggregation]],
    [words.owner, metric.owner],
    [words.touchpoint, metric.touchpoint ?? metric.touchpointId],
    [words.perspective, metric.perspective && vocabulary.perspective[metric.perspective]],
  ];
  return (
    <>
      <p>{metric.description ?? words.describedNowhere}</p>
      <dl class="facts">
        {facts.flatMap(([term, text]) => (text ? [<dt>{term}</dt>, <dd>{text}</dd>] : []))}
        <dt>id</dt>
        <dd>
          <code>{metric.metricId}</code>
        </dd>
      </dl>
    </>
  );
}

function Trace({ context, page }: Omit<Props, "completeness">): VNode {
  const { site, company } = context;
  const words = metricWords(site.locale);
  const grain = company.reported.get(page.finding.metric.metricId)?.ownGrain ?? "month";
  const period = (start: string): string => formatPeriodName(site.locale, { grain, start }, "short");
  return (
    <DataTable
      columns={[
        { label: words.file, cell: ({ file }) => <code>{file}</code> },
        {
          label: words.source,
          cell: (row) => (
            <a href={`${pageAddress(site, "data")}#sources`}>{row.source?.name ?? row.sourceId}</a>
          ),
        },
        { label: words.rows, kind: "num", cell: ({ rows }) => formatNumber(site.locale, rows) },
        {
          label: words.periods,
          cell: (row) => `${period(row.firstPeriodStart)} – ${period(row.lastPeriodStart)}`,
        },
      ]}
      rows={page.provenance}
    />
  );
}

const MOST_MISSING = 12;

function Quality({
  context,
  completeness,
}: {
  readonly context: PageContext;
  readonly completeness: Completeness;
}): VNode {
  const { locale } = context.site;
  const words = metricWords(locale);
  const { share, cells, expected, missingPeriods } = completeness;
  const listed =
    missingPeriods.slice(0, MOST_MISSING).join(", ") + (missingPeriods.length > MOST_MISSING ? " …" : "");
  return (
    <>
      <p>
        {words.completeShare(
          formatValue(locale, Math.floor(share * 1000) / 1000, { unit: "ratio", currency: "XXX" }),
          formatNumber(locale, cells),
          formatNumber(locale, expected),
        )}
      </p>
      <p>{missingPeriods.length ? words.missingPeriods(listed) : words.noMissing}</p>
    </>
  );
}
