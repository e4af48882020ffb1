import type { Chart } from "#chart/chart.ts";
import { type CellStatus, type CompletenessStrip, completenessStrip } from "#chart/completeness-strip.ts";
import { type ElementDots, elementDots } from "#chart/element-dots.ts";
import { type GroupLines, groupLines } from "#chart/group-lines.ts";
import { type MetricHistory, metricHistory } from "#chart/metric-history.ts";
import { type QueryResult, queryChart } from "#chart/query-chart.ts";
import { type RoleDots, roleDots } from "#chart/role-dots.ts";
import { type ScoreTrend, scoreTrend } from "#chart/score-trend.ts";
import { type ZoneDots, zoneDots } from "#chart/zone-dots.ts";
import { type Grain, shiftPeriod } from "#model/period.ts";
import type { Locale } from "#model/vocabulary.ts";
import type { Measure } from "#text/format.ts";
import { linkSamples } from "./link-samples.ts";
import { pilotSamples } from "./pilot-samples.ts";

/** Numbers between −1 and 1 that are the same on every machine. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return (state / 2147483648) * 2 - 1;
  };
}

/** `count` first days of periods from `start`. */
export function calendar(grain: Grain, start: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => shiftPeriod({ grain, start }, index).start);
}

const POINTS: Measure = { unit: "points", currency: "XXX" };
const PERCENT: Measure = { unit: "percent", currency: "XXX" };

/** A metric that shifts upwards late, with one low month, two gaps, targets and events. */
export function history(
  change: Partial<MetricHistory> & { readonly count?: number; readonly scale?: number },
): MetricHistory {
  const { count = 36, scale = 1, grain = "month", ...rest } = change;
  const random = noise(7);
  const points = calendar(grain, grain === "week" ? "2023-01-02" : "2023-03-01", count).map(
    (periodStart, index) => {
      const centre = index > 26 ? 65 : 60;
      const value = centre + random() * 3 - (index === 18 ? 9 : 0);
      return {
        periodStart,
        value: index === 8 || index === 9 ? null : Math.round(value * 10 * scale) / 10,
        lower: (centre - 4.3) * scale,
        upper: (centre + 4.3) * scale,
        centre: centre * scale,
        signal: index === 18 || index === 28 || index === 33,
      };
    },
  );
  return {
    locale: "en",
    name: "NPS",
    measure: POINTS,
    direction: "higher",
    points,
    targets: [
      { periodStart: "2023-01-01", value: 62 * scale },
      { periodStart: "2025-01-01", value: 68 * scale },
    ],
    events: [
      { date: "2023-09-14", number: 1 },
      { date: "2025-02-10", number: 2 },
      { date: "2025-03-20", number: 3 },
      { date: "2025-04-22", number: 4 },
      { date: "2025-04-29", number: 5 },
    ],
    ...rest,
    grain,
  };
}

const SEGMENTS: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    "Retail",
    "Small business",
    "Corporate clients of the north",
    "Private",
    "Online",
    "Partners",
    "A",
    "B",
  ],
  ru: ["Розница", "Малый бизнес", "Корпоративные клиенты", "Премиум", "Онлайн", "Партнёры", "А", "Б"],
  uk: ["Роздріб", "Малий бізнес", "Корпоративні клієнти", "Преміум", "Онлайн", "Партнери", "А", "Б"],
};

/** A metric by up to eight segments that lie close together. */
export function groups(locale: Locale, count: number): GroupLines {
  const random = noise(11);
  const days = calendar("month", "2023-07-01", 24);
  return {
    locale,
    name: "CSAT",
    measure: PERCENT,
    grain: "month",
    target: 74,
    company: days.map((periodStart, index) => ({ periodStart, value: 70 + index * 0.1 })),
    groups: SEGMENTS[locale].slice(0, count).map((name, group) => ({
      name,
      points: days.map((periodStart, index) => ({
        periodStart,
        value:
          group === 2 && index > 8 && index < 12
            ? null
            : Math.round((68 + group + random() * 2 + index * 0.1 * ((group % 3) - 1)) * 10) / 10,
      })),
    })),
  };
}

