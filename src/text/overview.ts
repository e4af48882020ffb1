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
    description: "How customer experience is doing, what is really changing, and what needs attention.",
    kicker: "Overview",
    answer: ({ improved, worsened, measured }) => {
      const metrics = `${measured} ${plural("en", measured, { one: "metric", other: "metrics" })}`;
      if (improved === 0 && worsened === 0)
        return measured === 1
          ? "The metric neither improved nor got worse"
          : `None of ${metrics} improved or got worse`;
      const up = improved === 0 ? "No metric improved" : `${improved} of ${metrics} improved`;
      return worsened === 0 ? `${up}, none got worse` : `${up}, ${worsened} got worse`;
    },
    targets: (met, of) => {
      if (met === 0) return of === 1 ? "The only target is not met." : `None of ${of} targets is met.`;
      if (met === of) return of === 1 ? "The only target is met." : `All ${of} targets are met.`;
      return `${met} of ${of} targets ${met === 1 ? "is" : "are"} met.`;
    },
    noTargets: "No targets have been set.",
    headline: "Where we stand",
    watch: "What needs attention",
    watchIntro:
      "Metrics that got worse by more than routine variation, or miss their target by more than that.",
    nothingToWatch:
      "No metric got worse by more than routine variation or misses its target by more than that.",
    better: "What really improved",
    nothingBetter: "No metric improved by more than routine variation.",
    late: "Late data",
    lateSource: (source, lastDay, lagDays) =>
      `${source}: data end on ${lastDay}, ${lagDays} ${plural("en", lagDays, { one: "day", other: "days" })} behind the newest.`,
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
        return measured === 1
          ? "Показатель не улучшился и не ухудшился"
          : `Ни один из ${measured} ${metrics} не улучшился и не ухудшился`;
      const up =
        improved === 0
          ? "Ни один показатель не улучшился"
          : `${plural("ru", improved, { one: "Улучшился", few: "Улучшились", many: "Улучшились", other: "Улучшилось" })} ${improved} из ${measured} ${metrics}`;
      return worsened === 0
        ? `${up}, ни один не ухудшился`
        : `${up}, ${plural("ru", worsened, { one: "ухудшился", few: "ухудшились", many: "ухудшились", other: "ухудшилось" })} ${worsened}`;
    },
    targets: (met, of) => {
      if (of === 1) return met === 1 ? "Единственная цель достигнута." : "Единственная цель не достигнута.";
      const targets = `${of} ${plural("ru", of, { one: "цели", few: "целей", many: "целей", other: "целей" })}`;
      if (met === 0) return `Ни одна из ${targets} не достигнута.`;
      return `${plural("ru", met, { one: "Достигнута", few: "Достигнуто", many: "Достигнуто", other: "Достигнуто" })} ${met} из ${targets}.`;
    },
    noTargets: "Цели не заданы.",
    headline: "Где мы сейчас",
    watch: "На что обратить внимание",
    watchIntro:
      "Показатели, которые ухудшились сильнее обычных колебаний или отстают от цели больше чем на их величину.",
    nothingToWatch:
      "Ни один показатель не ухудшился сильнее обычных колебаний и не отстаёт от цели больше чем на их величину.",
    better: "Что действительно улучшилось",
    nothingBetter: "Ни один показатель не улучшился сильнее обычных колебаний.",
    late: "Данные с опозданием",
    lateSource: (source, lastDay, lagDays) =>
      `${source}: данные по ${lastDay}, отстают от самых новых на ${lagDays} ${plural("ru", lagDays, { one: "день", few: "дня", many: "дней", other: "дня" })}.`,
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
      if (improved === 0 && worsened === 0)
        return measured === 1
          ? "Показник не поліпшився й не погіршився"
          : `Жоден із ${measured} ${metrics} не поліпшився й не погіршився`;
      const up =
        improved === 0
          ? "Жоден показник не поліпшився"
          : `${plural("uk", improved, { one: "Поліпшився", few: "Поліпшилися", many: "Поліпшилися", other: "Поліпшилося" })} ${improved} з ${measured} ${metrics}`;
      return worsened === 0
        ? `${up}, жоден не погіршився`
        : `${up}, ${plural("uk", worsened, { one: "погіршився", few: "погіршилися", many: "погіршилися", other: "погіршилося" })} ${worsened}`;
    },
    targets: (met, of) => {
      if (of === 1) return met === 1 ? "Єдину ціль досягнуто." : "Єдину ціль не досягнуто.";
      const targets = `${of} ${plural("uk", of, { one: "цілі", few: "цілей", many: "цілей", other: "цілей" })}`;
      return met === 0 ? `Жодної з ${targets} не досягнуто.` : `Досягнуто ${met} з ${targets}.`;
    },
    noTargets: "Цілей не задано.",
    headline: "Де ми зараз",
    watch: "На що звернути увагу",
    watchIntro:
      "Показники, що погіршилися сильніше за звичайні коливання або відстають від цілі більше ніж на їхню величину.",
    nothingToWatch:
      "Жоден показник не погіршився сильніше за звичайні коливання й не відстає від цілі більше ніж на їхню величину.",
    better: "Що справді поліпшилося",
    nothingBetter: "Жоден показник не поліпшився сильніше за звичайні коливання.",
    late: "Дані із запізненням",
    lateSource: (source, lastDay, lagDays) =>
      `${source}: дані по ${lastDay}, відстають від найновіших на ${lagDays} ${plural("uk", lagDays, { one: "день", few: "дні", many: "днів", other: "дня" })}.`,
    allFresh: "Усі джерела оновлено вчасно.",
    allMetrics: "Усі показники",
    aboutData: "Про дані",
    noData: "Тут немає значень жодного показника. Розширте фільтр.",
  },
});
