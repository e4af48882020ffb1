import type { Reason, Verdict } from "#analysis/signals/signal-types.ts";
import type { Grain } from "#model/period.ts";
import { catalogue } from "./catalogue.ts";
import { plural } from "./plural.ts";

/** Numbers and periods of a reason, written in the reader's language before they get here. */
export interface Writer {
  /** Length of the metric's periods. */
  readonly grain: Grain;
  /** A value with its unit. */
  readonly value: (value: number) => string;
  /** A share of one as per cent. */
  readonly share: (share: number) => string;
  /** A period by its first day, as it is named. */
  readonly period: (start: string) => string;
  /** The same as it follows "since": genitive in Russian and Ukrainian. */
  readonly since: (start: string) => string;
  readonly number: (value: number) => string;
}

interface SignalWords {
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** The page's answer for a metric. */
  readonly takeaway: Readonly<
    Record<"improved" | "worsened" | "changed", (name: string, since: string) => string>
  >;
  readonly missed: (name: string, gap: string) => string;
  readonly steady: (name: string) => string;
  /** The latest period lacks most of its zones. */
  readonly unfinished: (name: string) => string;
  readonly trending: (name: string, direction: "rising" | "falling") => string;
  readonly notEstimable: (name: string) => string;
  readonly nothing: (name: string) => string;
  readonly target: Readonly<Record<"met" | "near" | "missed" | "no-target", string>>;
  readonly targetValue: (value: string) => string;
  readonly outlook: Readonly<Record<"always" | "sometimes" | "never", string>>;
  /** The change on the period before, which is a day, week, month … */
  readonly onPrevious: (difference: string, grain: Grain) => string;
  readonly onYear: (difference: string) => string;
  readonly noComparison: string;
  readonly usualRange: (low: string, high: string) => string;
  readonly method: Readonly<Record<"xmr" | "xmr-seasonal" | "margin-of-error", string>>;
  readonly reason: (reason: Reason, write: Writer) => string;
}

const periodsEn = (n: number): string => `${n} ${plural("en", n, { one: "period", other: "periods" })}`;
const periodsRu = (n: number): string =>
  `${n} ${plural("ru", n, { one: "период", few: "периода", many: "периодов", other: "периода" })}`;
const periodsUk = (n: number): string =>
  `${n} ${plural("uk", n, { one: "період", few: "періоди", many: "періодів", other: "періоду" })}`;
/** Cycles of a season: the weeks of a daily metric, the years of any other. */
const cyclesEn = (n: number, grain: Grain): string =>
  grain === "day"
    ? `${n} ${plural("en", n, { one: "week", other: "weeks" })}`
    : `${n} ${plural("en", n, { one: "year", other: "years" })}`;
const cyclesRu = (n: number, grain: Grain): string =>
  grain === "day"
    ? `${n} ${plural("ru", n, { one: "неделю", few: "недели", many: "недель", other: "недели" })}`
    : `${n} ${plural("ru", n, { one: "год", few: "года", many: "лет", other: "года" })}`;
const cyclesUk = (n: number, grain: Grain): string =>
  grain === "day"
    ? `${n} ${plural("uk", n, { one: "тиждень", few: "тижні", many: "тижнів", other: "тижня" })}`
    : `${n} ${plural("uk", n, { one: "рік", few: "роки", many: "років", other: "року" })}`;

/** "Since" before a period: `со` before «второго», written with a figure. */
const fromRu = (since: string): string => `${/^2(?!\d)/.test(since) ? "со" : "с"} ${since}`;
/** "Since" before a period: `із` before a sibilant. */
const fromUk = (since: string): string => `${/^[зсцчшщж]/iu.test(since) ? "із" : "з"} ${since}`;
/** How far back a comparison with the same season goes: days repeat by the week, all else by the year. */
const backEn = (grain: Grain): string => (grain === "day" ? "a week earlier" : "a year earlier");
const backRu = (grain: Grain): string => (grain === "day" ? "неделей ранее" : "годом ранее");
const backUk = (grain: Grain): string => (grain === "day" ? "тижнем раніше" : "роком раніше");

