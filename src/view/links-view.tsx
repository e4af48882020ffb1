import type { VNode } from "preact";
import type { TestedLink } from "#analysis/links/link-types.ts";
import type { LinksFinding } from "#findings/link-finding.ts";
import { isFiltered } from "#query/filter.ts";
import { linkSentenceWords } from "#text/link-sentence.ts";
import { linksWords } from "#text/links.ts";
import { outlookWords } from "#text/links-outlook.ts";
import { bestLinks, LinkFinding, linkSentence, piecesOf } from "./link-parts.tsx";
import { LinksBeliefs } from "./links-beliefs.tsx";
import { LinksHow } from "./links-how.tsx";
import { LinksMap } from "./links-map.tsx";
import { LinksOutcomes } from "./links-outcomes.tsx";
import { LinksForecasts, LinksWarnings, WarningList } from "./links-outlook.tsx";
import type { PageContext } from "./page-context.ts";
import { pageAddress } from "./site.ts";

interface Props {
  readonly context: PageContext;
  readonly finding: LinksFinding;
  /** Paths of the links that have a page. */
  readonly pages: ReadonlySet<string>;
}

/** Pairs of a cause and a result that were tested. */
function testedPairs({ result }: LinksFinding): TestedLink[] {
  return result.links.filter((one): one is TestedLink => one.status === "tested" && one.family === "outcome");
}

/** How sure the answer is: `Between €26.9K and €35.4K; evidence strong.` */
function rangeAndEvidence(context: PageContext, link: TestedLink): string {
  const { range } = piecesOf(context, link);
  const line = linkSentenceWords(context.site.locale).evidenceLine[link.evidence];
  const [first = "", ...rest] = line;
  return `${range.charAt(0).toUpperCase()}${range.slice(1)}; ${first.toLowerCase()}${rest.join("")}.`;
}

/** What moves money: the answer. */
export function LinksHead({ context, finding }: NoteProps): VNode {
  const { site } = context;
  const words = linksWords(site.locale);
  const best = bestLinks(finding.result, 3);
  const tested = testedPairs(finding);
  const found = tested.filter(({ evidence }) => evidence !== "none").length;
  const strong = tested.filter(({ evidence }) => evidence === "strong").length;
  return (
    <header class="opening">
      <p class="kicker">{words.money}</p>
      <h1>{best[0] ? linkSentence(context, best[0]).replace(/[;:][^;:]*$/, "") : words.nothingTitle}</h1>
      <p class="deck">
        {best[0] ? `${rangeAndEvidence(context, best[0])} ` : `${words.nothingText} `}
        {words.deck(found, strong, tested.length)}
      </p>
      <p class="soft small">{words.careful}</p>
      {isFiltered(context.filter) && <p class="note">{words.filteredNote}</p>}
    </header>
  );
}

/** Below the answer: the best-proven links, the map, result by result, beliefs, outlook. */
export function LinksView({ context, finding, pages }: Props): VNode {
  const { site } = context;
  const { result, input } = finding;
  const words = linksWords(site.locale);
  const best = bestLinks(result, 3);
  const tested = testedPairs(finding);
  const found = tested.filter(({ evidence }) => evidence !== "none").length;
  return (
    <>
      {best.length > 0 && (
        <section class="section" aria-labelledby="best">
          <header>
            <h2 id="best">{words.best}</h2>
            <p>{words.bestIntro}</p>
          </header>
          <div class="grid">
            {best.map((link) => (
              <LinkFinding context={context} link={link} />
            ))}
          </div>
          <p class="row">
            <a class="button" href={pageAddress(site, "links/what-if")}>
              {words.toWhatIf}
            </a>
            <a class="button plain" href={pageAddress(site, "model")}>
              {words.toModel}
            </a>
          </p>
        </section>
      )}
      <LinksWarnings context={context} finding={finding} />
      {found > 0 && <LinksMap context={context} result={result} outcomes={input.outcomes} pages={pages} />}
      <LinksOutcomes context={context} finding={finding} pages={pages} />
      <LinksBeliefs context={context} result={result} pages={pages} />
      <LinksForecasts context={context} finding={finding} />
      {tested.length > 0 && <LinksHow context={context} result={result} />}
    </>
  );
}

interface NoteProps {
  readonly context: PageContext;
  readonly finding: LinksFinding;
}

/** A part of the overview: the three best-proven links as sentences; nothing where none was found. */
export function LinksNote({ context, finding }: NoteProps): VNode | null {
  const words = linksWords(context.site.locale);
  const best = bestLinks(finding.result, 3);
  if (best.length === 0) return null;
  return (
    <section class="section" aria-labelledby="links">
      <header>
        <h2 id="links">{words.note}</h2>
        <a class="more" href={pageAddress(context.site, "links")}>
          {words.all}
        </a>
      </header>
      <div class="grid">
        {best.map((link) => (
          <LinkFinding context={context} link={link} />
        ))}
      </div>
    </section>
  );
}

/** A part of the overview: early warnings with their record; nothing where none is due. */
export function WarningsNote({ context, finding }: NoteProps): VNode | null {
  if (finding.warnings.length === 0) return null;
  const words = outlookWords(context.site.locale);
  return (
    <section class="section" aria-labelledby="early">
      <header>
        <h2 id="early">{words.warnings}</h2>
        <p>{words.warningsIntro}</p>
      </header>
      <WarningList context={context} finding={finding} />
    </section>
  );
}
