import type { ComponentChildren, VNode } from "preact";
import { completenessAlt } from "#chart/chart-alt.ts";
import { completenessTable } from "#chart/chart-table.ts";
import { completenessStrip } from "#chart/completeness-strip.ts";
import type { Completeness } from "#findings/completeness-of.ts";
import type { DataPage } from "#findings/data-page.ts";
import type { Freshness } from "#findings/freshness.ts";
import type { ShownProblem, SiteInput } from "#site/site-input.ts";
import { dataWords } from "#text/data-page.ts";
import { formatDay, formatKilobytes, formatNumber, formatValue } from "#text/format.ts";
import { vocabularyWords } from "#text/vocabulary.ts";
import { ChangesSection } from "./changes-section.tsx";
import { DataTable } from "./data-table.tsx";
import { Figure } from "./figure.tsx";
import { FileTable } from "./file-table.tsx";
import { metricPath } from "./id-paths.ts";
import { LocalFilesSection } from "./local-files-section.tsx";
import { metricName, type PageContext } from "./page-context.ts";
import { ProblemList } from "./problem-list.tsx";
import { fileAddress, pageAddress } from "./site.ts";

interface Props {
  readonly context: PageContext;
  readonly page: DataPage;
  readonly input: SiteInput;
}

/** Can I trust this: sources, problems, changes, completeness, every file, and the tables to take along. */
export function DataPageView({ context, page, input }: Props): VNode {
  const { locale } = context.site;
  const words = dataWords(locale);
  const rows = input.files.reduce((sum, file) => sum + file.rows_in, 0);
  return (
    <>
      <header class="opening">
        <p class="kicker">{words.title}</p>
        <h1>
          {words.answer({
            files: input.files.length,
            rows,
            rowsText: formatNumber(locale, rows),
            errors: countOf(input.problems, "error"),
            late: page.sources.filter(({ freshness }) => freshness.status === "late").length,
          })}
        </h1>
        {page.newestDay && <p class="deck">{words.deck(formatDay(locale, page.newestDay))}</p>}
      </header>
      <Section id="sources" title={words.sources} intro={words.sourcesIntro}>
        <Sources context={context} page={page} />
      </Section>
      <Section id="problems" title={words.problems}>
        <Problems context={context} input={input} />
      </Section>
      <ChangesSection context={context} changes={input.changes} />
      <Section id="completeness" title={words.completeness}>
        <Delivered context={context} page={page} />
        <details class="how">
          <summary>{words.everyMetric}</summary>
          <div>
            <p>{words.completenessIntro}</p>
            <Complete context={context} page={page} />
          </div>
        </details>
      </Section>
      <LocalFilesSection site={context.site} files={input.files} />
      <Section id="files" title={words.files} intro={words.filesIntro}>
        <details class="how">
          <summary>{words.allFiles(formatNumber(locale, input.files.length))}</summary>
          <FileTable site={context.site} files={input.files} />
        </details>
      </Section>
      <Section id="downloads" title={words.downloads} intro={words.downloadsIntro}>
        <Downloads context={context} input={input} />
      </Section>
    </>
  );
}

const countOf = (problems: readonly ShownProblem[], severity: ShownProblem["severity"]): number =>
  problems.reduce((sum, one) => sum + (one.severity === severity ? one.count : 0), 0);

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  readonly children: ComponentChildren;
}

function Section({ id, title, intro, children }: SectionProps): VNode {
  return (
    <section class="section" id={id} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {intro && <p>{intro}</p>}
      </header>
      {children}
    </section>
  );
}

function Sources({ context, page }: Pick<Props, "context" | "page">): VNode {
  const { locale } = context.site;
  const words = dataWords(locale);
  const vocabulary = vocabularyWords(locale);
  return (
    <DataTable
      columns={[
        {
          label: words.source,
          cell: ({ source }) => (
            <>
              {source.name}
              {source.description && <p class="soft small">{source.description}</p>}
            </>
          ),
        },
        { label: words.kind, cell: ({ source }) => vocabulary.sourceKind[source.kind] },
        { label: words.owner, cell: ({ source }) => source.owner },
        { label: words.refresh, cell: ({ source }) => source.refresh && vocabulary.refresh[source.refresh] },
        {
          label: words.lastValue,
          cell: ({ freshness }) => freshness.lastDay && formatDay(locale, freshness.lastDay, "short"),
        },
        {
          label: words.status,
          cell: ({ freshness }) => <FreshnessBadge context={context} freshness={freshness} />,
        },
        { label: words.files, kind: "num", cell: ({ files }) => formatNumber(locale, files) },
        { label: words.rows, kind: "num", cell: ({ freshness }) => formatNumber(locale, freshness.rows) },
      ]}
      rows={page.sources}
    />
  );
}

