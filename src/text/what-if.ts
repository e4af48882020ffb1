import { catalogue } from "./catalogue.ts";

interface WhatIfWords {
  readonly title: string;
  readonly heading: string;
  readonly deck: string;
  readonly outcome: string;
  readonly example: string;
  readonly causes: string;
  readonly now: (value: string) => string;
  readonly history: (low: string, high: string) => string;
  readonly moved: (change: string) => string;
  readonly unmoved: string;
  readonly beyond: string;
  readonly perZone: string;
  readonly reset: string;
  readonly result: string;
  /** The answer: change of the outcome once everything has arrived, its interval, and by when. */
  readonly answer: (effect: string, change: string, per: string, range: string, lag: string) => string;
  readonly answerNow: (effect: string, change: string, per: string, range: string) => string;
  readonly extrapolates: (names: string) => string;
  readonly nothing: string;
  readonly inseparable: string;
  readonly chart: (effect: string) => string;
  readonly caption: string;
  readonly how: string;
  readonly howText: string;
  readonly careful: string;
  readonly noModels: string;
  readonly failed: string;
  readonly withoutScripts: string;
}

/** Words of the page that lets causes be moved. */
export const whatIfWords = catalogue<WhatIfWords>({
  en: {
    title: "What if",
    heading: "What if a cause moved?",
    deck: "Move leading causes of a result and see what has followed such moves so far, month by month, with its interval. Causes that overlap are not counted twice.",
    outcome: "Result",
    example: "An example to begin with; move the sliders to make it your own.",
    causes: "Move the causes",
    now: (value) => `now ${value}`,
    history: (low, high) => `so far between ${low} and ${high}`,
    moved: (change) => `moved by ${change}`,
    unmoved: "not moved",
    beyond: "beyond its history",
    perZone: "per zone",
    reset: "Back to today",
    result: "What follows",
    answer: (effect, change, per, range, lag) => `${effect}: ${change}${per}, fully ${lag}; ${range}`,
    answerNow: (effect, change, per, range) => `${effect}: ${change}${per} at once; ${range}`,
    extrapolates: (names) =>
      `${names}: beyond anything seen so far. The figure is an extrapolation and may well not hold.`,
    nothing: "Nothing is moved, so nothing follows.",
    inseparable: "These causes have always moved together, so the data can't tell what each would do.",
    chart: (effect) => `What would follow for “${effect}”`,
    caption: "Change against no moves, by time from now, with 95% interval",
    how: "How was this computed?",
    howText:
      "One cause moved alone does what its link says (for a large move somewhat more or less, since money and counts are reckoned in per cent of the latest year's level). For several the links don't add up: the result is regressed on the moved causes together, over the periods that have them all, each at its own lag, with the same adjustments as the links. What the moved causes share counts once; what a cause does by way of others that nobody has moved is included (total effect of the moves, Pearl 2009). The interval carries the uncertainty of all of them together.",
    careful:
      "This is what has gone together so far. Whether a move made on purpose does the same, a pilot tells.",
    noModels: "There is no result with proven causes yet, so there is nothing to move.",
    failed: "The figures could not be loaded. Check the connection and try again.",
    withoutScripts:
      "Without scripts the sliders don't move; what one step of each cause brings is on the Money page.",
  },
  ru: {
    title: "Что если",
    heading: "Что, если причина изменится?",
    deck: "Сдвиньте ведущие причины результата и посмотрите, что до сих пор следовало за такими изменениями, по периодам и с интервалом. Пересекающиеся причины не считаются дважды.",
    outcome: "Результат",
    example: "Для начала — пример; сдвиньте ползунки, чтобы задать своё.",
    causes: "Сдвиньте причины",
    now: (value) => `сейчас ${value}`,
    history: (low, high) => `до сих пор от ${low} до ${high}`,
    moved: (change) => `сдвиг ${change}`,
    unmoved: "без изменений",
    beyond: "за пределами истории",
    perZone: "на зону",
    reset: "Вернуть как сейчас",
    result: "Что последует",
    answer: (effect, change, per, range, lag) => `${effect}: ${change}${per}, полностью ${lag}; ${range}`,
    answerNow: (effect, change, per, range) => `${effect}: ${change}${per} сразу; ${range}`,
    extrapolates: (names) => `${names}: такого ещё не было. Это экстраполяция, и она может не оправдаться.`,
    nothing: "Ничего не сдвинуто, поэтому ничего и не последует.",
    inseparable: "Эти причины всегда менялись вместе, и по данным нельзя сказать, что сделала бы каждая.",
    chart: (effect) => `Что последует для показателя «${effect}»`,
    caption: "Отличие от случая без изменений, по времени от сегодня, 95-процентный интервал",
    how: "Как это рассчитано?",
    howText:
      "Одна сдвинутая причина даёт то, что говорит её связь (при большом сдвиге — чуть больше или меньше: деньги и количества считаются в процентах от уровня последнего года). Для нескольких связи не складываются: берётся регрессия результата сразу на все сдвинутые причины по периодам, где известны все, каждая со своим лагом и с теми же поправками, что и у связей. Общее для причин учитывается один раз; то, что причина делает через другие, никем не сдвинутые, включено (полный эффект, Pearl 2009). Интервал учитывает неопределённость всех причин вместе.",
    careful: "Так до сих пор менялось вместе. Даст ли то же самое намеренный сдвиг, покажет пилот.",
    noModels: "Результатов с доказанными причинами пока нет, сдвигать нечего.",
    failed: "Не удалось загрузить числа. Проверьте соединение и попробуйте ещё раз.",
    withoutScripts:
      "Без скриптов ползунки не действуют; что даёт один шаг каждой причины, написано на странице «Деньги».",
  },
  uk: {
    title: "Що, якби",
    heading: "Що, якби причина змінилася?",
    deck: "Зруште провідні причини результату й подивіться, що досі наставало після таких змін, за періодами та з інтервалом. Причини, що перетинаються, не рахуються двічі.",
    outcome: "Результат",
    example: "Для початку — приклад; зруште повзунки, щоб задати своє.",
    causes: "Зруште причини",
    now: (value) => `зараз ${value}`,
    history: (low, high) => `досі від ${low} до ${high}`,
    moved: (change) => `зрушення ${change}`,
    unmoved: "без змін",
    beyond: "за межами історії",
    perZone: "на зону",
    reset: "Повернути як зараз",
    result: "Що настане",
    answer: (effect, change, per, range, lag) => `${effect}: ${change}${per}, повністю ${lag}; ${range}`,
    answerNow: (effect, change, per, range) => `${effect}: ${change}${per} одразу; ${range}`,
    extrapolates: (names) => `${names}: такого ще не було. Це екстраполяція, і вона може не справдитися.`,
    nothing: "Нічого не зрушено, тож нічого й не настане.",
    inseparable: "Ці причини завжди змінювалися разом, тож за даними не сказати, що зробила б кожна.",
    chart: (effect) => `Що настане для показника «${effect}»`,
    caption: "Відмінність від випадку без змін, за часом від сьогодні, 95-відсотковий інтервал",
    how: "Як це обчислено?",
    howText:
      "Одна зрушена причина дає те, що каже її зв’язок (за великого зрушення — трохи більше або менше: гроші й кількості рахуються у відсотках від рівня останнього року). Для кількох зв’язки не додаються: береться регресія результату одразу на всі зрушені причини за періодами, де відомі всі, кожна зі своїм лагом і з тими самими поправками, що й у зв’язків. Спільне для причин ураховано один раз; те, що причина робить через інші, ніким не зрушені, включено (повний ефект, Pearl 2009). Інтервал ураховує невизначеність усіх причин разом.",
    careful: "Так досі змінювалося разом. Чи дасть те саме навмисне зрушення, покаже пілот.",
    noModels: "Результатів із доведеними причинами поки немає, зрушувати нічого.",
    failed: "Не вдалося завантажити числа. Перевірте з’єднання і спробуйте ще раз.",
    withoutScripts:
      "Без скриптів повзунки не діють; що дає один крок кожної причини, написано на сторінці «Гроші».",
  },
});
