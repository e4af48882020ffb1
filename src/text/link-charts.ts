import type { Grain } from "#model/period.ts";
import { catalogue } from "./catalogue.ts";

interface LinkChartWords {
  /** Titles of axes. */
  readonly after: Readonly<Record<Grain, string>>;
  readonly ahead: Readonly<Record<Grain, string>>;
  /** Heads of columns. */
  readonly effect: string;
  readonly from: string;
  readonly to: string;
  readonly share: string;
  readonly metric: string;
  readonly period: string;
  readonly value: string;
  readonly from80: string;
  readonly to80: string;
  readonly from95: string;
  readonly to95: string;
  readonly expected: string;
  /** Sentences of text alternatives. */
  readonly lagAlt: (name: string, count: number) => string;
  readonly chosenAlt: (periods: number, effect: string, low: string, high: string) => string;
  readonly scatterAlt: (cause: string, effect: string, points: number, rises: boolean) => string;
  readonly sharesAlt: (name: string, parts: string) => string;
  readonly fanAlt: (name: string, period: string, value: string, low: string, high: string) => string;
  readonly nothing: (name: string) => string;
}

/** Words in the charts of links, in the tables behind them and in their text alternatives. */
export const linkChartWords = catalogue<LinkChartWords>({
  en: {
    after: {
      day: "days after the move",
      week: "weeks after the move",
      month: "months after the move",
      quarter: "quarters after the move",
      year: "years after the move",
    },
    ahead: {
      day: "days from now",
      week: "weeks from now",
      month: "months from now",
      quarter: "quarters from now",
      year: "years from now",
    },
    effect: "Effect",
    from: "From",
    to: "To",
    share: "Share",
    metric: "Metric",
    period: "Period",
    value: "Value",
    from80: "4 of 5: from",
    to80: "to",
    from95: "19 of 20: from",
    to95: "to",
    expected: "expected",
    lagAlt: (name, count) => `${name}: effect after 0 to ${count} periods, each with its interval.`,
    chosenAlt: (periods, effect, low, high) => `Strongest after ${periods}: ${effect}, ${low} to ${high}.`,
    scatterAlt: (cause, effect, points, rises) =>
      `${points} points: ${cause} across, ${effect} upwards, each less what is usual for its place and time. The line through them ${rises ? "rises" : "falls"}.`,
    sharesAlt: (name, parts) => `${name}, shares of what is explained: ${parts}.`,
    fanAlt: (name, period, value, low, high) =>
      `${name}: ${value} expected in ${period}, between ${low} and ${high}.`,
    nothing: (name) => `${name}: nothing to draw.`,
  },
  ru: {
    after: {
      day: "дней после изменения",
      week: "недель после изменения",
      month: "месяцев после изменения",
      quarter: "кварталов после изменения",
      year: "лет после изменения",
    },
    ahead: {
      day: "дней от сегодня",
      week: "недель от сегодня",
      month: "месяцев от сегодня",
      quarter: "кварталов от сегодня",
      year: "лет от сегодня",
    },
    effect: "Эффект",
    from: "От",
    to: "До",
    share: "Доля",
    metric: "Показатель",
    period: "Период",
    value: "Значение",
    from80: "4 из 5: от",
    to80: "до",
    from95: "19 из 20: от",
    to95: "до",
    expected: "ожидается",
    lagAlt: (name, count) => `${name}: эффект через 0–${count} периодов, каждый с интервалом.`,
    chosenAlt: (periods, effect, low, high) =>
      `Сильнее всего через ${periods}: ${effect}, от ${low} до ${high}.`,
    scatterAlt: (cause, effect, points, rises) =>
      `Точек: ${points}. По горизонтали «${cause}», по вертикали «${effect}», всё за вычетом обычного для места и времени. Линия ${rises ? "растёт" : "снижается"}.`,
    sharesAlt: (name, parts) => `${name}, доли объяснённого: ${parts}.`,
    fanAlt: (name, period, value, low, high) =>
      `${name}: ${period} — ожидается ${value}, от ${low} до ${high}.`,
    nothing: (name) => `${name}: показывать нечего.`,
  },
  uk: {
    after: {
      day: "днів після зміни",
      week: "тижнів після зміни",
      month: "місяців після зміни",
      quarter: "кварталів після зміни",
      year: "років після зміни",
    },
    ahead: {
      day: "днів від сьогодні",
      week: "тижнів від сьогодні",
      month: "місяців від сьогодні",
      quarter: "кварталів від сьогодні",
      year: "років від сьогодні",
    },
    effect: "Ефект",
    from: "Від",
    to: "До",
    share: "Частка",
    metric: "Показник",
    period: "Період",
    value: "Значення",
    from80: "4 з 5: від",
    to80: "до",
    from95: "19 з 20: від",
    to95: "до",
    expected: "очікується",
    lagAlt: (name, count) => `${name}: ефект через 0–${count} періодів, кожен з інтервалом.`,
    chosenAlt: (periods, effect, low, high) =>
      `Найсильніше через ${periods}: ${effect}, від ${low} до ${high}.`,
    scatterAlt: (cause, effect, points, rises) =>
      `Точок: ${points}. По горизонталі «${cause}», по вертикалі «${effect}», усе без звичного для місця й часу. Лінія ${rises ? "зростає" : "спадає"}.`,
    sharesAlt: (name, parts) => `${name}, частки поясненого: ${parts}.`,
    fanAlt: (name, period, value, low, high) =>
      `${name}: ${period} — очікується ${value}, від ${low} до ${high}.`,
    nothing: (name) => `${name}: показувати нічого.`,
  },
});
