import type { VNode } from "preact";
import type { LinksResult } from "#analysis/links/link-types.ts";
import { lagText } from "#text/link-sentence.ts";
import { modelWords } from "#text/model-page.ts";
import { metricPath } from "./id-paths.ts";
import { hasPage, linkPath } from "./link-parts.tsx";
import { isProven, type ModelEdge, type ModelGraph, modelGraph, reachedFrom } from "./model-graph.ts";
import { ModelMap, proofText } from "./model-map.tsx";
import { metricName, type PageContext } from "./page-context.ts";
import { metricNameOf, metricOf } from "./pilot-writer.ts";
import { pageAddress } from "./site.ts";

interface Props {
  readonly context: PageContext;
  readonly result: LinksResult;
}

/** How staff, systems, operations, customers and results hang together. */
export function ModelView({ context, result }: Props): VNode {
  const words = modelWords(context.site.locale);
  const graph = modelGraph(context.company.metrics, result);
  return (
    <>
      <header class="opening">
        <p class="kicker">{words.title}</p>
        <h1>{words.answer(context.company.metrics.length, graph.edges.filter(isProven).length)}</h1>
        <p class="deck">{words.deck}</p>
      </header>
      <ModelMap context={context} graph={graph} />
      <Owners context={context} graph={graph} />
      <EdgeTable context={context} graph={graph} />
    </>
  );
}

interface GraphProps {
  readonly context: PageContext;
  readonly graph: ModelGraph;
}

function EdgeTable({ context, graph }: GraphProps): VNode | null {
  const words = modelWords(context.site.locale);
  if (graph.edges.length === 0) return null;
  return (
    <section class="section" aria-labelledby="all-links">
      <header>
        <h2 id="all-links">{words.table}</h2>
        <p>{words.tableIntro}</p>
      </header>
      <table class="table stacked">
        <caption class="hidden-text">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.cause}</th>
            <th scope="col">{words.effect}</th>
            <th scope="col">{words.lag}</th>
            <th scope="col">{words.proof}</th>
          </tr>
        </thead>
        <tbody>
          {graph.edges.toReversed().map((edge) => (
            <EdgeRow context={context} edge={edge} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function EdgeRow({ context, edge }: { readonly context: PageContext; readonly edge: ModelEdge }): VNode {
  const { site } = context;
  const words = modelWords(site.locale);
  const { pair } = edge;
  return (
    <tr>
      <th scope="row">
        <a href={pageAddress(site, metricPath(edge.cause))}>{metricNameOf(context, edge.cause)}</a>
      </th>
      <td data-label={words.effect}>
        <a href={pageAddress(site, metricPath(edge.effect))}>{metricNameOf(context, edge.effect)}</a>
      </td>
      <td data-label={words.lag}>
        {pair.status === "tested" && isProven(edge) ? lagText(site.locale, pair.lag, pair.grain) : ""}
      </td>
      <td data-label={words.proof}>
        {hasPage(pair) ? (
          <a href={pageAddress(site, linkPath(edge.cause, edge.effect))}>{proofText(context, edge)}</a>
        ) : (
          proofText(context, edge)
        )}
      </td>
    </tr>
  );
}

/** What the metrics of each owner lead to. */
function Owners({ context, graph }: GraphProps): VNode | null {
  const { company, site } = context;
  const words = modelWords(site.locale);
  const byOwner = [...Map.groupBy(company.metrics, ({ owner }) => owner)].toSorted(([a], [b]) =>
    (a ?? "\uffff").localeCompare(b ?? "\uffff", site.locale),
  );
  if (byOwner.length < 2) return null;
  return (
    <section class="section" aria-labelledby="owners">
      <header>
        <h2 id="owners">{words.owners}</h2>
        <p>{words.ownersIntro}</p>
      </header>
      <table class="table stacked">
        <caption class="hidden-text">{words.owners}</caption>
        <thead>
          <tr>
            <th scope="col">{words.owner}</th>
            <th scope="col">{words.owns}</th>
            <th scope="col">{words.results}</th>
          </tr>
        </thead>
        <tbody>
          {byOwner.map(([owner, metrics]) => {
            const reached = new Set(
              metrics.flatMap(({ metricId }) => [...reachedFrom(graph.edges, metricId)]),
            );
            const results = [...reached].filter((id) => metricOf(context, id)?.aspect === "TX");
            return (
              <tr>
                <th scope="row">{owner ?? words.noOwner}</th>
                <td data-label={words.owns}>{metrics.map((one) => metricName(context, one)).join(", ")}</td>
                <td data-label={words.results}>
                  {results.length === 0
                    ? words.nothing
                    : results.map((id) => metricNameOf(context, id)).join(", ")}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
