import type { VNode } from "preact";
import type { LinksResult, OutcomeImportance, TestedLink } from "#analysis/links/link-types.ts";
import { shareRowsAlt, shareRowsTable } from "#chart/link-chart-words.ts";
import { shareRows, shareText } from "#chart/share-rows.ts";
import type { LinksFinding } from "#findings/link-finding.ts";
import { formatPeriodName } from "#text/format.ts";
import { linkPageWords } from "#text/link-page.ts";
import { linksWords } from "#text/links.ts";
import { Figure } from "./figure.tsx";
import { sourceName } from "./history-figure.tsx";
import { Grade, hasPage, linkHeading, linkPath, linkSentence } from "./link-parts.tsx";
import type { PageContext } from "./page-context.ts";
import { metricNameOf, metricOf } from "./pilot-writer.ts";
import { pageAddress } from "./site.ts";

interface Props {
  readonly context: PageContext;
  readonly finding: LinksFinding;
  readonly pages: ReadonlySet<string>;
}

/** Result by result: what accounts for how much of it, and every link that was found, as sentences. */
export function LinksOutcomes({ context, finding, pages }: Props): VNode | null {
  const words = linksWords(context.site.locale);
  const { input, result } = finding;
  const outcomes = input.outcomes.filter((effect) => foundFor(result, effect).length > 0);
  if (outcomes.length === 0) return null;
  return (
    <section class="section" aria-labelledby="outcomes">
      <header>
        <h2 id="outcomes">{words.outcomes}</h2>
        <p>{words.outcomesIntro}</p>
      </header>
      {outcomes.map((effect) => {
        const importance = result.importance.find((one) => one.effect === effect);
        return (
          <div class="columns even outcome">
            {importance && importance.shares.length > 1 ? (
              <Importance context={context} finding={finding} importance={importance} />
            ) : (
              <h3>{metricNameOf(context, effect)}</h3>
            )}
            <LinkList context={context} links={foundFor(result, effect)} pages={pages} />
          </div>
        );
      })}
    </section>
  );
}

/** Links of a result that were found, the strongest evidence first. */
function foundFor({ links }: LinksResult, effect: string): TestedLink[] {
  return links.filter(
    (one): one is TestedLink =>
      one.status === "tested" && one.family === "outcome" && one.effect === effect && one.evidence !== "none",
  );
}

interface ListProps {
  readonly context: PageContext;
  readonly links: readonly TestedLink[];
  readonly pages: ReadonlySet<string>;
}

/** Links as sentences with their grade. */
export function LinkList({ context, links, pages }: ListProps): VNode {
  return (
    <ul class="list">
      {links.map((link) => {
        const path = linkPath(link.cause, link.effect);
        const name = linkHeading(context, link);
        return (
          <li>
            <p>
              {pages.has(path) && hasPage(link) ? (
                <a href={pageAddress(context.site, path)}>{name}</a>
              ) : (
                <b>{name}</b>
              )}{" "}
              <Grade context={context} evidence={link.evidence} />
            </p>
            <p class="small">{linkSentence(context, link)}</p>
          </li>
        );
      })}
    </ul>
  );
}

function Importance({
  context,
  finding: { input },
  importance,
}: {
  readonly context: PageContext;
  readonly finding: LinksFinding;
  readonly importance: OutcomeImportance;
}): VNode {
  const { locale } = context.site;
  const words = linksWords(locale);
  const { effect, route, rSquared } = importance;
  const name = metricNameOf(context, effect);
  const rows = importance.shares
    .toSorted((a, b) => b.share - a.share)
    .map(({ metricId, share, shareLow, shareHigh }) => ({
      name: metricNameOf(context, metricId),
      share,
      low: shareLow,
      high: shareHigh,
    }));
  const shares = { locale, name, rows };
  const metric = metricOf(context, effect);
  const grain = input.metrics.find(({ metricId }) => metricId === effect)?.grain ?? "month";
  const last = input.frames.find((one) => one.grain === grain)?.periods.at(-1);
  return (
    <Figure
      context={context}
      id={`importance-${effect}`}
      heading={words.shareHeading(name, rows[0]?.name ?? "", shareText(locale, rows[0]?.share ?? 0))}
      caption={words.shareCaption(shareText(locale, rSquared), route === "zone")}
      chart={shareRows(shares)}
      alt={shareRowsAlt(shares)}
      table={shareRowsTable(shares)}
      source={linkPageWords(locale).source(
        metric ? sourceName(context, metric.sourceId) : effect,
        last === undefined ? "" : formatPeriodName(locale, { grain, start: last }),
      )}
    />
  );
}
