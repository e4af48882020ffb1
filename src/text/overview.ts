import { catalogue } from "./catalogue.ts";
import { plural } from "./plural.ts";

interface OverviewWords {
  readonly title: string;
  readonly description: string;
  readonly kicker: string;
  /** The page's answer in one line, from counts of metrics. */
  readonly answer: (counts: { improved: number; worsened: number; measured: number }) => string;
  readonly targets: (met: number, of: number) => string;
  readonly noTargets: string;
  readonly headline: string;
  readonly watch: string;
  readonly watchIntro: string;
  readonly nothingToWatch: string;
  readonly better: string;
  readonly nothingBetter: string;
  readonly late: string;
  readonly lateSource: (source: string, lastDay: string, lagDays: number) => string;
  readonly allFresh: string;
  readonly allMetrics: string;
  readonly aboutData: string;
  readonly noData: string;
}

/** Words of the overview. */
export const overviewWords = catalogue<OverviewWords>({
  en: {
    title: "Overview",
    description: "How customer experience is doing, what is really changing, and what needs a look.",
    kicker: "Overview",
    answer: ({ improved, worsened, measured }) => {
      if (improved === 0 && worsened === 0) return `None of ${measured} metrics has really changed`;
      const up = improved === 0 ? "No metric has improved" : `${improved} of ${measured} metrics improved`;
      return worsened === 0 ? `${up}, none got worse` : `${up}, ${worsened} got worse`;
    },
    targets: (met, of) => `${met} of ${of} targets are met.`,
    noTargets: "No targets have been set.",
    headline: "Where we stand",
    watch: "What needs a look",
    watchIntro: "Metrics that got worse beyond their routine variation, and targets missed by more than it.",
    nothingToWatch:
      "Nothing has got worse beyond its routine variation, and no target is missed by more than it.",
    better: "What really improved",
    nothingBetter: "No metric has improved beyond its routine variation.",
    late: "Late data",
    lateSource: (source, lastDay, lagDays) =>
      `${source} ends on ${lastDay}, ${lagDays} ${plural("en", lagDays, { one: "day", other: "days" })} before the newest data.`,
    allFresh: "Every source is up to date.",
    allMetrics: "All metrics",
    aboutData: "About the data",
    noData: "No metric has values here. Widen the filter.",
  },
  ru: {
    title: "Обзор",
    description: "Как обстоят дела с клиентским опытом, что действительно меняется и что требует внимания.",
    kicker: "Обзор",
    answer: ({ improved, worsened, measured }) => {
      const metrics = plural("ru", measured, {
        one: "показателя",
        few: "показателей",
        many: "показателей",
        other: "показателей",
      });
      if (improved === 0 && worsened === 0)
        return `Ни один из ${measured} ${metrics} по-настоящему не изменился`;
      const up =
        improved === 0
          ? "Ни один показатель не улучшился"
          : `${plural("ru", improved, { one: "Улучшился", few: "Улучшились", many: "Улучшились", other: "Улучшилось" })} ${improved} из ${measured} ${metrics}`;
      return worsened === 0
        ? `${up}, ни один не ухудшился`
        : `${up}, ${plural("ru", worsened, { one: "ухудшился", few: "ухудшились", many: "ухудшились", other: "ухудшилось" })} ${worsened}`;
    },
    targets: (met, of) =>
      `${plural("ru", met, { one: "Достигнута", few: "Достигнуты", many: "Достигнуты", other: "Достигнуто" })} ${met} из ${of} ${plural("ru", of, { one: "цели", few: "целей", many: "целей", other: "целей" })}.`,
    noTargets: "Цели не заданы.",
    headline: "Где мы сейчас",
    watch: "На что обратить внимание",
    watchIntro:
      "Показатели, ухудшившиеся сильнее обычных колебаний, и цели, от которых отстаём больше, чем на эти колебания.",
    nothingToWatch: "Ничто не ухудшилось сильнее обычных колебаний, и ни одна цель не упущена сильнее них.",
    better: "Что действительно улучшилось",
    nothingBetter: "Ни один показатель не улучшился сильнее обычных колебаний.",
    late: "Запаздывающие данные",
    lateSource: (source, lastDay, lagDays) =>
      `${source}: последние данные за ${lastDay}, на ${lagDays} ${plural("ru", lagDays, { one: "день", few: "дня", many: "дней", other: "дня" })} раньше самых новых.`,
    allFresh: "Все источники обновлены вовремя.",
    allMetrics: "Все показатели",
    aboutData: "О данных",
    noData: "Здесь нет значений ни одного показателя. Расширьте фильтр.",
  },
  uk: {
    title: "Огляд",
    description: "Як ідуть справи з клієнтським досвідом, що справді змінюється і що потребує уваги.",
    kicker: "Огляд",
    answer: ({ improved, worsened, measured }) => {
      const metrics = plural("uk", measured, {
        one: "показника",
        few: "показників",
        many: "показників",
        other: "показників",
      });
      if (improved === 0 && worsened === 0) return `Жоден із ${measured} ${metrics} насправді не змінився`;
      const up =
        improved === 0
          ? "Жоден показник не поліпшився"
          : `${plural("uk", improved, { one: "Поліпшився", few: "Поліпшилися", many: "Поліпшилися", other: "Поліпшилося" })} ${improved} з ${measured} ${metrics}`;
      return worsened === 0
        ? `${up}, жоден не погіршився`
        : `${up}, ${plural("uk", worsened, { one: "погіршився", few: "погіршилися", many: "погіршилися", other: "погіршилося" })} ${worsened}`;
    },
    targets: (met, of) =>
      `${plural("uk", met, { one: "Досягнуто", few: "Досягнуто", many: "Досягнуто", other: "Досягнуто" })} ${met} з ${of} ${plural("uk", of, { one: "цілі", few: "цілей", many: "цілей", other: "цілей" })}.`,
    noTargets: "Цілей не задано.",
    headline: "Де ми зараз",
    watch: "На що звернути увагу",
    watchIntro:
      "Показники, що погіршилися більше за звичайні коливання, і цілі, від яких відстаємо більше, ніж на ці коливання.",
    nothingToWatch: "Ніщо не погіршилося більше за звичайні коливання, і жодну ціль не втрачено понад них.",
    better: "Що справді поліпшилося",
    nothingBetter: "Жоден показник не поліпшився більше за звичайні коливання.",
    late: "Дані, що запізнюються",
    lateSource: (source, lastDay, lagDays) =>
      `${source}: останні дані за ${lastDay}, на ${lagDays} ${plural("uk", lagDays, { one: "день", few: "дні", many: "днів", other: "дня" })} раніше за найновіші.`,
    allFresh: "Усі джерела оновлено вчасно.",
    allMetrics: "Усі показники",
    aboutData: "Про дані",
    noData: "Тут немає значень жодного показника. Розширте фільтр.",
  },
});
