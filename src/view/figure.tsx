import type { ComponentChildren, VNode } from "preact";
import type { Chart } from "#chart/chart.ts";
import type { ChartTable } from "#chart/chart-table.ts";
import { renderSvg } from "#chart/render-svg.ts";
import { metricWords } from "#text/metric-pages.ts";
import { DataTable } from "./data-table.tsx";
import type { DrawContext } from "./page-context.ts";
import { SvgChart } from "./svg-chart.tsx";

interface Props {
  readonly context: DrawContext;
  /** Unique on the page; also the name of exported files. */
  readonly id: string;
  /** The takeaway, as the chart's heading. */
  readonly heading: ComponentChildren;
  /** What is drawn and in which unit. */
  readonly caption: string;
  readonly chart: Chart;
  /** The chart in words. */
  readonly alt: string;
  /** The numbers behind it. */
  readonly table: ChartTable;
  /** Source system and date. */
  readonly source: string;
  readonly children?: ComponentChildren;
}

/** A chart with its takeaway, its source, the numbers behind it, and ways to take it along. */
export function Figure({ context, id, heading, caption, chart, alt, table, source, children }: Props): VNode {
  const words = metricWords(context.site.locale);
  return (
    <figure class="figure" id={`figure-${id}`}>
      <figcaption>
        <h3>{heading}</h3>
        <p class="soft small">{caption}</p>
      </figcaption>
      <div class="chart-box">
        <SvgChart node={renderSvg(chart, { document: context.document, id, alt })} />
      </div>
      {children}
      <p class="source">{source}</p>
      <div class="toolbar needs-script no-print">
        <button type="button" data-export="png" data-target={id}>
          PNG
        </button>
        <button type="button" data-export="svg" data-target={id}>
          SVG
        </button>
        <button type="button" data-export="csv" data-target={`table-${id}`}>
          CSV
        </button>
      </div>
      <details class="how">
        <summary>{words.dataTable}</summary>
        <NumbersBehind id={`table-${id}`} table={table} />
      </details>
    </figure>
  );
}

/** The table behind a chart. */
export function NumbersBehind({ id, table }: { readonly id: string; readonly table: ChartTable }): VNode {
  return (
    <section class="scroll" aria-label={table.columns.join(", ")} tabIndex={0}>
      <DataTable
        id={id}
        stacked={false}
        columns={table.columns.map((label, index) => ({
          label,
          ...(index > 0 && { kind: "num" as const }),
          cell: (row: readonly (string | null)[]) => row[index],
        }))}
        rows={table.rows}
      />
    </section>
  );
}
