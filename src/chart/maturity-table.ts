import type { Locale } from "#model/vocabulary.ts";
import { formatDay } from "#text/format.ts";
import { formatScore } from "#text/format-score.ts";
import { maturityChartWords } from "#text/maturity-charts.ts";
import type { ChartTable } from "./chart-table.ts";
import type { ElementDots } from "./element-dots.ts";
import type { RoleDots } from "./role-dots.ts";
import type { ScoreTrend } from "./score-trend.ts";

const NONE = "–";
const written = (locale: Locale, score: number | null): string =>
  score === null ? NONE : formatScore(locale, score);
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** The table behind `elementDots`: a row per element; without the market's columns where it is not known. */
export function elementTable({ locale, elements }: ElementDots): ChartTable {
  const words = maturityChartWords(locale);
  const hasMarket = elements.some(({ average, leader }) => average !== null || leader !== null);
  return {
    columns: [
      words.element,
      words.score,
      words.from,
      words.to,
      ...(hasMarket ? [capital(words.average), capital(words.leaders)] : []),
    ],
    rows: elements.map(({ name, score, low, high, average, leader }) => [
      name,
      ...[score, low, high, ...(hasMarket ? [average, leader] : [])].map((one) => written(locale, one)),
    ]),
  };
}

/** The table behind `roleDots`: a row per element. */
export function roleTable({ locale, elements }: RoleDots): ChartTable {
  const words = maturityChartWords(locale);
  return {
    columns: [words.element, capital(words.leadership), capital(words.frontLine)],
    rows: elements.map(({ name, leadership, frontLine }) => [
      name,
      written(locale, leadership),
      written(locale, frontLine),
    ]),
  };
}

/** The table behind `scoreTrend`: a row per assessment. */
export function trendTable({ locale, points }: ScoreTrend): ChartTable {
  const words = maturityChartWords(locale);
  return {
    columns: [words.date, words.score, words.from, words.to, words.version],
    rows: points.map(({ date, score, low, high, version }) => [
      formatDay(locale, date, "short"),
      written(locale, score),
      written(locale, low),
      written(locale, high),
      version,
    ]),
  };
}
