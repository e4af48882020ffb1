import type { Grain } from "#model/period.ts";
import { catalogue } from "./catalogue.ts";
import { countPeriods, countZones } from "./count-periods.ts";

interface PilotChartWords {
  readonly noEffect: string;
  readonly worthwhile: (size: string) => string;
  readonly withPilot: string;
  readonly withoutPilot: string;
  readonly comparison: string;
  readonly start: string;
  readonly sinceStart: Readonly<Record<Grain, string>>;
  readonly afterPeriods: Readonly<Record<Grain, string>>;
  readonly zonesBetween: (count: number) => string;
  /** Heads of columns. */
  readonly period: string;
  readonly effect: string;
  readonly from: string;
  readonly to: string;
  readonly unbounded: string;
  /** Sentences of text alternatives. */
  readonly effectAlt: (name: string, effect: string, low: string, high: string) => string;
  readonly rowsAlt: (name: string, count: number, lowest: string, highest: string) => string;
  readonly worthwhileAlt: (size: string) => string;
  readonly linesAlt: (name: string, count: number, grain: Grain, start: string) => string;
  readonly latestAlt: (pilot: string, without: string) => string;
  readonly pointsAlt: (name: string, before: number, after: number) => string;
  readonly lastAlt: (effect: string, low: string, high: string) => string;
  readonly nothing: (name: string) => string;
}

/** Words in the charts of pilots, in the tables behind them and in their text alternatives. */
export const pilotChartWords = catalogue<PilotChartWords>({
  en: {
    noEffect: "no effect",
    worthwhile: (size) => `worthwhile: ${size}`,
    withPilot: "with the pilot",
    withoutPilot: "without it",
    comparison: "comparison",
    start: "start",
    sinceStart: {
      day: "days since the start",
      week: "weeks since the start",
      month: "months since the start",
      quarter: "quarters since the start",
      year: "years since the start",
    },
    afterPeriods: {
      day: "days measured",
      week: "weeks measured",
      month: "months measured",
      quarter: "quarters measured",
      year: "years measured",
    },
    zonesBetween: (count) => `${countZones("en", count)} between`,
    period: "Period",
    effect: "Effect",
    from: "95 % from",
    to: "95 % to",
    unbounded: "no limit",
    effectAlt: (name, effect, low, high) =>
      `${name}: effect ${effect}, 95 % interval from ${low} to ${high}.`,
    rowsAlt: (name, count, lowest, highest) => `${name}: ${count} effects, from ${lowest} to ${highest}.`,
    worthwhileAlt: (size) => `Smallest worthwhile effect ${size}.`,
    linesAlt: (name, count, grain, start) =>
      `${name} with and without the pilot over ${countPeriods("en", count, grain)}; start ${start}.`,
    latestAlt: (pilot, without) => `At the end ${pilot} with the pilot, ${without} without it.`,
    pointsAlt: (name, before, after) =>
      `${name}: effect in ${before} periods before the start and ${after} after it, with 95 % intervals.`,
    lastAlt: (effect, low, high) => `The last: ${effect}, from ${low} to ${high}.`,
    nothing: (name) => `${name}: nothing to draw.`,
  },
  ru: {
    noEffect: "нет эффекта",
    worthwhile: (size) => `стоит внедрять: ${size}`,
    withPilot: "с пилотом",
    withoutPilot: "без него",
    comparison: "контроль",
    start: "начало",
    sinceStart: {
      day: "дней от начала",
      week: "недель от начала",
      month: "месяцев от начала",
      quarter: "кварталов от начала",
      year: "лет от начала",
    },
    afterPeriods: {
      day: "измерено дней",
      week: "измерено недель",
      month: "измерено месяцев",
      quarter: "измерено кварталов",
      year: "измерено лет",
    },
    zonesBetween: (count) => `между ними ${countZones("ru", count)}`,
    period: "Период",
    effect: "Эффект",
    from: "95 % от",
    to: "95 % до",
    unbounded: "без границы",
    effectAlt: (name, effect, low, high) => `${name}: эффект ${effect}, интервал 95 % от ${low} до ${high}.`,
    rowsAlt: (name, count, lowest, highest) => `${name}: эффектов ${count}, от ${lowest} до ${highest}.`,
    worthwhileAlt: (size) => `Наименьший эффект, ради которого стоит внедрять: ${size}.`,
    linesAlt: (name, count, grain, start) =>
      `${name} с пилотом и без него за ${countPeriods("ru", count, grain)}; начало: ${start}.`,
    latestAlt: (pilot, without) => `В конце ${pilot} с пилотом и ${without} без него.`,
    pointsAlt: (name, before, after) =>
      `${name}: эффект по периодам (до начала: ${before}, после: ${after}) с интервалами 95 %.`,
    lastAlt: (effect, low, high) => `Последний: ${effect}, от ${low} до ${high}.`,
    nothing: (name) => `${name}: рисовать нечего.`,
  },
  uk: {
    noEffect: "немає ефекту",
    worthwhile: (size) => `доцільно: ${size}`,
    withPilot: "з пілотом",
    withoutPilot: "без нього",
    comparison: "контроль",
    start: "початок",
    sinceStart: {
      day: "днів від початку",
      week: "тижнів від початку",
      month: "місяців від початку",
      quarter: "кварталів від початку",
      year: "років від початку",
    },
    afterPeriods: {
      day: "виміряно днів",
      week: "виміряно тижнів",
      month: "виміряно місяців",
      quarter: "виміряно кварталів",
      year: "виміряно років",
    },
    zonesBetween: (count) => `між ними ${countZones("uk", count)}`,
    period: "Період",
    effect: "Ефект",
    from: "95 % від",
    to: "95 % до",
    unbounded: "без межі",
    effectAlt: (name, effect, low, high) => `${name}: ефект ${effect}, інтервал 95 % від ${low} до ${high}.`,
    rowsAlt: (name, count, lowest, highest) => `${name}: ефектів ${count}, від ${lowest} до ${highest}.`,
    worthwhileAlt: (size) => `Найменший ефект, заради якого варто впроваджувати: ${size}.`,
    linesAlt: (name, count, grain, start) =>
      `${name} з пілотом і без нього за ${countPeriods("uk", count, grain)}; початок: ${start}.`,
    latestAlt: (pilot, without) => `Наприкінці ${pilot} з пілотом і ${without} без нього.`,
    pointsAlt: (name, before, after) =>
      `${name}: ефект за періодами (до початку: ${before}, після: ${after}) з інтервалами 95 %.`,
    lastAlt: (effect, low, high) => `Останній: ${effect}, від ${low} до ${high}.`,
    nothing: (name) => `${name}: малювати нічого.`,
  },
});
