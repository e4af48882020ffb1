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
  /** The same as it follows "since". */
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

function reasonEn(reason: Reason, write: Writer): string {
  switch (reason.code) {
    case "beyond-limits":
      return `The latest value lies ${reason.side} the limits of routine variation.`;
    case "two-of-three":
      return `Two of the last three values lie far ${reason.side} the usual level, since ${write.since(reason.since)}.`;
    case "four-of-five":
      return `Four of the last five values lie clearly ${reason.side} the usual level, since ${write.since(reason.since)}.`;
    case "run-on-one-side":
      return `${periodsEn(reason.points)} in a row lie ${reason.side} the usual level, since ${write.since(reason.since)}.`;
    case "within-limits":
      return "The latest value lies within the limits of routine variation.";
    case "trend-continues":
      return `The steady ${reason.slope > 0 ? "rise" : "fall"} continues; it is not news.`;
    case "earlier-shift":
      return `The level moved from ${write.value(reason.from)} to ${write.value(reason.to)} in ${write.period(reason.since)}; the latest value is judged against the new level.`;
    case "season-adjusted":
      return `Season is taken out, learned from ${cyclesEn(reason.cycles, write.grain)}.`;
    case "season-year-on-year":
      return `There is a season, but ${cyclesEn(reason.cycles, write.grain)} of history are too few to take it out (${reason.needed} are needed): each period is compared with the same one a year before.`;
    case "season-not-found":
      return "No season was found.";
    case "season-unknown":
      return "The history is too short to know whether there is a season.";
    case "base-effect":
      return `The change on the year before owes something to an unusual ${write.period(reason.lastYear)}.`;
    case "autocorrelated":
      return `Neighbouring values resemble each other (correlation ${write.number(reason.lagOne)}): limits are wider and runs must be longer.`;
    case "limits-provisional":
      return `The limits rest on ${periodsEn(reason.points)} and are provisional (${reason.wanted} would make them firm).`;
    case "sampling-error-included":
      return `Sampling error makes up ${write.share(reason.share)} of the variation.`;
    case "sample-smaller-than-usual":
      return `The latest sample is smaller than usual (${write.number(reason.n)} instead of ${write.number(reason.usual)}), so its limits are wider.`;
    case "beyond-margin-of-error":
      return `The change on ${write.period(reason.comparedWith)} exceeds the margin of error (${write.share(reason.confidence)} confidence).`;
    case "within-margin-of-error":
      return `The change on ${write.period(reason.comparedWith)} lies within the margin of error (${write.share(reason.confidence)} confidence).`;
    case "routine-variation-unknown":
      return "There are too few values to know the routine variation; only sampling error is allowed for.";
    case "constant-until-now":
      return `The value had been the same for ${periodsEn(reason.points)}.`;
    case "coarse-scale":
      return `The values come in steps of ${write.number(reason.step)}, which widens the limits.`;
    case "log-scale":
      return "Variation grows with the value, so limits are set on the logarithmic scale.";
    case "gaps":
      return `${periodsEn(reason.periods)} of the history ${reason.periods === 1 ? "has" : "have"} no value.`;
    case "latest-missing":
      return `The value for ${write.period(reason.expected)} is missing; the latest is of ${write.period(reason.latest)}.`;
    case "too-short":
      return `${periodsEn(reason.points)} are too few to tell a change from noise; ${reason.needed} are needed.`;
    case "no-values":
      return "There are no values.";
  }
}

