import type { VNode } from "preact";
import type { LinksResult, TestedLink, UntestedLink } from "#analysis/links/link-types.ts";
import { ASPECTS } from "#model/vocabulary.ts";
import { lagText } from "#text/link-sentence.ts";
import { linksWords } from "#text/links.ts";
import { vocabularyWords } from "#text/vocabulary.ts";
import { metricPath } from "./id-paths.ts";
import { Grade, hasPage, linkPath } from "./link-parts.tsx";
import type { PageContext } from "./page-context.ts";
import { metricNameOf, metricOf } from "./pilot-writer.ts";
import { pageAddress } from "./site.ts";

type Pair = TestedLink | UntestedLink;

interface Props {
  readonly context: PageContext;
  readonly result: LinksResult;
  readonly outcomes: readonly string[];
  /** Links that have a page; others are told without. */
  readonly pages: ReadonlySet<string>;
}

const isFound = (pair: Pair): boolean => pair.status === "tested" && pair.evidence !== "none";

/** Causes by results: evidence, direction and lag of every link that was found. */
export function LinksMap({ context, result, outcomes, pages }: Props): VNode {
  const { locale } = context.site;
  const words = linksWords(locale);
  const pairs = result.links.filter(({ family }) => family === "outcome");
  const byCause = Map.groupBy(pairs, ({ cause }) => cause);
  const found = [...byCause.keys()].filter((cause) => byCause.get(cause)?.some(isFound));
  const shown = outcomes.filter((effect) => pairs.some((one) => one.effect === effect && isFound(one)));
  const none = [...byCause.keys()].filter(
    (cause) => !found.includes(cause) && byCause.get(cause)?.some(({ status }) => status === "tested"),
  );
  return (
    <section class="section" aria-labelledby="map">
      <header>
        <h2 id="map">{words.map}</h2>
        <p>{words.mapIntro}</p>
      </header>
      <table class="table stacked link-map">
        <caption class="hidden-text">{words.mapCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.cause}</th>
            {shown.map((effect) => (
              <th scope="col">{metricNameOf(context, effect)}</th>
            ))}
          </tr>
        </thead>
        {ASPECTS.map((aspect) => {
          const causes = found.filter((cause) => metricOf(context, cause)?.aspect === aspect);
          if (causes.length === 0) return null;
          return (
            <tbody>
              <tr class="group">
                <th scope="rowgroup" colSpan={shown.length + 1}>
                  {vocabularyWords(locale).aspect[aspect]}
                </th>
              </tr>
              {causes.map((cause) => (
                <tr>
                  <th scope="row">
                    <a href={pageAddress(context.site, metricPath(cause))}>{metricNameOf(context, cause)}</a>
                  </th>
                  {shown.map((effect) => (
                    <Cell
                      context={context}
                      pair={byCause.get(cause)?.find((one) => one.effect === effect)}
                      effect={effect}
                      pages={pages}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
      {none.length > 0 && (
        <p class="soft small">
          {words.noneFound(none.map((cause) => `“${metricNameOf(context, cause)}”`).join(", "))}
        </p>
      )}
    </section>
  );
}

interface CellProps {
  readonly context: PageContext;
  readonly pair: Pair | undefined;
  readonly effect: string;
  readonly pages: ReadonlySet<string>;
}

function Cell({ context, pair, effect, pages }: CellProps): VNode {
  const { site } = context;
  const words = linksWords(site.locale);
  if (pair?.status !== "tested") {
    return (
      <td class="secondary soft">
        <span aria-hidden="true">–</span>
        <span class="hidden-text">{words.untested}</span>
      </td>
    );
  }
  if (pair.evidence === "none") {
    return (
      <td class="secondary soft">
        <span aria-hidden="true">·</span>
        <span class="hidden-text">{words.notFound}</span>
      </td>
    );
  }
  const rises = pair.estimate > 0;
  const said = (
    <>
      <span class={`change ${rises ? "up" : "down"}`}>{rises ? words.rises : words.falls}</span>{" "}
      {lagText(site.locale, pair.lag, pair.grain)}
    </>
  );
  const path = linkPath(pair.cause, pair.effect);
  return (
    <td data-label={metricNameOf(context, effect)}>
      <span class="link-cell">
        <Grade context={context} evidence={pair.evidence} />
        {pages.has(path) && hasPage(pair) ? (
          <a href={pageAddress(site, path)}>{said}</a>
        ) : (
          <span>{said}</span>
        )}
      </span>
    </td>
  );
}
