import { formatDay } from "#text/format.ts";
import { formatScore } from "#text/format-score.ts";
import { maturityChartWords } from "#text/maturity-charts.ts";
import type { ElementDots } from "./element-dots.ts";
import type { RoleDots } from "./role-dots.ts";
import type { ScoreTrend } from "./score-trend.ts";

/** What `elementDots` shows, in words: every score, with the market beside it. */
export function elementAlt({ locale, elements }: ElementDots): string {
  const words = maturityChartWords(locale);
  if (elements.length === 0) return words.nothing;
  const said = elements.map(({ name, score, average, leader }) => {
    const own = score === null ? words.missing : formatScore(locale, score);
    const market =
      average === null || leader === null
        ? ""
        : ` (${words.marketAlt(formatScore(locale, average), formatScore(locale, leader))})`;
    return `${name} ${own}${market}`;
  });
  return `${words.elementsAlt(elements.length)} ${said.join("; ")}.`;
}

/** What `roleDots` shows, in words: both scores of every element. */
export function roleAlt({ locale, elements }: RoleDots): string {
  const words = maturityChartWords(locale);
  if (elements.length === 0) return words.nothing;
  const text = (score: number | null): string =>
    score === null ? words.missing : formatScore(locale, score);
  const said = elements.map(
    ({ name, leadership, frontLine }) =>
      `${name}: ${words.leadership} ${text(leadership)}, ${words.frontLine} ${text(frontLine)}`,
  );
  return `${words.rolesAlt(elements.length)} ${said.join("; ")}.`;
}

/** What `scoreTrend` shows, in words: every assessment, and whether the questionnaire changed in between. */
export function trendAlt({ locale, name, points }: ScoreTrend): string {
  const words = maturityChartWords(locale);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return words.nothing;
  const day = (date: string): string => formatDay(locale, date, "short");
  const said = points.map(
    ({ date, score }) => `${day(date)} ${score === null ? words.missing : formatScore(locale, score)}`,
  );
  const isOne = points.every(({ version }) => version === first.version);
  const all = `${words.trendAlt(name, points.length, day(first.date), day(last.date))} ${said.join("; ")}.`;
  return isOne ? all : `${all} ${words.versionsAlt}`;
}