function reasonRu(reason: Reason, write: Writer): string {
  const side = "side" in reason ? { above: "выше", below: "ниже" }[reason.side] : "";
  switch (reason.code) {
    case "beyond-limits":
      return `Последнее значение ${side} пределов обычных колебаний.`;
    case "two-of-three":
      return `Два из трёх последних значений намного ${side} обычного уровня, начиная с ${write.since(reason.since)}.`;
    case "four-of-five":
      return `Четыре из пяти последних значений заметно ${side} обычного уровня, начиная с ${write.since(reason.since)}.`;
    case "run-on-one-side":
      return `${periodsRu(reason.points)} подряд ${side} обычного уровня, начиная с ${write.since(reason.since)}.`;
    case "within-limits":
      return "Последнее значение в пределах обычных колебаний.";
    case "trend-continues":
      return `Ровный ${reason.slope > 0 ? "рост" : "спад"} продолжается; это не новость.`;
    case "earlier-shift":
      return `Уровень сместился с ${write.value(reason.from)} до ${write.value(reason.to)} (${write.period(reason.since)}); последнее значение сравнивается с новым уровнем.`;
    case "season-adjusted":
      return `Сезонность исключена по истории за ${cyclesRu(reason.cycles, write.grain)}.`;
    case "season-year-on-year":
      return `Сезонность есть, но истории за ${cyclesRu(reason.cycles, write.grain)} мало, чтобы её исключить (нужно ${reason.needed}): каждый период сравнивается с тем же периодом год назад.`;
    case "season-not-found":
      return "Сезонность не обнаружена.";
    case "season-unknown":
      return "История слишком коротка, чтобы судить о сезонности.";
    case "base-effect":
      return `Изменение к прошлому году отчасти объясняется необычным значением тогда (${write.period(reason.lastYear)}).`;
    case "autocorrelated":
      return `Соседние значения похожи друг на друга (корреляция ${write.number(reason.lagOne)}): пределы шире, а серии должны быть длиннее.`;
    case "limits-provisional":
      return `Пределы опираются на ${periodsRu(reason.points)} и пока предварительны (для надёжных нужно ${reason.wanted}).`;
    case "sampling-error-included":
      return `Ошибка выборки даёт ${write.share(reason.share)} разброса.`;
    case "sample-smaller-than-usual":
      return `Последняя выборка меньше обычной (${write.number(reason.n)} вместо ${write.number(reason.usual)}), поэтому пределы шире.`;
    case "beyond-margin-of-error":
      return `Изменение (по сравнению с: ${write.period(reason.comparedWith)}) больше погрешности при доверии ${write.share(reason.confidence)}.`;
    case "within-margin-of-error":
      return `Изменение (по сравнению с: ${write.period(reason.comparedWith)}) в пределах погрешности при доверии ${write.share(reason.confidence)}.`;
    case "routine-variation-unknown":
      return "Значений слишком мало, чтобы знать обычные колебания; учтена только ошибка выборки.";
    case "constant-until-now":
      return `До этого значение не менялось ${periodsRu(reason.points)}.`;
    case "coarse-scale":
      return `Значения меняются шагами по ${write.number(reason.step)}, из-за чего пределы шире.`;
    case "log-scale":
      return "Разброс растёт вместе со значением, поэтому пределы заданы в логарифмической шкале.";
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
      return `Останнє значення ${side} за межі звичайних коливань.`;
    case "two-of-three":
      return `Два з трьох останніх значень набагато ${side} за звичайний рівень, починаючи з ${write.since(reason.since)}.`;
    case "four-of-five":
      return `Чотири з п'яти останніх значень помітно ${side} за звичайний рівень, починаючи з ${write.since(reason.since)}.`;
    case "run-on-one-side":
      return `${periodsUk(reason.points)} поспіль ${side} за звичайний рівень, починаючи з ${write.since(reason.since)}.`;
    case "within-limits":
      return "Останнє значення в межах звичайних коливань.";
    case "trend-continues":
      return `Рівномірне ${reason.slope > 0 ? "зростання" : "зниження"} триває; це не новина.`;
    case "earlier-shift":
      return `Рівень змістився з ${write.value(reason.from)} до ${write.value(reason.to)} (${write.period(reason.since)}); останнє значення порівнюється з новим рівнем.`;
    case "season-adjusted":
      return `Сезонність вилучено за історією за ${cyclesUk(reason.cycles, write.grain)}.`;
    case "season-year-on-year":
      return `Сезонність є, але історії за ${cyclesUk(reason.cycles, write.grain)} замало, щоб її вилучити (потрібно ${reason.needed}): кожен період порівнюється з тим самим періодом рік тому.`;
    case "season-not-found":
      return "Сезонності не виявлено.";
    case "season-unknown":
      return "Історія закоротка, щоб судити про сезонність.";
    case "base-effect":
      return `Зміна до минулого року частково пояснюється незвичним значенням тоді (${write.period(reason.lastYear)}).`;
    case "autocorrelated":
      return `Сусідні значення схожі одне на одне (кореляція ${write.number(reason.lagOne)}): межі ширші, а серії мають бути довшими.`;
    case "limits-provisional":
      return `Межі спираються на ${periodsUk(reason.points)} і поки попередні (для надійних потрібно ${reason.wanted}).`;
    case "sampling-error-included":
      return `Похибка вибірки дає ${write.share(reason.share)} розкиду.`;
    case "sample-smaller-than-usual":
      return `Остання вибірка менша за звичайну (${write.number(reason.n)} замість ${write.number(reason.usual)}), тому межі ширші.`;
    case "beyond-margin-of-error":
      return `Зміна (порівняно з: ${write.period(reason.comparedWith)}) більша за похибку з довірою ${write.share(reason.confidence)}.`;
    case "within-margin-of-error":
      return `Зміна (порівняно з: ${write.period(reason.comparedWith)}) у межах похибки з довірою ${write.share(reason.confidence)}.`;
    case "routine-variation-unknown":
      return "Значень замало, щоб знати звичайні коливання; враховано лише похибку вибірки.";
    case "constant-until-now":
      return `До цього значення не змінювалося ${periodsUk(reason.points)}.`;
    case "coarse-scale":
      return `Значення змінюються кроками по ${write.number(reason.step)}, через що межі ширші.`;
    case "log-scale":
      return "Розкид зростає разом зі значенням, тому межі задано в логарифмічній шкалі.";
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
      changed: (name, since) => `${name}: another level since ${since}`,
    },
    missed: (name, gap) => `${name}: ${gap} from its target`,
    steady: (name) => `${name}: within the usual range`,
    trending: (name, direction) => `${name}: ${direction} as before`,
    notEstimable: (name) => `${name}: too few values to tell a change from noise`,
    nothing: (name) => `${name}: no values here`,
    target: { met: "Target met", near: "Near target", missed: "Target missed", "no-target": "No target" },
    targetValue: (value) => `Target ${value}`,
    outlook: {
      always: "If nothing changes, every period will meet the target.",
      sometimes: "If nothing changes, some periods will meet the target and others will not.",
      never: "If nothing changes, no period will meet the target.",
    },
    onPrevious: (difference, grain) => `${difference} on the ${grain} before`,
    onYear: (difference) => `${difference} on the year before`,
    noComparison: "no value to compare with",
    usualRange: (low, high) => `Usually between ${low} and ${high}`,
    method: {
      xmr: "XmR chart (Wheeler 1993): limits at 2.66 mean moving ranges around the level, with run rules.",
      "xmr-seasonal":
        "XmR chart (Wheeler 1993) after seasonal adjustment: limits at 2.66 mean moving ranges, with run rules.",
      "margin-of-error": "Margin of error of the difference of two proportions (Newcombe 1998).",
    },
    reason: reasonEn,
  },
  ru: {
    verdict: {
      improved: "Улучшение",
      worsened: "Ухудшение",
      changed: "Изменение",
      "no-signal": "Без изменений",
      "not-estimable": "Рано судить",
    },
    takeaway: {
      improved: (name, since) => `${name}: улучшение с ${since}`,
      worsened: (name, since) => `${name}: ухудшение с ${since}`,
      changed: (name, since) => `${name}: изменение с ${since}`,
    },
    missed: (name, gap) => `${name}: отклонение от цели ${gap}`,
    steady: (name) => `${name}: в обычных пределах`,
    trending: (name, direction) =>
      `${name}: ${direction === "rising" ? "рост" : "снижение"} прежними темпами`,
    notEstimable: (name) => `${name}: слишком мало значений, чтобы отличить изменение от шума`,
    nothing: (name) => `${name}: здесь значений нет`,
    target: {
      met: "Цель достигнута",
      near: "Близко к цели",
      missed: "Цель не достигнута",
      "no-target": "Без цели",
    },
    targetValue: (value) => `Цель ${value}`,
    outlook: {
      always: "Если ничего не менять, цель будет достигаться в каждом периоде.",
      sometimes: "Если ничего не менять, цель будет достигаться не в каждом периоде.",
      never: "Если ничего не менять, цель не будет достигнута ни в одном периоде.",
    },
    onPrevious: (difference, grain) => {
      const before = {
        day: "прошлому дню",
        week: "прошлой неделе",
        month: "прошлому месяцу",
        quarter: "прошлому кварталу",
        year: "прошлому году",
      };
      return `${difference} к ${before[grain]}`;
    },
    onYear: (difference) => `${difference} к прошлому году`,
    noComparison: "не с чем сравнить",
    usualRange: (low, high) => `Обычно от ${low} до ${high}`,
    method: {
      xmr: "Карта XmR (Wheeler 1993): пределы в 2,66 среднего скользящего размаха от уровня и правила серий.",
      "xmr-seasonal":
        "Карта XmR (Wheeler 1993) после исключения сезонности: пределы в 2,66 среднего скользящего размаха и правила серий.",
      "margin-of-error": "Погрешность разности двух долей (Newcombe 1998).",
    },
    reason: reasonRu,
  },
  uk: {
    verdict: {
      improved: "Поліпшення",
      worsened: "Погіршення",
      changed: "Зміна",
      "no-signal": "Без змін",
      "not-estimable": "Рано судити",
    },
    takeaway: {
      improved: (name, since) => `${name}: поліпшення з ${since}`,
      worsened: (name, since) => `${name}: погіршення з ${since}`,
      changed: (name, since) => `${name}: зміна з ${since}`,
    },
    missed: (name, gap) => `${name}: відхилення від цілі ${gap}`,
    steady: (name) => `${name}: у звичайних межах`,
    trending: (name, direction) =>
      `${name}: ${direction === "rising" ? "зростання" : "зниження"} тими самими темпами`,
    notEstimable: (name) => `${name}: замало значень, щоб відрізнити зміну від шуму`,
    nothing: (name) => `${name}: тут значень немає`,
    target: {
      met: "Ціль досягнуто",
      near: "Близько до цілі",
      missed: "Ціль не досягнуто",
      "no-target": "Без цілі",
    },
    targetValue: (value) => `Ціль ${value}`,
    outlook: {
      always: "Якщо нічого не міняти, ціль досягатиметься в кожному періоді.",
      sometimes: "Якщо нічого не міняти, ціль досягатиметься не в кожному періоді.",
      never: "Якщо нічого не міняти, ціль не буде досягнуто в жодному періоді.",
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
    onYear: (difference) => `${difference} до минулого року`,
    noComparison: "немає з чим порівняти",
    usualRange: (low, high) => `Зазвичай від ${low} до ${high}`,
    method: {
      xmr: "Карта XmR (Wheeler 1993): межі у 2,66 середнього ковзного розмаху від рівня та правила серій.",
      "xmr-seasonal":
        "Карта XmR (Wheeler 1993) після вилучення сезонності: межі у 2,66 середнього ковзного розмаху та правила серій.",
      "margin-of-error": "Похибка різниці двох часток (Newcombe 1998).",
    },
    reason: reasonUk,
  },
});