/** `count` zones with intervals. */
export function zones(locale: Locale, count: number): ZoneDots {
  const random = noise(5);
  return {
    locale,
    name: "CSAT",
    measure: PERCENT,
    direction: "higher",
    target: 74,
    company: 71.3,
    zones: Array.from({ length: count }, (_, index) => {
      const value = Math.round((71 + (random() + random()) * 4) * 10) / 10;
      const name = `${locale === "en" ? "Branch" : "Магазин на площади"} ${index + 1}`;
      return { name, value, low: value - 2.2, high: value + 2.1 };
    }),
  };
}

/** Five sources over 30 months, with every status. */
export function sources(locale: Locale): CompletenessStrip {
  const random = noise(3);
  const periods = calendar("month", "2023-07-01", 30);
  const status = (): CellStatus => {
    const chance = random();
    return chance < -0.9 ? "missing" : chance < -0.75 ? "late" : chance < -0.6 ? "partial" : "present";
  };
  return {
    locale,
    grain: "month",
    periods,
    lines: ["CRM", "Call centre", "Survey platform of the market", "ERP", "HR"].map((name, line) => ({
      name,
      cells: periods.map((_, index) => (line === 4 && index < 10 ? "none" : status())),
    })),
  };
}

function drawn(result: QueryResult): Chart {
  const chart = queryChart(result);
  if (chart.kind === "none") throw new TypeError(`expected a chart, got none: ${chart.why}`);
  return chart.chart;
}

const ELEMENT_NAMES = {
  en: ["Measurement", "Fixing", "Customer knowledge", "New services", "Strategy", "Culture"],
  ru: [
    "Измерение опыта",
    "Исправление недостатков",
    "Знания о клиенте",
    "Создание новых услуг",
    "Стратегия",
    "Корпоративная культура",
  ],
  uk: [
    "Вимірювання",
    "Виправлення",
    "Знання про клієнта",
    "Створення нових послуг",
    "Стратегія",
    "Корпоративна культура",
  ],
} as const;

/** Six elements with the market; one of them without a score, the fourth the weakest. */
export function elements(locale: Locale): ElementDots {
  const scores = [6.2, 4.9, null, 2.8, 5.4, 5.2];
  return {
    locale,
    elements: ELEMENT_NAMES[locale].map((name, index) => {
      const score = scores[index] ?? null;
      return {
        name,
        score,
        low: score === null ? null : score - 0.6,
        high: score === null ? null : score + 0.6,
        average: 4.9 - index * 0.2,
        leader: 7.8 - index * 0.1,
        isWeakest: index === 3,
      };
    }),
  };
}

/** Six elements as leadership and the front line see them. */
export function roles(locale: Locale): RoleDots {
  return {
    locale,
    elements: ELEMENT_NAMES[locale].map((name, index) => ({
      name,
      leadership: index === 5 ? null : 6 - index * 0.5,
      frontLine: 4.6 - index * 0.3,
      isReal: index === 0,
    })),
  };
}

/** A score over yearly assessments; the questionnaire changes after the second. */
export function trend(locale: Locale, count: number): ScoreTrend {
  return {
    locale,
    name: ELEMENT_NAMES[locale][0],
    points: Array.from({ length: count }, (_, index) => ({
      date: `${2018 + index}-09-15`,
      score: index === 4 ? null : 3 + index * 0.5,
      low: index === 0 || index === 4 ? null : 2.4 + index * 0.5,
      high: index === 0 || index === 4 ? null : 3.6 + index * 0.5,
      version: index < 2 ? "1" : "2",
    })),
  };
}

