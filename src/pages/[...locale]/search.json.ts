import type { APIRoute } from "astro";
import { links } from "#findings/links.ts";
import { pilots } from "#findings/pilots.ts";
import type { Locale } from "#model/vocabulary.ts";
import { NO_FILTER } from "#query/filter.ts";
import { builtSite, pageContext } from "#site/built-site.ts";
import { localePaths } from "#site/locale-paths.ts";
import { PAGES } from "#site/pages.ts";
import { assessWords } from "#text/maturity-assess.ts";
import { shellWords } from "#text/shell.ts";
import { vocabularyWords } from "#text/vocabulary.ts";
import { whatIfWords } from "#text/what-if.ts";
import { metricPath, pilotPath } from "#view/id-paths.ts";
import { hasPage, linkHeading, linkPath } from "#view/link-parts.tsx";
import { metricName } from "#view/page-context.ts";
import type { SearchEntry } from "#view/search-index.ts";

export const getStaticPaths = localePaths;

/** What can be searched for in one language. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const { warehouse, company } = await builtSite();
  const context = await pageContext(locale);
  const pages = PAGES.map(
    (path): SearchEntry => ({ title: shellWords(locale).sections[path], path, kind: "page", words: path }),
  );
  const assess = assessWords(locale);
  const questionnaire: SearchEntry = {
    title: assess.title,
    path: "maturity/assess",
    kind: "page",
    words: `maturity assess questionnaire ${assess.heading}`,
  };
  const metrics = company.metrics.map((metric): SearchEntry => {
    const source = company.sources.find((one) => one.sourceId === metric.sourceId)?.name;
    const aspect = vocabularyWords(locale).aspect[metric.aspect];
    const words = [
      metric.metricId,
      metric.name,
      metric.nameRu,
      metric.nameUk,
      metric.aspect,
      aspect,
      metric.owner,
      source,
    ];
    return {
      title: metricName(context, metric),
      path: metricPath(metric.metricId),
      kind: "metric",
      words: words.filter(Boolean).join(" "),
    };
  });
  const tried = (await pilots(warehouse, company)).map(
    ({ plan }): SearchEntry => ({
      title: plan.name,
      path: pilotPath(plan.pilotId),
      kind: "pilot",
      words: [plan.pilotId, plan.owner, plan.primaryMetric, plan.hypothesis].filter(Boolean).join(" "),
    }),
  );
  const { result } = await links(warehouse, company, NO_FILTER);
  const linked = result.links.filter(hasPage).map(
    (link): SearchEntry => ({
      title: linkHeading(context, link),
      path: linkPath(link.cause, link.effect),
      kind: "page",
      words: [link.cause, link.effect, shellWords(locale).sections.links].join(" "),
    }),
  );
  const whatIf: SearchEntry = {
    title: whatIfWords(locale).title,
    path: "links/what-if",
    kind: "page",
    words: shellWords(locale).sections.links,
  };
  return new Response(JSON.stringify([...pages, whatIf, questionnaire, ...tried, ...metrics, ...linked]), {
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
};
