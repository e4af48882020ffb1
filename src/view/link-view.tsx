import type { VNode } from "preact";
import type { TestedLink } from "#analysis/links/link-types.ts";
import type { Locale } from "#model/vocabulary.ts";
import { isFiltered } from "#query/filter.ts";
import { formatDifference, numberFormat } from "#text/format.ts";
import { linkPageWords } from "#text/link-page.ts";
import { linkSentenceWords } from "#text/link-sentence.ts";
import { linksWords } from "#text/links.ts";
import { pilotPath } from "./id-paths.ts";
import { chanceText, LinkReasons, LinkTests } from "./link-checks.tsx";
import { LagFigure, RegionsFigure, ScatterFigure, SeriesFigures } from "./link-figures.tsx";
import { changeOf, linkHeading, linkSentence, piecesOf, tellingOf } from "./link-parts.tsx";
import type { PageContext } from "./page-context.ts";
import { ComparisonBadge, comparisonFigures } from "./pilot-comparison.tsx";
import { moneyMeasure } from "./pilot-writer.ts";
import { pageAddress } from "./site.ts";

interface Props {
  readonly context: PageContext;
  readonly link: TestedLink;
}

/** One link in a sentence, with its grade. */
export function LinkHead({ context, link }: Props): VNode {
  const { locale } = context.site;
  return (
    <header class="opening">
      <p class="kicker">{linksWords(locale).money}</p>
      <h1>{linkHeading(context, link)}</h1>
      <p class="deck">{linkSentence(context, link)}</p>
      <p>
        <span class={`grade large ${link.evidence}`}>
          {linkSentenceWords(locale).evidenceLine[link.evidence]}
        </span>
      </p>
      <p class="soft small">{linksWords(locale).careful}</p>
      {isFiltered(context.filter) && <p class="note">{linksWords(locale).filteredNote}</p>}
    </header>
  );
}

/** Everything that speaks for a link and against it. */
export function LinkView({ context, link }: Props): VNode {
  const { locale } = context.site;
  const words = linkPageWords(locale);
  const { detail } = link;
  return (
    <>
      <LinkReasons context={context} link={link} />
      <section class="section" aria-labelledby="lags">
        <header>
          <h2 id="lags">{words.lags}</h2>
        </header>
        <LagFigure context={context} link={link} />
      </section>
      {detail === null ? (
        <p class="soft">{words.nothingInDetail}</p>
      ) : (
        <>
          <section class="section" aria-labelledby="series">
            <header>
              <h2 id="series">{words.series}</h2>
              <p>{words.seriesIntro}</p>
            </header>
            <SeriesFigures context={context} link={link} detail={detail} />
          </section>
          <section class="section" aria-labelledby="scatter">
            <header>
              <h2 id="scatter">{words.scatter}</h2>
            </header>
            <ScatterFigure context={context} link={link} detail={detail} />
          </section>
          {detail.regions.length > 1 && (
            <section class="section" aria-labelledby="regions">
              <header>
                <h2 id="regions">{words.regions}</h2>
              </header>
              <RegionsFigure context={context} link={link} detail={detail} />
            </section>
          )}
        </>
      )}
      <LinkTests context={context} link={link} />
      {link.evidence !== "none" && <Worth context={context} link={link} />}
      <Pilots context={context} link={link} />
      <How context={context} link={link} />
    </>
  );
}

/** Studied as a logarithm: what a step is worth depends on the level. */
const isInPerCent = ({ causeScale, effectScale }: TestedLink): boolean =>
  causeScale === "log" || effectScale === "log";

/** Money, an ordinary move, elasticity. */
function Worth({ context, link }: Props): VNode {
  const { locale } = context.site;
  const words = linkPageWords(locale);
  const { money, typicalMove, elasticity } = link;
  const { step, factor, inEachZone } = tellingOf(context, link);
  const { per } = piecesOf(context, link);
  const value = (amount: number): string => formatDifference(locale, amount, moneyMeasure(context)) + per;
  const range = (low: number, high: number): string =>
    linkSentenceWords(locale).range(value(low), value(high));
  const everywhere = factor !== step;
  return (
    <section class="section" aria-labelledby="worth">
      <header>
        <h2 id="worth">{words.worth}</h2>
        {isInPerCent(link) && <p class="soft small">{words.atLevel}</p>}
      </header>
      <ul class="list">
        {money && link.route === "zone" && !inEachZone && everywhere && (
          <>
            <li>
              {words.moneyCompany(
                value(money.company * step),
                range(money.companyLow * step, money.companyHigh * step),
                money.zones,
              )}
            </li>
            <li>
              {words.moneyPerZone(
                value(money.perUnit * step),
                range(money.perUnitLow * step, money.perUnitHigh * step),
              )}
            </li>
          </>
        )}
        <li>
          {words.typical(
            changeOf(context, link.cause, Math.abs(typicalMove.cause)),
            changeOf(context, link.effect, typicalMove.effect * Math.sign(typicalMove.cause || 1)) + per,
          )}
        </li>
        {elasticity && (
          <li>
            {words.elasticity(
              perCent(locale, elasticity.value),
              perCent(locale, elasticity.low),
              perCent(locale, elasticity.high),
            )}
          </li>
        )}
      </ul>
    </section>
  );
}

/** A change of so many per cent with its sign; small ones with two digits that count, as ends of an interval must differ. */
function perCent(locale: Locale, percent: number): string {
  const size = numberFormat(locale, { style: "percent", maximumSignificantDigits: 2 }).format(
    Math.abs(percent) / 100,
  );
  return `${percent < 0 ? "−" : "+"}${size}`;
}

/** Pilots that moved the cause: the best evidence there is. */
function Pilots({ context, link }: Props): VNode {
  const words = linkPageWords(context.site.locale);
  return (
    <section class="section" aria-labelledby="pilots">
      <header>
        <h2 id="pilots">{words.pilots}</h2>
      </header>
      {link.pilots.length === 0 ? (
        <p>{words.noPilots}</p>
      ) : (
        <ul class="list">
          {link.pilots.map((one) => {
            const { moved, predicted, measured } = comparisonFigures(context, link, one);
            return (
              <li>
                <p>
                  <a href={pageAddress(context.site, pilotPath(one.pilotId))}>{one.pilotName}</a>{" "}
                  <ComparisonBadge context={context} comparison={one} />
                </p>
                <p class="small">{words.pilotLine(moved, predicted, measured)}</p>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function How({ context, link }: Props): VNode {
  const { locale } = context.site;
  const words = linkPageWords(locale);
  const asStrong = Math.round(link.pValue * (link.surrogates + 1)) - 1;
  return (
    <details class="how">
      <summary>{words.how}</summary>
      <div>
        <p>
          {link.route === "zone"
            ? words.howZone(link.zones, link.periods, link.n)
            : words.howCompany(link.periods)}
        </p>
        {link.leftOut > 0 && <p>{words.howLeftOut(link.leftOut)}</p>}
        <p>{words.transform[link.transform]}</p>
        {isInPerCent(link) && <p>{words.howLevel}</p>}
        <p>{words.howSearch(link.profile.length, link.surrogates, asStrong)}</p>
        <p>{words.howAdjusted(chanceText(context, link.qValue).replace("p", "q"))}</p>
      </div>
    </details>
  );
}