function reasonEn(reason: Reason, write: Writer): string {
  switch (reason.code) {
    case "beyond-limits":
      return `The latest value lies ${reason.side} the ${reason.side === "above" ? "upper" : "lower"} limit of routine variation.`;
    case "two-of-three":
      return `Two of the last three values have been far ${reason.side} the usual level (since ${write.since(reason.since)}).`;
    case "four-of-five":
      return `Four of the last five values have been clearly ${reason.side} the usual level (since ${write.since(reason.since)}).`;
    case "run-on-one-side":
      return `${periodsEn(reason.points)} in a row have been ${reason.side} the usual level (since ${write.since(reason.since)}).`;
    case "within-limits":
      return "The latest value lies within the limits of routine variation.";
    case "trend-continues":
      return `The steady ${reason.slope > 0 ? "rise" : "fall"} continues; it is not a new change.`;
    case "earlier-shift":
      return `The level moved from ${write.value(reason.from)} to ${write.value(reason.to)} in ${write.period(reason.since)}; the latest value is judged against the new level.`;
    case "season-adjusted":
      return `The seasonal pattern, estimated from ${cyclesEn(reason.cycles, write.grain)}, has been removed.`;
    case "season-year-on-year":
      return `There is a seasonal pattern, but ${cyclesEn(reason.cycles, write.grain)} of history is too little to remove it (${reason.needed} needed), so each period is compared with the same one ${backEn(write.grain)}.`;
    case "season-not-found":
      return "No seasonal pattern was found.";
    case "season-unknown":
      return "The history is too short to tell whether there is a seasonal pattern.";
    case "base-effect":
      return `Part of the change on ${backEn(write.grain)} comes from an unusual value then (${write.period(reason.lastYear)}).`;
    case "autocorrelated":
      return `Neighbouring values resemble each other (correlation ${write.number(reason.lagOne)}), so limits are wider and runs must be longer.`;
    case "limits-provisional":
      return `The limits rest on ${periodsEn(reason.points)} and are provisional (${reason.wanted} would make them firm).`;
    case "sampling-error-included":
      return `Sampling error accounts for ${write.share(reason.share)} of the variation.`;
    case "sample-smaller-than-usual":
      return `The latest sample is smaller than usual (${write.number(reason.n)} instead of ${write.number(reason.usual)}), so its limits are wider.`;
    case "beyond-margin-of-error":
      return `The change from ${write.period(reason.comparedWith)} exceeds the margin of error (${write.share(reason.confidence)} confidence).`;
    case "within-margin-of-error":
      return `The change from ${write.period(reason.comparedWith)} lies within the margin of error (${write.share(reason.confidence)} confidence).`;
    case "routine-variation-unknown":
      return "There are too few values to estimate routine variation; only sampling error is allowed for.";
    case "constant-until-now":
      return `The value had been the same for ${periodsEn(reason.points)}.`;
    case "coarse-scale":
      return `The values come in steps of ${write.number(reason.step)}, which widens the limits.`;
    case "log-scale":
      return "Variation grows with the value, so limits are set on the logarithmic scale.";
    case "gaps":
      return `${periodsEn(reason.periods)} of the history ${reason.periods === 1 ? "has" : "have"} no value.`;
    case "latest-missing":
      return `The value for ${write.period(reason.expected)} is missing; the latest is for ${write.period(reason.latest)}.`;
    case "too-short":
      return `Only ${periodsEn(reason.points)} so far; ${reason.needed} are needed to tell a change from noise.`;
    case "no-values":
      return "There are no values.";
  }
}

