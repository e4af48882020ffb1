import type { VNode } from "preact";
import type { Scored } from "#analysis/maturity/maturity-types.ts";
import { elementDots } from "#chart/element-dots.ts";
import { elementAlt } from "#chart/maturity-alt.ts";
import { elementTable } from "#chart/maturity-table.ts";
import { AREAS, ELEMENTS, type ElementId } from "#model/vocabulary.ts";
import { formatDay } from "#text/format.ts";
import { formatScore } from "#text/format-score.ts";
import { maturityWords } from "#text/maturity.ts";
import { maturityNames } from "#text/maturity-names.ts";
import { nameList } from "#text/name-list.ts";
import { Figure } from "./figure.tsx";
import { type AssessmentProps, lowestArea, rankedElements } from "./maturity-parts.ts";

type Props = Omit<AssessmentProps, "questionnaires">;

const scoreOf = ({ score, low, high }: Scored) => ({ score, low, high });

/** Who is above and below the market; without a market, the strongest and the weakest. */
function heading({ context, result }: Props): string {
  const { locale } = context.site;
  const words = maturityWords(locale);
  const names = maturityNames(locale).elements;
  const against = (side: "above" | "below" | "cannot-tell"): string =>
    nameList(
      locale,
      result.benchmarks.filter((one) => one.againstAverage === side).map(({ element }) => names[element]),
    );
  const [above, below, near] = [against("above"), against("below"), against("cannot-tell")];
  const said = [
    above && words.aboveMarket(above),
    below && words.belowMarket(below),
    near && words.nearMarket(near),
  ].filter((sentence) => sentence !== "");
  if (said.length > 0) return said.join(" ");
  const ranked = rankedElements(result);
  const [weakest, strongest] = [ranked[0], ranked.at(-1)];
  if (!weakest || !strongest) return words.elements;
  const text = ({ element, score }: { element: ElementId; score: number }): string =>
    `${nameList(locale, [names[element]])} (${formatScore(locale, score)})`;
  return words.ends(text(strongest), text(weakest));
}

/** Day of the assessment and, where the market is shown, whose figures these are. */
function source({ context, result }: Props): string {
  const { locale } = context.site;
  const words = maturityWords(locale);
  const [market] = result.benchmarks;
  const own = words.source(formatDay(locale, result.date));
  if (!market) return own;
  const count = market.n === null ? "" : words.companies(market.n);
  return `${own} · ${words.marketSource(market.source ?? "benchmarks.csv", count)}`;
}

/** Six elements on a scale from 0 to 10, with intervals and the market. */
export function ElementsFigure(props: Props & { readonly id?: string }): VNode {
  const { context, result, id = "maturity-elements" } = props;
  const { locale } = context.site;
  const words = maturityWords(locale);
  const names = maturityNames(locale).elements;
  const hasInterval = ELEMENTS.some((element) => result.elements[element].low !== null);
  const chart = {
    locale,
    elements: ELEMENTS.map((element) => {
      const market = result.benchmarks.find((one) => one.element === element);
      return {
        name: names[element],
        ...scoreOf(result.elements[element]),
        average: market?.average ?? null,
        leader: market?.leader ?? null,
        isWeakest: result.weakest?.elements.includes(element) ?? false,
      };
    }),
  };
  return (
    <Figure
      context={context}
      id={id}
      heading={heading(props)}
      caption={hasInterval ? words.elementsCaption : words.elementsCaptionAlone}
      chart={elementDots(chart)}
      alt={elementAlt(chart)}
      table={elementTable(chart)}
      source={source(props)}
    />
  );
}

/** The four areas that decide the stage. */
export function AreasFigure({ context, result }: Props): VNode {
  const { locale } = context.site;
  const words = maturityWords(locale);
  const names = maturityNames(locale).areas;
  const lowest = lowestArea(result);
  const chart = {
    locale,
    elements: AREAS.map((area) => ({
      name: names[area],
      ...scoreOf(result.areas[area]),
      average: null,
      leader: null,
      isWeakest: area === lowest?.area,
    })),
  };
  return (
    <Figure
      context={context}
      id="maturity-areas"
      heading={
        lowest ? words.areasHeading(names[lowest.area], formatScore(locale, lowest.score)) : words.areas
      }
      caption={words.areasCaption}
      chart={elementDots(chart)}
      alt={elementAlt(chart)}
      table={elementTable(chart)}
      source={words.source(formatDay(locale, result.date))}
    />
  );
}
