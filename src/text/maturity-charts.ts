import { catalogue } from "./catalogue.ts";
import { plural } from "./plural.ts";

/** Words that stand in charts of maturity, in the tables behind them, and in their text alternatives. */
interface MaturityChartWords {
  readonly average: string;
  readonly leaders: string;
  readonly leadership: string;
  readonly frontLine: string;
  readonly missing: string;
  readonly newVersion: string;
  /** Heads of columns. */
  readonly element: string;
  readonly score: string;
  readonly from: string;
  readonly to: string;
  readonly date: string;
  readonly version: string;
  /** Sentences of text alternatives. */
  readonly elementsAlt: (count: number) => string;
  readonly marketAlt: (average: string, leaders: string) => string;
  readonly rolesAlt: (count: number) => string;
  readonly trendAlt: (name: string, count: number, from: string, to: string) => string;
  readonly versionsAlt: string;
  readonly nothing: string;
}

export const maturityChartWords = catalogue<MaturityChartWords>({
  en: {
    average: "market average",
    leaders: "leaders",
    leadership: "leadership",
    frontLine: "front line",
    missing: "too few answers",
    newVersion: "new questionnaire",
    element: "Element",
    score: "Score, 0–10",
    from: "Interval from",
    to: "Interval to",
    date: "Assessment",
    version: "Questionnaire",
    elementsAlt: (count) =>
      `${count} ${plural("en", count, { one: "score", other: "scores" })} on a scale from 0 to 10.`,
    marketAlt: (average, leaders) => `market average ${average}, leaders ${leaders}`,
    rolesAlt: (count) =>
      `${count} ${plural("en", count, { one: "score", other: "scores" })} from 0 to 10, as leadership and as the front line see them.`,
    trendAlt: (name, count, from, to) =>
      `${name}, score from 0 to 10 over ${count} ${plural("en", count, { one: "assessment", other: "assessments" })}, ${from} to ${to}.`,
    versionsAlt: "The questionnaire changed in between; scores before and after are not compared.",
    nothing: "No scores to draw.",
  },
  ru: {
    average: "средняя по рынку",
    leaders: "лидеры",
    leadership: "руководство",
    frontLine: "первая линия",
    missing: "мало ответов",
    newVersion: "новая анкета",
    element: "Элемент",
    score: "Балл, 0–10",
    from: "Интервал от",
    to: "Интервал до",
    date: "Оценка",
    version: "Анкета",
    elementsAlt: (count) =>
      `${count} ${plural("ru", count, { one: "оценка", few: "оценки", many: "оценок", other: "оценки" })} по шкале от 0 до 10.`,
    marketAlt: (average, leaders) => `в среднем по рынку ${average}, у лидеров ${leaders}`,
    rolesAlt: (count) =>
      `${count} ${plural("ru", count, { one: "оценка", few: "оценки", many: "оценок", other: "оценки" })} от 0 до 10 глазами руководства и первой линии.`,
    trendAlt: (name, count, from, to) =>
      `${name}: балл от 0 до 10, ${count} ${plural("ru", count, { one: "измерение", few: "измерения", many: "измерений", other: "измерения" })} (${from} – ${to}).`,
    versionsAlt: "За это время анкета изменилась: баллы до и после не сравниваются.",
    nothing: "Баллов для графика нет.",
  },
  uk: {
    average: "середня на ринку",
    leaders: "лідери",
    leadership: "керівництво",
    frontLine: "перша лінія",
    missing: "замало відповідей",
    newVersion: "нова анкета",
    element: "Елемент",
    score: "Бал, 0–10",
    from: "Інтервал від",
    to: "Інтервал до",
    date: "Оцінювання",
    version: "Анкета",
    elementsAlt: (count) =>
      `${count} ${plural("uk", count, { one: "оцінка", few: "оцінки", many: "оцінок", other: "оцінки" })} за шкалою від 0 до 10.`,
    marketAlt: (average, leaders) => `у середньому на ринку ${average}, у лідерів ${leaders}`,
    rolesAlt: (count) =>
      `${count} ${plural("uk", count, { one: "оцінка", few: "оцінки", many: "оцінок", other: "оцінки" })} від 0 до 10 очима керівництва та першої лінії.`,
    trendAlt: (name, count, from, to) =>
      `${name}: бал від 0 до 10, ${count} ${plural("uk", count, { one: "оцінювання", few: "оцінювання", many: "оцінювань", other: "оцінювання" })} (${from} – ${to}).`,
    versionsAlt: "За цей час анкета змінилася: бали до і після не порівнюються.",
    nothing: "Балів для графіка немає.",
  },
});