function reasonRu(reason: Reason, write: Writer): string {
  const side = "side" in reason ? { above: "выше", below: "ниже" }[reason.side] : "";
  switch (reason.code) {
    case "beyond-limits":
      return `Последнее значение ${side} ${reason.side === "above" ? "верхнего" : "нижнего"} предела обычных колебаний.`;
    case "two-of-three":
      return `Два из трёх последних значений намного ${side} обычного уровня (${fromRu(write.since(reason.since))}).`;
    case "four-of-five":
      return `Четыре из пяти последних значений заметно ${side} обычного уровня (${fromRu(write.since(reason.since))}).`;
    case "run-on-one-side":
      return `${periodsRu(reason.points)} подряд значения ${side} обычного уровня (${fromRu(write.since(reason.since))}).`;
    case "within-limits":
      return "Последнее значение в пределах обычных колебаний.";
    case "trend-continues":
      return `${reason.slope > 0 ? "Устойчивый рост" : "Устойчивое снижение"} продолжается; это не новое изменение.`;
    case "earlier-shift":
      return `Уровень сместился с ${write.value(reason.from)} до ${write.value(reason.to)} (${write.period(reason.since)}); последнее значение сравнивается с новым уровнем.`;
    case "season-adjusted":
      return `Сезонность оценена по истории за ${cyclesRu(reason.cycles, write.grain)} и исключена.`;
    case "season-year-on-year":
      return `Сезонность есть, но истории за ${cyclesRu(reason.cycles, write.grain)} мало, чтобы её исключить (нужно ${reason.needed}), поэтому каждый период сравнивается с тем же периодом ${backRu(write.grain)}.`;
    case "season-not-found":
      return "Сезонность не обнаружена.";
    case "season-unknown":
      return "История слишком коротка, чтобы судить о сезонности.";
    case "base-effect":
      return `Изменение отчасти объясняется необычным значением ${backRu(write.grain)} (${write.period(reason.lastYear)}).`;
    case "autocorrelated":
      return `Соседние значения похожи друг на друга (корреляция ${write.number(reason.lagOne)}), поэтому пределы шире, а серии должны быть длиннее.`;
    case "limits-provisional":
      return `Пределы рассчитаны по данным за ${periodsRu(reason.points)} и пока предварительны (для надёжных нужно ${reason.wanted}).`;
    case "sampling-error-included":
      return `На ошибку выборки приходится ${write.share(reason.share)} разброса.`;
    case "sample-smaller-than-usual":
      return `Последняя выборка меньше обычной (${write.number(reason.n)} вместо ${write.number(reason.usual)}), поэтому пределы шире.`;
    case "beyond-margin-of-error":
      return `Изменение относительно ${write.since(reason.comparedWith)} больше погрешности (доверительная вероятность ${write.share(reason.confidence)}).`;
    case "within-margin-of-error":
      return `Изменение относительно ${write.since(reason.comparedWith)} в пределах погрешности (доверительная вероятность ${write.share(reason.confidence)}).`;
    case "routine-variation-unknown":
      return "Значений слишком мало, чтобы оценить обычные колебания; учтена только ошибка выборки.";
    case "constant-until-now":
      return `До этого значение не менялось ${periodsRu(reason.points)} подряд.`;
    case "coarse-scale":
      return `Значения меняются с шагом ${write.number(reason.step)}, поэтому пределы шире.`;
    case "log-scale":
      return "Разброс растёт вместе со значением, поэтому пределы рассчитаны в логарифмической шкале.";
    case "gaps":
      return `В истории нет значений за ${periodsRu(reason.periods)}.`;
    case "latest-missing":
      return `Нет значения за период «${write.period(reason.expected)}»; последнее — за период «${write.period(reason.latest)}».`;
    case "too-short":
      return `${periodsRu(reason.points)} — слишком мало, чтобы отличить изменение от шума; нужно ${reason.needed}.`;
    case "no-values":
      return "Значений нет.";
  }
}

