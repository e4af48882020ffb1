import type { VNode } from "preact";
import type { LinksResult, PilotComparison, TestedLink } from "#analysis/links/link-types.ts";
import type { PilotResult } from "#analysis/pilots/pilot-types.ts";
import { pilotLinksWords } from "#text/pilot-links.ts";
import { linkHeading, linkPath } from "./link-parts.tsx";
import type { PageContext } from "./page-context.ts";
import { ComparisonBadge, comparisonFigures } from "./pilot-comparison.tsx";
import { metricNameOf } from "./pilot-writer.ts";
import { pageAddress } from "./site.ts";

interface Props {
  readonly context: PageContext;
  readonly pilot: PilotResult;
  readonly result: LinksResult;
}

/** Every link of the Money page that a pilot can confirm or refute, with what it foretold and what the pilot measured. */
export function PilotLinks({ context, pilot, result }: Props): VNode | null {
  if (pilot.status === "planned") return null;
  const words = pilotLinksWords(context.site.locale);
  const spoken = spokenOf(result, pilot.pilotId);
  return (
    <section class="section no-print" aria-labelledby="pilot-links">
      <header>
        <h2 id="pilot-links">{words.title}</h2>
        <p>{words.intro}</p>
        <a class="more" href={pageAddress(context.site, "links")}>
          {words.all}
        </a>
      </header>
      {spoken.length === 0 ? (
        <p>{pilot.verdict === "not_trustworthy" ? words.untrusted : words.none}</p>
      ) : (
        <ul class="list">
          {spoken.map(({ link, comparison }) => {
            const { moved, predicted, measured } = comparisonFigures(context, link, comparison);
            const path = linkPath(link.cause, link.effect);
            return (
              <li>
                <p>
                  <a href={pageAddress(context.site, path)}>{linkHeading(context, link)}</a>{" "}
                  <ComparisonBadge context={context} comparison={comparison} />
                </p>
                <p class="small">
                  {words.line(
                    metricNameOf(context, link.cause),
                    moved,
                    metricNameOf(context, link.effect),
                    predicted,
                    measured,
                  )}
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function spokenOf(
  { links }: LinksResult,
  pilotId: string,
): { readonly link: TestedLink; readonly comparison: PilotComparison }[] {
  return links.flatMap((link) => {
    if (link.status !== "tested" || link.evidence === "none") return [];
    const comparison = link.pilots.find((one) => one.pilotId === pilotId);
    return comparison ? [{ link, comparison }] : [];
  });
}
