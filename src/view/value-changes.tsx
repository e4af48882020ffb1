import type { VNode } from "preact";
import type { ChangedPeriod } from "#model/changes.ts";
import { type Period, parsePeriod } from "#model/period.ts";
import { changesWords } from "#text/changes.ts";
import { formatNumber, formatPeriodName, formatShort } from "#text/format.ts";
import { DataTable } from "./data-table.tsx";
import { metricPath } from "./id-paths.ts";
import { measureOf, metricName, type PageContext } from "./page-context.ts";
import { pageAddress } from "./site.ts";

interface Props {
  readonly context: PageContext;
  readonly changes: readonly ChangedPeriod[];
}

/** More lines than this are for machines. */
const MOST_LINES = 24;

/** One line of the list: a metric, the periods concerned, and what happened to their values. */
interface Line {
  readonly metricId: string;
  readonly kind: "restated" | "new" | "vanished";
  readonly first: string;
  readonly last: string;
  readonly values: number;
  readonly before: number | null;
  readonly now: number | null;
}

/** What became of values: restated history one period at a time, new and vanished values by metric. */
export function ValueChanges({ context, changes }: Props): VNode {
  const { site } = context;
  const words = changesWords(site.locale);
  const lines = [...restatedLines(changes), ...spans(changes, "vanished"), ...spans(changes, "new")];
  const shown = lines.slice(0, MOST_LINES);
  const value = (metricId: string, number: number | null): string => {
    const metric = context.company.metrics.find((one) => one.metricId === metricId);
    if (number === null) return "";
    return metric
      ? formatShort(site.locale, number, measureOf(context, metric))
      : formatNumber(site.locale, number, 2);
  };
  return (
    <>
      <DataTable
        columns={[
          {
            label: words.metric,
            cell: ({ metricId }) => (
              <a href={pageAddress(site, metricPath(metricId))}>{nameOf(context, metricId)}</a>
            ),
          },
          { label: words.period, cell: (line) => periodText(context, line) },
          { label: words.change, cell: ({ kind }) => words.kinds[kind] },
          { label: words.values, kind: "num", cell: (line) => formatNumber(site.locale, line.values) },
          { label: words.before, kind: "num", cell: (line) => value(line.metricId, line.before) },
          { label: words.now, kind: "num", cell: (line) => value(line.metricId, line.now) },
        ]}
        rows={shown}
      />
      {shown.some(({ values, before }) => before !== null && values > 1) && (
        <p class="source">{words.means}</p>
      )}
      {lines.length > shown.length && <p class="soft small">{words.more(lines.length - shown.length)}</p>}
    </>
  );
}

/** The changes of values in one line. */
export function changesAnswer(context: PageContext, changes: readonly ChangedPeriod[]): string {
  const words = changesWords(context.site.locale);
  const sum = (count: (one: ChangedPeriod) => number): number =>
    changes.reduce((total, one) => total + count(one), 0);
  const restated = changes.filter((one) => one.rows_restated > 0);
  const one = <Value,>(values: readonly Value[]): Value | null =>
    new Set(values).size === 1 ? (values[0] ?? null) : null;
  const metricId = one(restated.map((change) => change.metric_id));
  const period = one(restated.map((change) => change.period));
  const where = [metricId && nameOf(context, metricId), period && periodName(context, period)].filter(
    Boolean,
  );
  return words.answer({
    restated: sum((change) => change.rows_restated),
    where: where.join(", ") || null,
    added: sum((change) => change.rows_new),
    vanished: sum((change) => change.rows_vanished),
  });
}

function restatedLines(changes: readonly ChangedPeriod[]): Line[] {
  return changes
    .filter((one) => one.rows_restated > 0)
    .map((one) => ({
      metricId: one.metric_id,
      kind: "restated",
      first: one.period,
      last: one.period,
      values: one.rows_restated,
      before: one.restated_old_mean,
      now: one.restated_new_mean,
    }));
}

/** New or vanished values of each metric, from the first period to the last. */
function spans(changes: readonly ChangedPeriod[], kind: "new" | "vanished"): Line[] {
  const count = (one: ChangedPeriod): number => (kind === "new" ? one.rows_new : one.rows_vanished);
  const own = changes.filter((one) => count(one) > 0);
  return [...Map.groupBy(own, (one) => one.metric_id)].map(([metricId, periods]) => ({
    metricId,
    kind,
    first: periods[0]?.period ?? "",
    last: periods.at(-1)?.period ?? "",
    values: periods.reduce((sum, one) => sum + count(one), 0),
    before: null,
    now: null,
  }));
}

function nameOf(context: PageContext, metricId: string): string {
  const metric = context.company.metrics.find((one) => one.metricId === metricId);
  return metric ? metricName(context, metric) : metricId;
}

function periodName({ site }: PageContext, text: string): string {
  const period: Period | null = parsePeriod(text);
  return period ? formatPeriodName(site.locale, period) : text;
}

function periodText({ site }: PageContext, { first, last }: Line): string {
  const name = (text: string): string => {
    const period = parsePeriod(text);
    return period ? formatPeriodName(site.locale, period, "short") : text;
  };
  return first === last ? name(first) : `${name(first)} – ${name(last)}`;
}