function reasonUk(reason: Reason, write: Writer): string {
  const side = "side" in reason ? { above: "вище", below: "нижче" }[reason.side] : "";
  switch (reason.code) {
    case "beyond-limits":
      return `Останнє значення ${side} за ${reason.side === "above" ? "верхню" : "нижню"} межу звичайних коливань.`;
    case "two-of-three":
      return `Два з трьох останніх значень набагато ${side} за звичайний рівень (${fromUk(write.since(reason.since))}).`;
    case "four-of-five":
      return `Чотири з п’яти останніх значень помітно ${side} за звичайний рівень (${fromUk(write.since(reason.since))}).`;
    case "run-on-one-side":
      return `${periodsUk(reason.points)} поспіль значення ${side} за звичайний рівень (${fromUk(write.since(reason.since))}).`;
    case "within-limits":
      return "Останнє значення в межах звичайних коливань.";
    case "trend-continues":
      return `Стійке ${reason.slope > 0 ? "зростання" : "зниження"} триває; це не нова зміна.`;
    case "earlier-shift":
      return `Рівень змістився з ${write.value(reason.from)} до ${write.value(reason.to)} (${write.period(reason.since)}); останнє значення порівнюється з новим рівнем.`;
    case "season-adjusted":
      return `Сезонність оцінено на даних за ${cyclesUk(reason.cycles, write.grain)} та вилучено.`;
    case "season-year-on-year":
      return `Сезонність є, але історії за ${cyclesUk(reason.cycles, write.grain)} замало, щоб її вилучити (потрібно ${reason.needed}), тому кожен період порівнюється з тим самим періодом ${backUk(write.grain)}.`;
    case "season-not-found":
      return "Сезонності не виявлено.";
    case "season-unknown":
      return "Історія закоротка, щоб судити про сезонність.";
    case "base-effect":
      return `Зміна частково пояснюється незвичним значенням ${backUk(write.grain)} (${write.period(reason.lastYear)}).`;
    case "autocorrelated":
      return `Сусідні значення схожі одне на одне (кореляція ${write.number(reason.lagOne)}), тому межі ширші, а серії мають бути довшими.`;
    case "limits-provisional":
      return `Межі розраховано на даних за ${periodsUk(reason.points)}, тому вони поки що попередні (для надійних потрібно ${reason.wanted}).`;
    case "sampling-error-included":
      return `На похибку вибірки припадає ${write.share(reason.share)} розкиду.`;
    case "sample-smaller-than-usual":
      return `Остання вибірка менша за звичайну (${write.number(reason.n)} замість ${write.number(reason.usual)}), тому межі ширші.`;
    case "beyond-margin-of-error":
      return `Зміна проти ${write.since(reason.comparedWith)} більша за похибку (довірча ймовірність ${write.share(reason.confidence)}).`;
    case "within-margin-of-error":
      return `Зміна проти ${write.since(reason.comparedWith)} — у межах похибки (довірча ймовірність ${write.share(reason.confidence)}).`;
    case "routine-variation-unknown":
      return "Значень замало, щоб оцінити звичайні коливання; враховано лише похибку вибірки.";
    case "constant-until-now":
      return `До цього значення не змінювалося ${periodsUk(reason.points)} поспіль.`;
    case "coarse-scale":
      return `Значення змінюються з кроком ${write.number(reason.step)}, тому межі ширші.`;
    case "log-scale":
      return "Розкид зростає разом зі значенням, тому межі розраховано в логарифмічній шкалі.";
    case "gaps":
      return `В історії немає значень за ${periodsUk(reason.periods)}.`;
    case "latest-missing":
      return `Немає значення за період «${write.period(reason.expected)}»; останнє — за період «${write.period(reason.latest)}».`;
    case "too-short":
      return `${periodsUk(reason.points)} — замало, щоб відрізнити зміну від шуму; потрібно ${reason.needed}.`;
    case "no-values":
      return "Значень немає.";
  }
}

