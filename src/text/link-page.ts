import type { Transform } from "#analysis/links/link-types.ts";
import { catalogue } from "./catalogue.ts";
import { plural } from "./plural.ts";

interface LinkPageWords {
  readonly reasons: string;
  readonly reasonsIntro: string;
  readonly rules: string;
  readonly check: string;
  readonly result: string;
  readonly number: string;
  readonly lags: string;
  readonly lagHeading: (lag: string) => string;
  readonly noLag: string;
  readonly lagCaption: (step: string, effect: string) => string;
  readonly series: string;
  readonly seriesIntro: string;
  readonly scatter: string;
  readonly scatterHeading: (rises: boolean) => string;
  readonly scatterNone: string;
  readonly scatterCaption: string;
  readonly regions: string;
  readonly regionsHeading: (same: boolean) => string;
  readonly regionsNone: string;
  readonly regionsCaption: (step: string, effect: string) => string;
  readonly regionZones: (name: string, zones: number) => string;
  readonly tests: string;
  readonly estimate: string;
  readonly interval: string;
  readonly alone: string;
  readonly withControls: (names: string) => string;
  readonly firstHalf: (from: string, to: string) => string;
  readonly secondHalf: (from: string, to: string) => string;
  readonly gain: (gain: string, origins: number) => string;
  readonly outOfSample: string;
  readonly direction: string;
  readonly directionVerdict: Readonly<Record<"forward" | "both" | "reverse" | "unclear", string>>;
  readonly directionNumbers: (forward: string, reverse: string) => string;
  readonly worth: string;
  readonly atLevel: string;
  readonly moneyPerZone: (value: string, range: string) => string;
  readonly moneyCompany: (value: string, range: string, zones: number) => string;
  readonly typical: (cause: string, effect: string) => string;
  readonly elasticity: (value: string, low: string, high: string) => string;
  readonly pilots: string;
  readonly pilotVerdict: Readonly<Record<"confirmed" | "contradicted" | "unclear", string>>;
  /** Where the effect moved by far more than the link foretold. */
  readonly pilotBeyond: string;
  readonly pilotLine: (moved: string, predicted: string, measured: string) => string;
  readonly noPilots: string;
  readonly how: string;
  readonly howZone: (zones: number, periods: number, n: number) => string;
  readonly howCompany: (periods: number) => string;
  readonly howLeftOut: (cells: number) => string;
  readonly howLevel: string;
  readonly transform: Readonly<Record<Transform, string>>;
  /** `asStrong`: how many of the surrogates were at least as strong. */
  readonly howSearch: (lags: number, surrogates: number, asStrong: number) => string;
  readonly howAdjusted: (q: string) => string;
  readonly chance: (p: string) => string;
  readonly belowChance: (p: string) => string;
  readonly nothingInDetail: string;
  readonly source: (names: string, period: string) => string;
}

