import type { VNode } from "preact";
import type { Evidence } from "#analysis/links/evidence-rules.ts";
import type { LinksResult, TestedLink } from "#analysis/links/link-types.ts";
import type { Aggregation } from "#model/vocabulary.ts";
import { formatDifference, formatShort } from "#text/format.ts";
import { type LinkPieces, lagText, linkSentenceWords, stepText } from "#text/link-sentence.ts";
import { vocabularyWords } from "#text/vocabulary.ts";
import type { PageContext } from "./page-context.ts";
import { measureOfId, metricNameOf, metricOf } from "./pilot-writer.ts";
import { pageAddress } from "./site.ts";

/** Units whose sign stands in no number. */
const NAMED_UNITS = new Set(["points", "minutes", "hours", "days"]);

/** Grade of evidence: a shape of three discs and a word. */
export function Grade({
  context,
  evidence,
}: {
  readonly context: PageContext;
  readonly evidence: Evidence;
}): VNode {
  return <span class={`grade ${evidence}`}>{linkSentenceWords(context.site.locale).evidence[evidence]}</span>;
}

/** Path of a link's own page, as for `pageAddress`. */
export const linkPath = (cause: string, effect: string): string => `links/${cause}--${effect}`;

/** Links that have a page of their own: those with evidence, and beliefs that were tested. */
export function hasPage(link: LinksResult["links"][number]): link is TestedLink {
  return link.status === "tested" && (link.evidence !== "none" || link.belief !== null);
}

/** Whether a metric's values are put together by adding. */
const isSum = (aggregation: Aggregation | undefined): boolean => aggregation === "sum";

/**
 * How estimates of a link are told: by how much the cause is stepped, and what the estimate is multiplied by. A step is what the cause
 * ordinarily moves by, to a power of ten, and at most one of its unit unless it counts things or money.
 */
export function tellingOf(
  context: PageContext,
  link: TestedLink,
): { readonly step: number; readonly factor: number; readonly inEachZone: boolean } {
  const cause = metricOf(context, link.cause);
  const effect = metricOf(context, link.effect);
  const unit = cause?.unit ?? "index";
  const typical = (unit === "ratio" ? 100 : 1) * Math.abs(link.typicalMove.cause) || 1;
  const power = Math.floor(Math.log10(typical) + 0.3);
  const inOwnUnit = 10 ** (unit === "count" || unit === "currency" ? Math.max(0, power) : Math.min(0, power));
  const step = inOwnUnit / (unit === "ratio" ? 100 : 1);
  const inZones = link.route === "zone";
  // A visitor more in any one zone brings what the link says; a point more everywhere brings it in every zone.
  const everywhere = inZones && isSum(effect?.aggregation) && !isSum(cause?.aggregation);
  return {
    step,
    factor: step * (everywhere ? link.zonesNow : 1),
    inEachZone: inZones && isSum(cause?.aggregation) && !isSum(effect?.aggregation),
  };
}

/** A change of a metric with its unit: `+€34,600`, `−0.3 minutes`. */
export function changeOf(context: PageContext, metricId: string, change: number): string {
  const { locale } = context.site;
  const measure = measureOfId(context, metricId);
  const unit = NAMED_UNITS.has(measure.unit) ? `\u00a0${vocabularyWords(locale).unit[measure.unit]}` : "";
  return formatDifference(locale, change, measure) + unit;
}

/** The same without sign. */
export function sizeOf(context: PageContext, metricId: string, change: number): string {
  return changeOf(context, metricId, Math.abs(change)).replace(/^[+±]/, "");
}

/** Pieces of a link's sentence. */
export function piecesOf(context: PageContext, link: TestedLink): LinkPieces {
  const { locale } = context.site;
  const words = linkSentenceWords(locale);
  const { step, factor, inEachZone } = tellingOf(context, link);
  const unit = metricOf(context, link.cause)?.unit ?? "index";
  const change = link.estimate * factor;
  const aggregation = metricOf(context, link.effect)?.aggregation;
  return {
    cause: metricNameOf(context, link.cause),
    effect: metricNameOf(context, link.effect),
    step: stepText(
      locale,
      unit,
      unit === "ratio" ? Math.round(step * 1e6) / 1e4 : step,
      formatShort(locale, step, measureOfId(context, link.cause)),
    ),
    inEachZone,
    size: sizeOf(context, link.effect, change),
    rises: change > 0,
    per: isSum(aggregation) ? words.per[link.grain] : "",
    lag: lagText(locale, link.lag, link.grain),
    range: rangeText(context, link, link),
  };
}