/** What a signal means, in words. */
export const signalWords = catalogue<SignalWords>({
  en: {
    verdict: {
      improved: "Improved",
      worsened: "Got worse",
      changed: "Changed",
      "no-signal": "No real change",
      "not-estimable": "Too early to tell",
    },
    takeaway: {
      improved: (name, since) => `${name}: better since ${since}`,
      worsened: (name, since) => `${name}: worse since ${since}`,
      changed: (name, since) => `${name}: at a new level since ${since}`,
    },
    missed: (name, gap) => `${name}: off target by ${gap}`,
    steady: (name) => `${name}: within the usual range`,
    unfinished: (name) => `${name}: the latest period is not complete yet`,
    trending: (name, direction) => `${name}: ${direction} as before`,
    notEstimable: (name) => `${name}: too few values to tell a change from noise`,
    nothing: (name) => `${name}: no values here`,
    target: { met: "Target met", near: "Near target", missed: "Target missed", "no-target": "No target" },
    targetValue: (value) => `Target ${value}`,
    outlook: {
      always: "If nothing changes, the target will be met in every period.",
      sometimes: "If nothing changes, the target will be met in some periods but not in others.",
      never: "If nothing changes, the target will not be met in any period.",
    },
    onPrevious: (difference, grain) => `${difference} on the previous ${grain}`,
    onYear: (difference) => `${difference} on a year earlier`,
    noComparison: "no value to compare with",
    usualRange: (low, high) => `Usually between ${low} and ${high}`,
    method: {
      xmr: "XmR chart (Wheeler 1993): limits at 2.66 mean moving ranges either side of the level, with run rules.",
      "xmr-seasonal":
        "XmR chart (Wheeler 1993) after seasonal adjustment: limits at 2.66 mean moving ranges either side of the level, with run rules.",
      "margin-of-error": "Margin of error of the difference between two proportions (Newcombe 1998).",
    },
    reason: reasonEn,
  },
  ru: {
    verdict: {
      improved: "Улучшение",
      worsened: "Ухудшение",
      changed: "Изменение",
      "no-signal": "Обычные колебания",
      "not-estimable": "Рано судить",
    },
    takeaway: {
      improved: (name, since) => `${name}: улучшение ${fromRu(since)}`,
      worsened: (name, since) => `${name}: ухудшение ${fromRu(since)}`,
      changed: (name, since) => `${name}: новый уровень ${fromRu(since)}`,
    },
    missed: (name, gap) => `${name}: отклонение от цели на ${gap}`,
    steady: (name) => `${name}: в обычных пределах`,
    unfinished: (name) => `${name}: последний период ещё не полон`,
    trending: (name, direction) =>
      `${name}: ${direction === "rising" ? "рост" : "снижение"} прежними темпами`,
    notEstimable: (name) => `${name}: слишком мало значений, чтобы отличить изменение от шума`,
    nothing: (name) => `${name}: здесь значений нет`,
    target: {
      met: "Цель достигнута",
      near: "Близко к цели",
      missed: "Цель не достигнута",
      "no-target": "Цель не задана",
    },
    targetValue: (value) => `Цель ${value}`,
    outlook: {
      always: "Если ничего не менять, показатель будет достигать цели в каждом периоде.",
      sometimes: "Если ничего не менять, показатель будет достигать цели не в каждом периоде.",
      never: "Если ничего не менять, показатель не достигнет цели ни в одном периоде.",
    },
    onPrevious: (difference, grain) => {
      const before = {
        day: "предыдущему дню",
        week: "предыдущей неделе",
        month: "предыдущему месяцу",
        quarter: "предыдущему кварталу",
        year: "предыдущему году",
      };
      return `${difference} к ${before[grain]}`;
    },
    onYear: (difference) => `${difference} год к году`,
    noComparison: "не с чем сравнить",
    usualRange: (low, high) => `Обычно от ${low} до ${high}`,
    method: {
      xmr: "Контрольная карта XmR (Wheeler 1993): пределы — 2,66 среднего скользящего размаха в обе стороны от уровня; применены правила серий.",
      "xmr-seasonal":
        "Контрольная карта XmR (Wheeler 1993) после исключения сезонности: пределы — 2,66 среднего скользящего размаха в обе стороны от уровня; применены правила серий.",
      "margin-of-error": "Погрешность разности двух долей (Newcombe 1998).",
    },
    reason: reasonRu,
  },
  uk: {
    verdict: {
      improved: "Поліпшення",
      worsened: "Погіршення",
      changed: "Зміна",
      "no-signal": "Звичайні коливання",
      "not-estimable": "Рано судити",
    },
    takeaway: {
      improved: (name, since) => `${name}: поліпшення ${fromUk(since)}`,
      worsened: (name, since) => `${name}: погіршення ${fromUk(since)}`,
      changed: (name, since) => `${name}: новий рівень ${fromUk(since)}`,
    },
    missed: (name, gap) => `${name}: відхилення від цілі на ${gap}`,
    steady: (name) => `${name}: у звичайних межах`,
    unfinished: (name) => `${name}: останній період ще не повний`,
    trending: (name, direction) =>
      `${name}: ${direction === "rising" ? "зростання" : "зниження"} тими самими темпами`,
    notEstimable: (name) => `${name}: замало значень, щоб відрізнити зміну від шуму`,
    nothing: (name) => `${name}: тут значень немає`,
    target: {
      met: "Ціль досягнуто",
      near: "Близько до цілі",
      missed: "Ціль не досягнуто",
      "no-target": "Ціль не задано",
    },
    targetValue: (value) => `Ціль ${value}`,
    outlook: {
      always: "Якщо нічого не змінювати, показник досягатиме цілі в кожному періоді.",
      sometimes: "Якщо нічого не змінювати, показник досягатиме цілі не в кожному періоді.",
      never: "Якщо нічого не змінювати, показник не досягне цілі в жодному періоді.",
    },
    onPrevious: (difference, grain) => {
      const before = {
        day: "попереднього дня",
        week: "попереднього тижня",
        month: "попереднього місяця",
        quarter: "попереднього кварталу",
        year: "попереднього року",
      };
      return `${difference} до ${before[grain]}`;
    },
    onYear: (difference) => `${difference} рік до року`,
    noComparison: "ні з чим порівняти",
    usualRange: (low, high) => `Зазвичай від ${low} до ${high}`,
    method: {
      xmr: "Контрольна карта XmR (Wheeler 1993): межі — 2,66 середнього ковзного розмаху в обидва боки від рівня; застосовано правила серій.",
      "xmr-seasonal":
        "Контрольна карта XmR (Wheeler 1993) після вилучення сезонності: межі — 2,66 середнього ковзного розмаху в обидва боки від рівня; застосовано правила серій.",
      "margin-of-error": "Похибка різниці двох часток (Newcombe 1998).",
    },
    reason: reasonUk,
  },
});
