import type { VNode } from "preact";
import type { LinksResult, TestedLink } from "#analysis/links/link-types.ts";
import { linksWords } from "#text/links.ts";
import { linkPages } from "./link-parts.tsx";
import { LinkList } from "./links-outcomes.tsx";
import type { PageContext } from "./page-context.ts";
import { pageAddress } from "./site.ts";

interface Props {
  readonly context: PageContext;
  readonly result: LinksResult;
  readonly metricId: string;
}

/** What moves a metric and what it moves; nothing where no link was found. */
export function MetricLinks({ context, result, metricId }: Props): VNode | null {
  const words = linksWords(context.site.locale);
  const found = result.links.filter(
    (one): one is TestedLink => one.status === "tested" && one.evidence !== "none",
  );
  const sides = [
    [words.movesIt, found.filter(({ effect }) => effect === metricId)],
    [words.itMoves, found.filter(({ cause }) => cause === metricId)],
  ] as const;
  if (sides.every(([, links]) => links.length === 0)) return null;
  const pages = linkPages(result);
  return (
    <section class="section" aria-labelledby="metric-links">
      <header>
        <h2 id="metric-links">{words.metricTitle}</h2>
        <a class="more" href={`${pageAddress(context.site, "model")}?metric=${encodeURIComponent(metricId)}`}>
          {words.toModel}
        </a>
      </header>
      <div class="columns even">
        {sides.map(
          ([title, links]) =>
            links.length > 0 && (
              <div class="stack">
                <h3>{title}</h3>
                <LinkList context={context} links={links} pages={pages} />
              </div>
            ),
        )}
      </div>
    </section>
  );
}