function FreshnessBadge({
  context,
  freshness,
}: {
  readonly context: PageContext;
  readonly freshness: Freshness;
}): VNode {
  const words = dataWords(context.site.locale);
  const shown = {
    fresh: ["good", words.fresh],
    late: ["bad", words.late(freshness.lagDays ?? 0)],
    "no-rhythm": ["unknown", words.noRhythm],
    empty: ["unknown", words.empty],
  }[freshness.status];
  return <span class={`badge ${shown[0]}`}>{shown[1]}</span>;
}

function Problems({ context, input }: Pick<Props, "context" | "input">): VNode {
  const { site } = context;
  const words = dataWords(site.locale);
  const { problems, files } = input;
  if (problems.length === 0) return <p>{words.noProblems}</p>;
  const rejected = files.reduce((sum, file) => sum + file.rows_rejected, 0);
  const listed = problems.map(({ message, hint, ...problem }) => ({
    ...problem,
    message: message[site.locale],
    hint: hint[site.locale],
  }));
  return (
    <>
      <p>{words.problemsIntro(countOf(problems, "error"), countOf(problems, "warning"), rejected)}</p>
      <ProblemList site={site} problems={listed} />
    </>
  );
}

/** What each source delivered by month, the gaps as the takeaway. */
function Delivered({ context, page }: Pick<Props, "context" | "page">): VNode | null {
  const { locale } = context.site;
  const words = dataWords(locale);
  const { months, sources } = page.delivery;
  if (months.length === 0) return null;
  const gaps = sources.filter(({ cells }) =>
    cells.some((status) => status === "partial" || status === "missing"),
  );
  const strip = { locale, grain: "month" as const, periods: months, lines: sources };
  return (
    <Figure
      context={context}
      id="delivery-chart"
      heading={words.gaps(
        gaps.map(({ name }) => name),
        sources.length,
      )}
      caption={words.deliveryCaption}
      chart={completenessStrip(strip)}
      alt={completenessAlt(strip)}
      table={completenessTable(strip)}
      source={words.deliverySource}
    />
  );
}

const MOST_MISSING = 3;

function Complete({ context, page }: Pick<Props, "context" | "page">): VNode {
  const { site, company } = context;
  const words = dataWords(site.locale);
  const share = (part: number): string =>
    formatValue(site.locale, Math.floor(part * 1000) / 1000, { unit: "ratio", currency: "XXX" });
  const nameOf = (metricId: string): string => {
    const metric = company.metrics.find((one) => one.metricId === metricId);
    return metric ? metricName(context, metric) : metricId;
  };
  const missing = ({ missingPeriods }: Completeness): string => {
    const more = missingPeriods.length - MOST_MISSING;
    return missingPeriods.slice(0, MOST_MISSING).join(", ") + (more > 0 ? ` ${words.andMore(more)}` : "");
  };
  return (
    <DataTable
      columns={[
        {
          label: words.metric,
          cell: ({ metricId }) => <a href={pageAddress(site, metricPath(metricId))}>{nameOf(metricId)}</a>,
        },
        { label: words.grain, cell: ({ grain }) => vocabularyWords(site.locale).grain[grain] },
        {
          label: words.periods,
          kind: "num",
          cell: ({ byPeriod }) => formatNumber(site.locale, byPeriod.length),
        },
        { label: words.complete, kind: "num", cell: (one) => share(one.share) },
        { label: words.missing, cell: missing },
      ]}
      rows={page.completeness}
    />
  );
}

function Downloads({ context, input }: Pick<Props, "context" | "input">): VNode {
  const { site } = context;
  const words = dataWords(site.locale);
  return (
    <>
      <DataTable
        columns={[
          { label: words.table, cell: ({ table }) => table },
          {
            label: words.file,
            cell: ({ path }) => (
              <a href={fileAddress(site, path)} download>
                {path.split("/").at(-1)}
              </a>
            ),
          },
          {
            label: words.rows,
            kind: "num",
            cell: ({ rows }) => (rows === null ? "" : formatNumber(site.locale, rows)),
          },
          {
            label: words.size,
            kind: "num",
            class: "nowrap",
            cell: ({ bytes }) => formatKilobytes(site.locale, bytes),
          },
          {
            label: words.columns,
            kind: "secondary",
            class: "soft small",
            cell: ({ columns }) => columns.join(", "),
          },
        ]}
        rows={input.downloads}
      />
      <ul class="list">
        <li>
          <a href={fileAddress(site, "data/manifest.json")}>{words.manifest}</a>
        </li>
        <li>
          <a href={fileAddress(site, "data/datapackage.json")}>{words.dataPackage}</a>
        </li>
        <li>
          {words.results}: <a href={fileAddress(site, "api/metrics.json")}>metrics.json</a>,{" "}
          <a href={fileAddress(site, "api/quality.json")}>quality.json</a>
        </li>
      </ul>
    </>
  );
}