/** An interval: from low to high with signs where it holds zero or there is no link, else as sizes, the smaller first. */
function rangeText(
  context: PageContext,
  link: TestedLink,
  { ciLow, ciHigh }: { readonly ciLow: number; readonly ciHigh: number },
): string {
  const { range } = linkSentenceWords(context.site.locale);
  const { factor } = tellingOf(context, link);
  const signed = link.evidence === "none" || !(ciLow * ciHigh > 0);
  const ends = [ciLow * factor, ciHigh * factor];
  const [low = "", high = ""] = signed
    ? ends.map((end) => changeOf(context, link.effect, end))
    : ends.toSorted((a, b) => Math.abs(a) - Math.abs(b)).map((end) => sizeOf(context, link.effect, end));
  return range(low, high);
}

/** What a link says, in one sentence with its interval; of one that is not shown, what the data leaves room for. */
export function linkSentence(context: PageContext, link: TestedLink): string {
  const words = linkSentenceWords(context.site.locale);
  const pieces = piecesOf(context, link);
  if (link.evidence === "none") {
    const by = explainedBy(link);
    return by
      ? words.explainedSentence({
          ...pieces,
          range: rangeText(context, link, by),
          by: metricNameOf(context, by.name),
        })
      : words.noneSentence({
          ...pieces,
          lags: link.ciLow * link.ciHigh > 0 ? link.profile.length : null,
        });
  }
  const isWorth = link.money !== null && pieces.rises && link.evidence === "strong" && !pieces.inEachZone;
  return isWorth ? words.moneySentence(pieces) : words.sentence(pieces);
}

/** What a link that showed by itself turned out to be the work of, and what is left of it. */
function explainedBy({
  checks: { controls },
  belief,
}: TestedLink): { readonly name: string; readonly ciLow: number; readonly ciHigh: number } | null {
  const verdict = belief?.verdict;
  const isExplained = verdict?.verdict === "contradicted" && verdict.why === "explained";
  if (!isExplained || controls.status !== "estimated" || controls.explainedBy === null) return null;
  return { name: controls.explainedBy, ciLow: controls.ciLow, ciHigh: controls.ciHigh };
}

/** A link's name: `Satisfied customers → Repeat sales, 2 months later`; or that it is not shown. */
export function linkHeading(context: PageContext, link: TestedLink): string {
  const { locale } = context.site;
  const words = linkSentenceWords(locale);
  const [cause, effect] = [metricNameOf(context, link.cause), metricNameOf(context, link.effect)];
  return link.evidence === "none"
    ? words.noLink(cause, effect)
    : words.heading(cause, effect, lagText(locale, link.lag, link.grain));
}

interface FindingProps {
  readonly context: PageContext;
  readonly link: TestedLink;
  readonly level?: 3 | 4;
}

/** A link as a short article: name, sentence, grade. */
export function LinkFinding({ context, link, level = 3 }: FindingProps): VNode {
  const Heading = level === 3 ? "h3" : "h4";
  return (
    <article class="finding">
      <Heading>
        <a href={pageAddress(context.site, linkPath(link.cause, link.effect))}>
          {linkHeading(context, link)}
        </a>
      </Heading>
      <p>{linkSentence(context, link)}</p>
      <p>
        <Grade context={context} evidence={link.evidence} />
      </p>
    </article>
  );
}

const GRADES: readonly Evidence[] = ["strong", "moderate", "weak", "none"];

/**
 * The best-proven links to money, each of another cause: by evidence, those that look ahead first, then by what an ordinary move of the cause
 * brings the whole company;
 * links to other results where none leads to money.
 */
export function bestLinks(result: LinksResult, most: number): TestedLink[] {
  const found = result.links.filter(
    (one): one is TestedLink =>
      one.status === "tested" && one.family === "outcome" && one.evidence !== "none",
  );
  const size = ({ typicalMove, money, estimate, se }: TestedLink): number =>
    money ? Math.abs(typicalMove.effect * money.zones) : Math.abs(estimate / se) * 1e-6;
  const ranked = found.toSorted(
    (a, b) =>
      GRADES.indexOf(a.evidence) - GRADES.indexOf(b.evidence) ||
      Number(a.lag === 0) - Number(b.lag === 0) ||
      size(b) - size(a),
  );
  const causes = new Set<string>();
  return ranked
    .filter(({ cause }) => {
      if (causes.has(cause)) return false;
      causes.add(cause);
      return true;
    })
    .slice(0, most);
}

/** Paths of all links that have a page. */
export function linkPages(result: LinksResult): ReadonlySet<string> {
  return new Set(result.links.filter(hasPage).map(({ cause, effect }) => linkPath(cause, effect)));
}