/** Words of the page of one link. */
export const linkPageWords = catalogue<LinkPageWords>({
  en: {
    reasons: "Why this grade",
    reasonsIntro: "A link gets the lowest grade that any of these leaves it.",
    rules: "What turns numbers into a grade",
    check: "Check",
    result: "Result",
    number: "Number",
    lags: "How much later",
    lagHeading: (lag) => `The effect shows ${lag}`,
    noLag: "No lag at which a link shows",
    lagCaption: (step, effect) =>
      `Change of “${effect}” for every ${step} more of the cause, by the time between them, with 95 % interval`,
    series: "Both over time",
    seriesIntro:
      "Two panels over the same time; each has its own scale. What counts is not that they look alike, but the checks below.",
    scatter: "Point by point",
    scatterHeading: (rises) =>
      rises
        ? "Where the cause was higher than usual, so was the result"
        : "Where the cause was higher than usual, the result was lower",
    scatterNone: "Cause and result, point by point",
    scatterCaption:
      "Each point is a zone and period (or a period) less what is usual for its place, season and trend; the line is the link, the band its interval",
    regions: "By region",
    regionsHeading: (same) =>
      same ? "The link points the same way in every region" : "The link differs between regions",
    regionsNone: "Region by region, with no link shown on the whole",
    regionsCaption: (step, effect) =>
      `Change of “${effect}” in one zone for every ${step} more of the cause, with 95 % interval; the number of zones in brackets`,
    regionZones: (name, zones) => `${name} (${zones})`,
    tests: "Every check with its number",
    estimate: "Estimate",
    interval: "95 % interval",
    alone: "As found",
    withControls: (names) => `Beside other causes: ${names}`,
    firstHalf: (from, to) => `First half, ${from} – ${to}`,
    secondHalf: (from, to) => `Second half, ${from} – ${to}`,
    gain: (gain, origins) => `forecast error ${gain} with the cause, over ${origins} origins`,
    outOfSample: "Forecasts",
    direction: "Direction",
    directionVerdict: {
      forward: "the cause leads",
      both: "each leads the other",
      reverse: "the result leads the cause",
      unclear: "neither clearly leads",
    },
    directionNumbers: (forward, reverse) => `forward ${forward}, backward ${reverse}`,
    worth: "What it is worth",
    atLevel:
      "At the level of the latest year: the link was found in per cent, so a step is worth more where the level is higher.",
    moneyPerZone: (value, range) => `In one zone: ${value}, ${range}.`,
    moneyCompany: (value, range, zones) => `In the whole company (${zones} zones): ${value}, ${range}.`,
    typical: (cause, effect) => `An ordinary move of the cause is ${cause}; ${effect} goes with it.`,
    elasticity: (value, low, high) =>
      `One per cent more of the cause goes with ${value} of the result (${low} to ${high}).`,
    pilots: "Pilots",
    pilotVerdict: {
      confirmed: "confirms the link",
      contradicted: "speaks against the link",
      unclear: "cannot tell",
    },
    pilotBeyond: "more than foretold: the pilot also works in other ways",
    pilotLine: (moved, predicted, measured) =>
      `The pilot moved the cause by ${moved}. The link foretold ${predicted}; measured: ${measured}.`,
    noPilots: "No pilot has moved this cause so far. A pilot would be the best evidence there is.",
    how: "How was this computed?",
    howZone: (zones, periods, n) =>
      `Regression of the result on the cause so many periods before, with effects of zone and of period (${zones} zones, ${periods} periods, ${n} values). Effects of zone take out what always differs between zones; effects of period take out what is common to all: season, inflation, campaigns. Errors are clustered by zone (CR2, Bell & McCaffrey 2002; Satterthwaite degrees of freedom, Pustejovsky & Tipton 2018).`,
    howCompany: (periods) =>
      `One series for the whole company (${periods} periods), seasonally adjusted; errors by Newey and West (1987, 1994). What pilots and rollouts did in single zones is part of it.`,
    howLeftOut: (cells) =>
      `From the start of a pilot or of a rollout in a zone on, its values were left out: ${cells} values of the result (zones × periods). A pilot moves many metrics at once, and a link between two of them would be the pilot's own doing.`,
    howLevel:
      "Money and counts were compared in per cent (logarithms); in their own units the link is given at the mean level of the latest year.",
    transform: {
      within: "Zone and period effects were removed.",
      level: "The series were used as levels.",
      detrended: "The trend was removed.",
      differenced: "Changes from period to period were used, since the levels wander.",
    },
    howSearch: (lags, surrogates, asStrong) =>
      `${lags} ${plural("en", lags, { one: "lag was", other: "lags were" })} searched, and the search is part of the test: of ${surrogates} surrogate histories, which keep trend, season and autocorrelation, ${asStrong === 0 ? "none" : asStrong} had a best lag as strong as this.`,
    howAdjusted: (q) => `Adjusted for the number of pairs tested (Benjamini & Hochberg 1995), that is ${q}.`,
    chance: (p) => `p = ${p}`,
    belowChance: (p) => `p < ${p}`,
    nothingInDetail: "There is no evidence for this link in what is shown, so nothing more is drawn.",
    source: (names, period) => `${names} · to ${period}`,
  },
  ru: {
    reasons: "Почему такая оценка",
    reasonsIntro: "Связь получает низшую из оценок, которые допускают эти проверки.",
    rules: "Как числа превращаются в оценку",
    check: "Проверка",
    result: "Итог",
    number: "Число",
    lags: "Через какое время",
    lagHeading: (lag) => `Эффект виден ${lag}`,
    noLag: "Ни при одном лаге связи не видно",
    lagCaption: (step, effect) =>
      `Изменение показателя «${effect}» на ${step} роста причины, по времени между ними; 95-процентный интервал`,
    series: "Оба показателя во времени",
    seriesIntro:
      "Две панели за одно и то же время, у каждой своя шкала. Важно не сходство линий, а проверки ниже.",
    scatter: "Точка за точкой",
    scatterHeading: (rises) =>
      rises
        ? "Где причина выше обычного, там выше и результат"
        : "Где причина выше обычного, там результат ниже",
    scatterNone: "Причина и результат, точка за точкой",
    scatterCaption:
      "Каждая точка — зона и период (или период) за вычетом обычного для места, сезона и тренда; линия — связь, полоса — её интервал",
    regions: "По регионам",
    regionsHeading: (same) =>
      same ? "Связь одинаково направлена во всех регионах" : "В регионах связь разная",
    regionsNone: "По регионам; в целом связи не видно",
    regionsCaption: (step, effect) =>
      `Изменение показателя «${effect}» в одной зоне на ${step} роста причины, 95-процентный интервал; в скобках число зон`,
    regionZones: (name, zones) => `${name} (${zones})`,
    tests: "Все проверки с числами",
    estimate: "Оценка",
    interval: "95-процентный интервал",
    alone: "Как найдено",
    withControls: (names) => `Рядом с другими причинами: ${names}`,
    firstHalf: (from, to) => `Первая половина, ${from} – ${to}`,
    secondHalf: (from, to) => `Вторая половина, ${from} – ${to}`,
    gain: (gain, origins) => `ошибка прогноза с причиной ${gain}, прогнозов: ${origins}`,
    outOfSample: "Прогнозы",
    direction: "Направление",
    directionVerdict: {
      forward: "первой меняется причина",
      both: "каждый опережает другого",
      reverse: "результат опережает причину",
      unclear: "ни один явно не опережает",
    },
    directionNumbers: (forward, reverse) => `вперёд ${forward}, назад ${reverse}`,
    worth: "Что это даёт",
    atLevel:
      "При уровне последнего года: связь найдена в процентах, поэтому чем выше уровень, тем больше значит один шаг.",
    moneyPerZone: (value, range) => `В одной зоне: ${value}, ${range}.`,
    moneyCompany: (value, range, zones) => `По всей компании (зон: ${zones}): ${value}, ${range}.`,
    typical: (cause, effect) => `Обычное колебание причины — ${cause}; ему соответствует ${effect}.`,
    elasticity: (value, low, high) =>
      `Одному проценту роста причины соответствует ${value} результата (от ${low} до ${high}).`,
    pilots: "Пилоты",
    pilotVerdict: {
      confirmed: "подтверждает связь",
      contradicted: "говорит против связи",
      unclear: "судить нельзя",
    },
    pilotBeyond: "больше ожидаемого: пилот действует и другими путями",
    pilotLine: (moved, predicted, measured) =>
      `Пилот сдвинул причину на ${moved}. По связи ожидалось ${predicted}; измерено ${measured}.`,
    noPilots: "Ни один пилот эту причину пока не сдвигал. Пилот был бы лучшим доказательством.",
    how: "Как это рассчитано?",
    howZone: (zones, periods, n) =>
      `Регрессия результата на причину за столько-то периодов до него с эффектами зоны и периода (зон: ${zones}, периодов: ${periods}, значений: ${n}). Эффекты зоны убирают постоянные различия между зонами, эффекты периода — общее для всех: сезон, инфляцию, кампании. Ошибки сгруппированы по зонам (CR2, Bell & McCaffrey 2002; степени свободы Саттертуэйта, Pustejovsky & Tipton 2018).`,
    howCompany: (periods) =>
      `Один ряд по всей компании (периодов: ${periods}), очищенный от сезона; ошибки по Ньюи и Уэсту (1987, 1994). То, что сделали пилоты и внедрения в отдельных зонах, в нём есть.`,
    howLeftOut: (cells) =>
      `Значения зоны с начала пилота или внедрения в ней исключены: значений результата (зоны × периоды) — ${cells}. Пилот сдвигает сразу много показателей, и связь между двумя из них была бы делом самого пилота.`,
    howLevel:
      "Деньги и количества сравнивались в процентах (логарифмы); в их единицах связь дана при среднем уровне последнего года.",
    transform: {
      within: "Эффекты зоны и периода исключены.",
      level: "Ряды взяты в уровнях.",
      detrended: "Тренд исключён.",
      differenced: "Взяты изменения от периода к периоду: уровни блуждают.",
    },
    howSearch: (lags, surrogates, asStrong) =>
      `Перебрано лагов: ${lags}, и перебор — часть проверки: из ${surrogates} искусственных историй, которые сохраняют тренд, сезон и автокорреляцию, лучший лаг был не слабее ${asStrong === 0 ? "ни в одной" : `в ${asStrong}`}.`,
    howAdjusted: (q) => `С поправкой на число проверенных пар (Benjamini & Hochberg 1995) — ${q}.`,
    chance: (p) => `p = ${p}`,
    belowChance: (p) => `p < ${p}`,
    nothingInDetail: "В показанных данных доказательств этой связи нет, поэтому больше ничего не нарисовано.",
    source: (names, period) => `${names} · по ${period}`,
  },
  uk: {
    reasons: "Чому така оцінка",
    reasonsIntro: "Зв’язок отримує найнижчу з оцінок, які допускають ці перевірки.",
    rules: "Як числа стають оцінкою",
    check: "Перевірка",
    result: "Підсумок",
    number: "Число",
    lags: "Через який час",
    lagHeading: (lag) => `Ефект видно ${lag}`,
    noLag: "За жодного лагу зв’язку не видно",
    lagCaption: (step, effect) =>
      `Зміна показника «${effect}» на ${step} зростання причини, за часом між ними; 95-відсотковий інтервал`,
    series: "Обидва показники в часі",
    seriesIntro:
      "Дві панелі за той самий час, у кожної своя шкала. Важлива не схожість ліній, а перевірки нижче.",
    scatter: "Точка за точкою",
    scatterHeading: (rises) =>
      rises
        ? "Де причина вища, ніж зазвичай, там вищий і результат"
        : "Де причина вища, ніж зазвичай, там результат нижчий",
    scatterNone: "Причина й результат, точка за точкою",
    scatterCaption:
      "Кожна точка — зона й період (або період) без звичного для місця, сезону й тренду; лінія — зв’язок, смуга — його інтервал",
    regions: "За регіонами",
    regionsHeading: (same) =>
      same ? "Зв’язок однаково спрямований у всіх регіонах" : "У регіонах зв’язок різний",
    regionsNone: "За регіонами; загалом зв’язку не видно",
    regionsCaption: (step, effect) =>
      `Зміна показника «${effect}» в одній зоні на ${step} зростання причини, 95-відсотковий інтервал; у дужках кількість зон`,
    regionZones: (name, zones) => `${name} (${zones})`,
    tests: "Усі перевірки з числами",
    estimate: "Оцінка",
    interval: "95-відсотковий інтервал",
    alone: "Як знайдено",
    withControls: (names) => `Поруч з іншими причинами: ${names}`,
    firstHalf: (from, to) => `Перша половина, ${from} – ${to}`,
    secondHalf: (from, to) => `Друга половина, ${from} – ${to}`,
    gain: (gain, origins) => `похибка прогнозу з причиною ${gain}, прогнозів: ${origins}`,
    outOfSample: "Прогнози",
    direction: "Напрямок",
    directionVerdict: {
      forward: "першою змінюється причина",
      both: "кожен випереджає іншого",
      reverse: "результат випереджає причину",
      unclear: "жоден явно не випереджає",
    },
    directionNumbers: (forward, reverse) => `уперед ${forward}, назад ${reverse}`,
    worth: "Що це дає",
    atLevel:
      "За рівня останнього року: зв’язок знайдено у відсотках, тож що вищий рівень, то більше важить один крок.",
    moneyPerZone: (value, range) => `В одній зоні: ${value}, ${range}.`,
    moneyCompany: (value, range, zones) => `У всій компанії (зон: ${zones}): ${value}, ${range}.`,
    typical: (cause, effect) => `Звичайне коливання причини — ${cause}; йому відповідає ${effect}.`,
    elasticity: (value, low, high) =>
      `Одному відсотку зростання причини відповідає ${value} результату (від ${low} до ${high}).`,
    pilots: "Пілоти",
    pilotVerdict: {
      confirmed: "підтверджує зв’язок",
      contradicted: "свідчить проти зв’язку",
      unclear: "судити не можна",
    },
    pilotBeyond: "більше за очікуване: пілот діє й іншими шляхами",
    pilotLine: (moved, predicted, measured) =>
      `Пілот зрушив причину на ${moved}. За зв’язком очікувалося ${predicted}; виміряно ${measured}.`,
    noPilots: "Жоден пілот цієї причини поки не зрушував. Пілот був би найкращим доказом.",
    how: "Як це обчислено?",
    howZone: (zones, periods, n) =>
      `Регресія результату на причину за стільки-то періодів до нього з ефектами зони й періоду (зон: ${zones}, періодів: ${periods}, значень: ${n}). Ефекти зони прибирають сталі відмінності між зонами, ефекти періоду — спільне для всіх: сезон, інфляцію, кампанії. Похибки згруповано за зонами (CR2, Bell & McCaffrey 2002; ступені свободи Саттертвейта, Pustejovsky & Tipton 2018).`,
    howCompany: (periods) =>
      `Один ряд для всієї компанії (періодів: ${periods}), очищений від сезону; похибки за Ньюї та Вестом (1987, 1994). Те, що зробили пілоти й упровадження в окремих зонах, у ньому є.`,
    howLeftOut: (cells) =>
      `Значення зони від початку пілота чи впровадження в ній вилучено: значень результату (зони × періоди) — ${cells}. Пілот зрушує одразу багато показників, і зв’язок між двома з них був би справою самого пілота.`,
    howLevel:
      "Гроші й кількості порівнювалися у відсотках (логарифми); у їхніх одиницях зв’язок подано за середнього рівня останнього року.",
    transform: {
      within: "Ефекти зони й періоду вилучено.",
      level: "Ряди взято в рівнях.",
      detrended: "Тренд вилучено.",
      differenced: "Узято зміни від періоду до періоду: рівні блукають.",
    },
    howSearch: (lags, surrogates, asStrong) =>
      `Перебрано лагів: ${lags}, і перебір — частина перевірки: із ${surrogates} штучних історій, які зберігають тренд, сезон і автокореляцію, найкращий лаг був не слабший ${asStrong === 0 ? "у жодній" : `у ${asStrong}`}.`,
    howAdjusted: (q) => `З поправкою на кількість перевірених пар (Benjamini & Hochberg 1995) — ${q}.`,
    chance: (p) => `p = ${p}`,
    belowChance: (p) => `p < ${p}`,
    nothingInDetail: "У показаних даних доказів цього зв’язку немає, тож більше нічого не намальовано.",
    source: (names, period) => `${names} · по ${period}`,
  },
});
