import "./no-eval.ts";
import { render, type VNode } from "preact";
import { queryChart } from "#chart/query-chart.ts";
import { renderSvg } from "#chart/render-svg.ts";
import { LOCALES, type Locale } from "#model/vocabulary.ts";
import { csvText } from "#text/csv-text.ts";
import { dataWords } from "#text/data-page.ts";
import { formatNumber } from "#text/format.ts";
import { SvgChart } from "#view/svg-chart.tsx";
import type { PlainTable, PlainValue } from "#warehouse/warehouse.ts";
import { download } from "./download.ts";
import { engine } from "./engine.ts";

/** More rows than anybody reads; exports have all of them. */
const MOST_ROWS = 1000;
const ALL_ROWS = 10_000_000;

interface Answer {
  readonly element: HTMLElement;
  readonly text: string;
}

/** Asks a question and draws its answer: a chart where one suits, a table, and ways to take all of it along. */
export async function answer(sql: string, signal: AbortSignal, say: (text: string) => void): Promise<Answer> {
  const locale = LOCALES.find((one) => one === document.documentElement.lang) ?? "en";
  const warehouse = await engine(say);
  const start = performance.now();
  const table = await warehouse.plainTable(sql, { limit: MOST_ROWS, signal });
  const milliseconds = performance.now() - start;
  const element = document.createElement("div");
  const exportAs = async (kind: "csv" | "arrow"): Promise<void> => {
    if (kind === "csv") {
      const all = await warehouse.plainTable(sql, { limit: ALL_ROWS });
      const rows = [all.columns.map((column) => column.name), ...all.rows];
      download("query.csv", new Blob([csvText(rows)], { type: "text/csv;charset=utf-8" }));
    } else {
      const file = await warehouse.arrowFile(sql);
      download("query.arrow", new Blob([file.slice()], { type: "application/vnd.apache.arrow.file" }));
    }
  };
  render(<Result locale={locale} table={table} onExport={(kind) => void exportAs(kind)} />, element);
  return { element, text: rowsText(locale, table.rows.length, table.more, milliseconds) };
}

interface ResultProps {
  readonly locale: Locale;
  readonly table: PlainTable;
  readonly onExport: (kind: "csv" | "arrow") => void;
}

function Result({ locale, table, onExport }: ResultProps): VNode | null {
  const words = dataWords(locale);
  if (table.rows.length === 0) return null;
  const columns = table.columns.map((column) => column.name);
  const drawn = queryChart({ locale, columns, rows: table.rows });
  const isNumber = columns.map((_, index) => table.rows.some((row) => typeof row[index] === "number"));
  return (
    <>
      {drawn.kind !== "none" && (
        <div class="chart-box">
          <SvgChart node={renderSvg(drawn.chart, { document, id: "query-chart", alt: words.chart })} />
        </div>
      )}
      <div class="toolbar">
        <button type="button" onClick={() => onExport("csv")}>
          {words.asCsv}
        </button>
        <button type="button" onClick={() => onExport("arrow")}>
          {words.asArrow}
        </button>
      </div>
      <section class="scroll" aria-label={words.query} tabIndex={0}>
        <table class="table">
          <thead>
            <tr>
              {columns.map((name, index) => (
                <th scope="col" class={isNumber[index] ? "num" : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr>
                {row.map((value, index) => (
                  <td class={isNumber[index] ? "num" : undefined}>{cellText(locale, value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** Numbers by the locale with what precision they have; everything else as it is. */
function cellText(locale: Locale, value: PlainValue): string {
  if (value === null) return "";
  if (typeof value === "number")
    return value.toLocaleString(locale, { maximumFractionDigits: 6, useGrouping: false });
  return String(value);
}

/** Words for the count of rows and the time that they took. */
function rowsText(locale: Locale, shown: number, more: boolean, milliseconds: number): string {
  const words = dataWords(locale);
  if (shown === 0) return words.queryNoRows;
  const count = formatNumber(locale, shown);
  return words.queryRows(count, more ? null : count, formatNumber(locale, Math.round(milliseconds)));
}
