import type { VNode } from "preact";
import type { DataPage } from "#findings/data-page.ts";
import type { Freshness } from "#findings/freshness.ts";
import type { FileReport } from "#model/quality.ts";
import type { ShownProblem, SiteInput } from "#site/site-input.ts";
import { dataWords } from "#text/data-page.ts";
import { formatDay, formatKilobytes, formatNumber, formatValue } from "#text/format.ts";
import { vocabularyWords } from "#text/vocabulary.ts";
import { metricName, type PageContext } from "./page-context.ts";
import { fileAddress, pageAddress } from "./site.ts";

interface Props {
  readonly context: PageContext;
  readonly page: DataPage;
  readonly input: SiteInput;
}

/** Can I trust this: sources, completeness, every problem, every file, and the tables to take along. */
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
      <Section id="completeness" title={words.completeness} intro={words.completenessIntro}>
        <Complete context={context} page={page} />
      </Section>
      <Section id="files" title={words.files} intro={words.filesIntro}>
        <Files context={context} files={input.files} />
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
  readonly children: VNode;
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
    <table class="table stacked">
      <thead>
        <tr>
          <th scope="col">{words.source}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.owner}</th>
          <th scope="col">{words.refresh}</th>
          <th scope="col">{words.lastValue}</th>
          <th scope="col">{words.status}</th>
          <th scope="col" class="num">
            {words.files}
          </th>
          <th scope="col" class="num">
            {words.rows}
          </th>
        </tr>
      </thead>
      <tbody>
        {page.sources.map(({ source, freshness, files }) => (
          <tr>
            <th scope="row">
              {source.name}
              {source.description && <p class="soft small">{source.description}</p>}
            </th>
            <td data-label={words.kind}>{vocabulary.sourceKind[source.kind]}</td>
            <td data-label={words.owner}>{source.owner}</td>
            <td data-label={words.refresh}>{source.refresh && vocabulary.refresh[source.refresh]}</td>
            <td data-label={words.lastValue}>
              {freshness.lastDay && formatDay(locale, freshness.lastDay, "short")}
            </td>
            <td data-label={words.status}>
              <FreshnessBadge context={context} freshness={freshness} />
            </td>
            <td class="num" data-label={words.files}>
              {formatNumber(locale, files)}
            </td>
            <td class="num" data-label={words.rows}>
              {formatNumber(locale, freshness.rows)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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
  const { locale } = context.site;
  const words = dataWords(locale);
  const { problems, files } = input;
  if (problems.length === 0) return <p>{words.noProblems}</p>;
  const rejected = files.reduce((sum, file) => sum + file.rows_rejected, 0);
  return (
    <>
      <p>{words.problemsIntro(countOf(problems, "error"), countOf(problems, "warning"), rejected)}</p>
      <ul class="list">
        {problems.map((problem) => (
          <li>
            <div class={`issue ${problem.severity === "error" ? "bad" : "warn"}`}>
              <p>
                <strong>{problem.severity === "error" ? words.error : words.warning}.</strong>{" "}
                {problem.message[locale]} <span class="soft">({words.places(problem.count)})</span>
              </p>
              {problem.hint[locale] && <p class="soft">{problem.hint[locale]}</p>}
              <ul class="small">
                {problem.places.map((place) => (
                  <li>
                    {words.place(place.file, place.line === null ? null : String(place.line), place.column)}
                    {place.text !== null && (
                      <>
                        {": "}
                        <code>{place.text}</code>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

const MOST_MISSING = 3;

function Complete({ context, page }: Pick<Props, "context" | "page">): VNode {
  const { site, company } = context;
  const words = dataWords(site.locale);
  const share = (part: number): string =>
    formatValue(site.locale, Math.floor(part * 1000) / 1000, { unit: "ratio", currency: "XXX" });
  return (
    <table class="table stacked">
      <thead>
        <tr>
          <th scope="col">{words.metric}</th>
          <th scope="col">{words.grain}</th>
          <th scope="col" class="num">
            {words.periods}
          </th>
          <th scope="col" class="num">
            {words.complete}
          </th>
          <th scope="col">{words.missing}</th>
        </tr>
      </thead>
      <tbody>
        {page.completeness.map((one) => {
          const metric = company.metrics.find(({ metricId }) => metricId === one.metricId);
          const more = one.missingPeriods.length - MOST_MISSING;
          return (
            <tr>
              <th scope="row">
                <a href={pageAddress(site, `metrics/${one.metricId}`)}>
                  {metric ? metricName(context, metric) : one.metricId}
                </a>
              </th>
              <td data-label={words.grain}>{vocabularyWords(site.locale).grain[one.grain]}</td>
              <td class="num" data-label={words.periods}>
                {formatNumber(site.locale, one.byPeriod.length)}
              </td>
              <td class="num" data-label={words.complete}>
                {share(one.share)}
              </td>
              <td data-label={words.missing}>
                {one.missingPeriods.slice(0, MOST_MISSING).join(", ")}
                {more > 0 && ` ${words.andMore(more)}`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Files({
  context,
  files,
}: {
  readonly context: PageContext;
  readonly files: readonly FileReport[];
}): VNode {
  const { locale } = context.site;
  const words = dataWords(locale);
  const number = (value: number): string => formatNumber(locale, value);
  return (
    <table class="table stacked">
      <thead>
        <tr>
          <th scope="col">{words.file}</th>
          <th scope="col">{words.table}</th>
          <th scope="col" class="num">
            {words.rowsIn}
          </th>
          <th scope="col" class="num">
            {words.rowsKept}
          </th>
          <th scope="col" class="num">
            {words.rowsRejected}
          </th>
          <th scope="col" class="num">
            {words.rowsRepeated}
          </th>
          <th scope="col" class="secondary">
            {words.encoding}
          </th>
          <th scope="col" class="secondary">
            {words.delimiter}
          </th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr>
            <th scope="row">
              <code>{file.file}</code> {file.rejected && <span class="badge bad">{words.refused}</span>}
            </th>
            <td data-label={words.table}>{file.table}</td>
            <td class="num" data-label={words.rowsIn}>
              {number(file.rows_in)}
            </td>
            <td class="num" data-label={words.rowsKept}>
              {number(file.rows_ok)}
            </td>
            <td class="num" data-label={words.rowsRejected}>
              {number(file.rows_rejected)}
            </td>
            <td class="num" data-label={words.rowsRepeated}>
              {number(file.rows_repeated)}
            </td>
            <td class="secondary soft">{file.encoding}</td>
            <td class="secondary soft">{file.delimiter === "\t" ? words.tab : file.delimiter}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Downloads({ context, input }: Pick<Props, "context" | "input">): VNode {
  const { site } = context;
  const words = dataWords(site.locale);
  return (
    <>
      <table class="table stacked">
        <thead>
          <tr>
            <th scope="col">{words.table}</th>
            <th scope="col">{words.file}</th>
            <th scope="col" class="num">
              {words.rows}
            </th>
            <th scope="col" class="num">
              {words.size}
            </th>
            <th scope="col" class="secondary">
              {words.columns}
            </th>
          </tr>
        </thead>
        <tbody>
          {input.downloads.map((one) => (
            <tr>
              <th scope="row">{one.table}</th>
              <td data-label={words.file}>
                <a href={fileAddress(site, one.path)} download>
                  {one.path.split("/").at(-1)}
                </a>
              </td>
              <td class="num" data-label={words.rows}>
                {one.rows === null ? "" : formatNumber(site.locale, one.rows)}
              </td>
              <td class="num nowrap" data-label={words.size}>
                {formatKilobytes(site.locale, one.bytes)}
              </td>
              <td class="secondary soft small">{one.columns.join(", ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