/** Every form of chart, with ordinary and with awkward data. */
export function samples(): Readonly<Record<string, Chart>> {
  const money: Measure = { unit: "currency", currency: "RUB" };
  const withYear = history({ locale: "ru", measure: money, scale: 41230, events: [] });
  const previousYear = withYear.points.map(({ periodStart, value }) => ({
    periodStart,
    value: value === null ? null : value * 0.96,
  }));
  const ordinary = history({});
  const random = noise(9);
  return {
    ...pilotSamples(),
    ...linkSamples(),
    "history-en": metricHistory(ordinary),
    "history-ru-money": metricHistory({ ...withYear, previousYear }),
    "history-uk-150-weeks": metricHistory(history({ locale: "uk", grain: "week", count: 150, events: [] })),
    "history-9-weeks": metricHistory(history({ grain: "week", count: 9, events: [] })),
    "history-empty": metricHistory({ ...ordinary, points: [], targets: [], events: [] }),
    "history-one-point": metricHistory(history({ count: 1 })),
    "history-all-null": metricHistory({
      ...ordinary,
      points: ordinary.points.map((point) => ({
        ...point,
        value: null,
        lower: null,
        upper: null,
        centre: null,
        signal: false,
      })),
    }),
    "history-constant": metricHistory({
      ...ordinary,
      targets: [],
      points: ordinary.points.map((point) => ({
        ...point,
        value: 7,
        lower: null,
        upper: null,
        centre: 7,
        signal: false,
      })),
    }),
    "history-negative": metricHistory(history({ scale: -0.4, events: [] })),
    "history-huge": metricHistory(history({ locale: "uk", scale: 1e11, events: [] })),
    "history-mixed-gaps": metricHistory({
      ...ordinary,
      points: ordinary.points.map((point, index) =>
        index % 3 === 1 || index > 32 ? { ...point, value: null } : point,
      ),
    }),
    "groups-6-en": groupLines(groups("en", 6)),
    "groups-8-ru": groupLines(groups("ru", 8)),
    "groups-empty": groupLines({ locale: "uk", name: "CSAT", measure: PERCENT, grain: "month", groups: [] }),
    "zones-12-en": zoneDots(zones("en", 12)),
    "zones-36-ru": zoneDots(zones("ru", 36)),
    "zones-500-en": zoneDots(zones("en", 500)),
    "zones-one": zoneDots({ ...zones("uk", 1), target: 60 }),
    "zones-empty": zoneDots({ locale: "uk", name: "CSAT", measure: PERCENT, direction: "none", zones: [] }),
    "completeness-en": completenessStrip(sources("en")),
    "completeness-uk": completenessStrip(sources("uk")),
    "completeness-empty": completenessStrip({ locale: "ru", grain: "month", periods: [], lines: [] }),
    "elements-ru": elementDots(elements("ru")),
    "elements-alone": elementDots({
      locale: "en",
      elements: elements("en").elements.map((element) => ({ ...element, average: null, leader: null })),
    }),
    "elements-empty": elementDots({ locale: "uk", elements: [] }),
    "roles-uk": roleDots(roles("uk")),
    "roles-empty": roleDots({ locale: "en", elements: [] }),
    "trend-4-en": scoreTrend(trend("en", 4)),
    "trend-9-ru": scoreTrend(trend("ru", 9)),
    "trend-one": scoreTrend(trend("en", 1)),
    "trend-empty": scoreTrend(trend("uk", 0)),
    "query-bars": drawn({
      locale: "en",
      columns: ["zone", "sales"],
      rows: Array.from({ length: 14 }, (_, index) => [`Branch ${index}`, 90_000 - index * 8_000]),
    }),
    "query-lines": drawn({
      locale: "ru",
      columns: ["month", "nps", "csat"],
      rows: calendar("month", "2024-01-01", 14).map((day) => [day, 30 + random() * 4, 60 + random() * 3]),
    }),
    "query-dots": drawn({
      locale: "uk",
      columns: ["calls", "sales"],
      rows: Array.from({ length: 60 }, () => {
        const calls = random() * 40;
        return [calls, calls * 2 + random() * 20];
      }),
    }),
  };
}
