import type { VNode } from "preact";
import type { BeliefVerdict } from "#analysis/links/belief-verdict.ts";
import type { LinkBelief, LinksResult } from "#analysis/links/link-types.ts";
import { lagText } from "#text/link-sentence.ts";
import { linksWords } from "#text/links.ts";
import { Grade, linkPath } from "./link-parts.tsx";
import type { PageContext } from "./page-context.ts";
import { metricNameOf } from "./pilot-writer.ts";
import { pageAddress } from "./site.ts";

interface Props {
  readonly context: PageContext;
  readonly result: LinksResult;
  readonly pages: ReadonlySet<string>;
}

type Pair = LinksResult["links"][number];
interface Believed {
  readonly pair: Pair;
  readonly said: LinkBelief;
  readonly verdict: BeliefVerdict;
}

const TONE = { confirmed: "good", contradicted: "bad", unknown: "unknown" } as const;
const ORDER = ["contradicted", "confirmed", "unknown"];

/** What the company believes, and what its data says to it; contradictions first. */
export function LinksBeliefs({ context, result, pages }: Props): VNode {
  const words = linksWords(context.site.locale);
  const believed = result.links
    .flatMap((pair): Believed[] => (pair.belief ? [{ pair, ...pair.belief }] : []))
    .toSorted((a, b) => ORDER.indexOf(a.verdict.verdict) - ORDER.indexOf(b.verdict.verdict));
  const count = (of: BeliefVerdict["verdict"]): number =>
    believed.filter(({ verdict }) => verdict.verdict === of).length;
  return (
    <section class="section" aria-labelledby="beliefs">
      <header>
        <h2 id="beliefs">{words.beliefs}</h2>
        <p>
          {believed.length === 0
            ? words.noBeliefs
            : words.beliefsIntro(count("confirmed"), count("contradicted"), count("unknown"))}
        </p>
      </header>
      {believed.length > 0 && (
        <table class="table stacked">
          <caption class="hidden-text">{words.beliefs}</caption>
          <thead>
            <tr>
              <th scope="col">{words.belief}</th>
              <th scope="col">{words.believed}</th>
              <th scope="col">{words.data}</th>
              <th scope="col">{words.evidence}</th>
            </tr>
          </thead>
          <tbody>
            {believed.map((one) => (
              <Row context={context} believed={one} pages={pages} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({
  context,
  believed: { pair, said, verdict },
  pages,
}: {
  readonly context: PageContext;
  readonly believed: Believed;
  readonly pages: ReadonlySet<string>;
}): VNode {
  const { site } = context;
  const words = linksWords(site.locale);
  const path = linkPath(pair.cause, pair.effect);
  const name = `${metricNameOf(context, pair.cause)} → ${metricNameOf(context, pair.effect)}`;
  return (
    <tr>
      <th scope="row">
        <span>
          {pages.has(path) ? <a href={pageAddress(site, path)}>{name}</a> : name}
          {said.sign === null ? "" : ` (${said.sign === "+" ? "+" : "−"})`}
        </span>
      </th>
      <td data-label={words.believed}>{said.rationale}</td>
      <td data-label={words.data}>
        <span>
          <span class={`badge ${TONE[verdict.verdict]}`}>{words.beliefVerdict[verdict.verdict]}</span>{" "}
          {whyText(context, pair, said, verdict)}
        </span>
      </td>
      <td data-label={words.evidence}>
        {pair.status === "tested" && pair.evidence !== "none" && (
          <Grade context={context} evidence={pair.evidence} />
        )}
      </td>
    </tr>
  );
}

/** Why the data says so, or that it agrees but for the time between. */
function whyText(context: PageContext, pair: Pair, said: LinkBelief, verdict: BeliefVerdict): string {
  const { locale } = context.site;
  const words = linksWords(locale);
  if (verdict.verdict === "confirmed") {
    // A belief counts its lag in periods: the same that the pair is studied in.
    return verdict.lagAgrees === false && said.lag !== null && pair.status === "tested"
      ? words.lagDiffers(lagText(locale, pair.lag, pair.grain), lagText(locale, said.lag, pair.grain))
      : "";
  }
  if (verdict.why === "explained" && pair.status === "tested") {
    const { controls } = pair.checks;
    const by = controls.status === "estimated" ? controls.explainedBy : null;
    if (by) return words.explainedBy(metricNameOf(context, by));
  }
  return words.beliefWhy[verdict.why];
}
