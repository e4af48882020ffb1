import type { Grain } from "#model/period.ts";
import type { Locale, Unit } from "#model/vocabulary.ts";
import { catalogue } from "./catalogue.ts";
import { countPeriods } from "./count-periods.ts";
import { formatNumber } from "./format.ts";
import { type PluralForms, plural } from "./plural.ts";

/** The pieces of a link's sentence, each already written in the reader's language. */
export interface LinkPieces {
  readonly cause: string;
  readonly effect: string;
  /** The step of the cause, after "every": `point`, `100 visits`. */
  readonly step: string;
  /** The cause is counted by zone: the step is taken in each of them. */
  readonly inEachZone: boolean;
  /** Size of the change without sign. */
  readonly size: string;
  readonly rises: boolean;
  /** Of a sum: `a month`; else empty. */
  readonly per: string;
  readonly lag: string;
  readonly range: string;
}

interface LinkSentenceWords {
  /** The whole finding in a sentence. */
  readonly sentence: (pieces: LinkPieces) => string;
  /** The same where a zone pilot has shown it. */
  readonly moneySentence: (pieces: LinkPieces) => string;
  /** Of a link that is not shown: what the data leaves room for. `lags`: how many were tried, where the interval leaves zero out. */
  readonly noneSentence: (pieces: LinkPieces & { readonly lags: number | null }) => string;
  /** Of one that shows until another metric is held constant. */
  readonly explainedSentence: (pieces: LinkPieces & { readonly by: string }) => string;
  readonly heading: (cause: string, effect: string, lag: string) => string;
  readonly noLink: (cause: string, effect: string) => string;
  readonly per: Readonly<Record<Grain, string>>;
  readonly sameTime: Readonly<Record<Grain, string>>;
  readonly later: (counted: string) => string;
  readonly range: (low: string, high: string) => string;
  readonly evidence: Readonly<Record<"strong" | "moderate" | "weak" | "none", string>>;
  readonly evidenceLine: Readonly<Record<"strong" | "moderate" | "weak" | "none", string>>;
}

const more = (rises: boolean): string => (rises ? "more" : "less");

/** Sentences about a link. Nothing here says "causes": a link is what goes together and what follows. */
export const linkSentenceWords = catalogue<LinkSentenceWords>({
  en: {
    sentence: ({ cause, effect, step, inEachZone, size, rises, per, lag, range }) =>
      `Every ${step} more in “${cause}”${inEachZone ? " (in each zone)" : ""} goes with ${size} ${more(rises)}${per} in “${effect}”, ${lag}; ${range}.`,
    moneySentence: ({ cause, effect, step, size, per, lag, range }) =>
      `Every ${step} of “${cause}” is worth ${size}${per} in “${effect}”, ${lag}; ${range}.`,
    noneSentence: ({ cause, effect, step, inEachZone, per, lag, range, lags }) =>
      `For every ${step} more in “${cause}”${inEachZone ? " (in each zone)" : ""} the change in “${effect}” may be anything ${range}${per}, ${lag}.${lags === null ? "" : ` Chance alone brings as much when ${lags} lags are tried.`}`,
    explainedSentence: ({ cause, effect, step, inEachZone, per, lag, range, by }) =>
      `What shows is the work of “${by}”: with that held constant, for every ${step} more in “${cause}”${inEachZone ? " (in each zone)" : ""} the change in “${effect}” may be anything ${range}${per}, ${lag}.`,
    heading: (cause, effect, lag) => `${cause} → ${effect}, ${lag}`,
    noLink: (cause, effect) => `No link shown: ${cause} → ${effect}`,
    per: { day: " a day", week: " a week", month: " a month", quarter: " a quarter", year: " a year" },
    sameTime: {
      day: "the same day",
      week: "the same week",
      month: "the same month",
      quarter: "the same quarter",
      year: "the same year",
    },
    later: (counted) => `${counted} later`,
    range: (low, high) => `between ${low} and ${high}`,
    evidence: { strong: "strong", moderate: "moderate", weak: "weak", none: "none" },
    evidenceLine: {
      strong: "Evidence strong",
      moderate: "Evidence moderate",
      weak: "Evidence weak",
      none: "No evidence",
    },
  },
  ru: {
    sentence: ({ cause, effect, step, inEachZone, size, rises, per, lag, range }) =>
      `На ${step} роста показателя «${cause}»${inEachZone ? " (в каждой зоне)" : ""} показатель «${effect}» ${lag} ${rises ? "выше" : "ниже"} на ${size}${per}: ${range}.`,
    moneySentence: ({ cause, effect, step, size, per, lag, range }) =>
      `На ${step} роста показателя «${cause}» показатель «${effect}» ${lag} больше на ${size}${per}: ${range}.`,
    noneSentence: ({ cause, effect, step, inEachZone, per, lag, range, lags }) =>
      `На ${step} роста показателя «${cause}»${inEachZone ? " (в каждой зоне)" : ""} показатель «${effect}» ${lag} может измениться на величину ${range}${per}.${lags === null ? "" : ` При переборе лагов (их ${lags}) столько же даёт и случайность.`}`,
    explainedSentence: ({ cause, effect, step, inEachZone, per, lag, range, by }) =>
      `Видимое объясняется показателем «${by}»: при его неизменном значении на ${step} роста показателя «${cause}»${inEachZone ? " (в каждой зоне)" : ""} показатель «${effect}» ${lag} может измениться на величину ${range}${per}.`,
    heading: (cause, effect, lag) => `${cause} → ${effect}, ${lag}`,
    noLink: (cause, effect) => `Связи не видно: ${cause} → ${effect}`,
    per: { day: " в день", week: " в неделю", month: " в месяц", quarter: " в квартал", year: " в год" },
    sameTime: {
      day: "в тот же день",
      week: "на той же неделе",
      month: "в том же месяце",
      quarter: "в том же квартале",
      year: "в том же году",
    },
    later: (counted) => `через ${counted}`,
    range: (low, high) => `от ${low} до ${high}`,
    evidence: { strong: "сильные", moderate: "средние", weak: "слабые", none: "нет" },
    evidenceLine: {
      strong: "Доказательства сильные",
      moderate: "Доказательства средние",
      weak: "Доказательства слабые",
      none: "Доказательств нет",
    },
  },
  uk: {
    sentence: ({ cause, effect, step, inEachZone, size, rises, per, lag, range }) =>
      `На ${step} зростання показника «${cause}»${inEachZone ? " (у кожній зоні)" : ""} показник «${effect}» ${lag} ${rises ? "вищий" : "нижчий"} на ${size}${per}: ${range}.`,
    moneySentence: ({ cause, effect, step, size, per, lag, range }) =>
      `На ${step} зростання показника «${cause}» показник «${effect}» ${lag} більший на ${size}${per}: ${range}.`,
    noneSentence: ({ cause, effect, step, inEachZone, per, lag, range, lags }) =>
      `На ${step} зростання показника «${cause}»${inEachZone ? " (у кожній зоні)" : ""} показник «${effect}» ${lag} може змінитися на величину ${range}${per}.${lags === null ? "" : ` Коли перебрано лагів: ${lags}, стільки само дає й випадковість.`}`,
    explainedSentence: ({ cause, effect, step, inEachZone, per, lag, range, by }) =>
      `Видиме пояснюється показником «${by}»: за його незмінного значення на ${step} зростання показника «${cause}»${inEachZone ? " (у кожній зоні)" : ""} показник «${effect}» ${lag} може змінитися на величину ${range}${per}.`,
    heading: (cause, effect, lag) => `${cause} → ${effect}, ${lag}`,
    noLink: (cause, effect) => `Зв’язку не видно: ${cause} → ${effect}`,
    per: {
      day: " на день",
      week: " на тиждень",
      month: " на місяць",
      quarter: " на квартал",
      year: " на рік",
    },
    sameTime: {
      day: "того самого дня",
      week: "того самого тижня",
      month: "того самого місяця",
      quarter: "того самого кварталу",
      year: "того самого року",
    },
    later: (counted) => `через ${counted}`,
    range: (low, high) => `від ${low} до ${high}`,
    evidence: { strong: "сильні", moderate: "середні", weak: "слабкі", none: "немає" },
    evidenceLine: {
      strong: "Докази сильні",
      moderate: "Докази середні",
      weak: "Докази слабкі",
      none: "Доказів немає",
    },
  },
});

type UnitGroup = "point" | "percentagePoint" | "minute" | "hour" | "day" | "unit";

const GROUPS: Readonly<Record<Exclude<Unit, "currency">, UnitGroup>> = {
  score: "point",
  points: "point",
  index: "point",
  percent: "percentagePoint",
  ratio: "percentagePoint",
  count: "unit",
  minutes: "minute",
  hours: "hour",
  days: "day",
};

const UNITS: Readonly<Record<Locale, Readonly<Record<UnitGroup, PluralForms>>>> = {
  en: {
    point: { one: "point", other: "points" },
    percentagePoint: { one: "percentage point", other: "percentage points" },
    minute: { one: "minute", other: "minutes" },
    hour: { one: "hour", other: "hours" },
    day: { one: "day", other: "days" },
    unit: { one: "unit", other: "" },
  },
  ru: {
    point: { one: "пункт", few: "пункта", many: "пунктов", other: "пункта" },
    percentagePoint: {
      one: "процентный пункт",
      few: "процентных пункта",
      many: "процентных пунктов",
      other: "процентного пункта",
    },
    minute: { one: "минуту", few: "минуты", many: "минут", other: "минуты" },
    hour: { one: "час", few: "часа", many: "часов", other: "часа" },
    day: { one: "день", few: "дня", many: "дней", other: "дня" },
    unit: { one: "единицу", few: "единицы", many: "единиц", other: "единицы" },
  },
  uk: {
    point: { one: "пункт", few: "пункти", many: "пунктів", other: "пункту" },
    percentagePoint: {
      one: "відсотковий пункт",
      few: "відсоткові пункти",
      many: "відсоткових пунктів",
      other: "відсоткового пункту",
    },
    minute: { one: "хвилину", few: "хвилини", many: "хвилин", other: "хвилини" },
    hour: { one: "годину", few: "години", many: "годин", other: "години" },
    day: { one: "день", few: "дні", many: "днів", other: "дня" },
    unit: { one: "одиницю", few: "одиниці", many: "одиниць", other: "одиниці" },
  },
};

const FEMININE = new Set<UnitGroup>(["minute", "unit"]);

/** "Every" as it goes with one of a unit and with several; feminine nouns differ in Russian and Ukrainian. */
function every(locale: Locale, group: UnitGroup, one: boolean): string {
  if (locale === "en") return "";
  if (locale === "ru") return one ? (FEMININE.has(group) ? "каждую " : "каждый ") : "каждые ";
  return one ? (FEMININE.has(group) || group === "hour" ? "кожну " : "кожен ") : "кожні ";
}

/**
 * A step of a metric as it stands after "every" (English) or with it (Russian, Ukrainian, accusative).
 * @param amount in the metric's unit; ratios in per cent
 * @param money the amount written as money, for currency
 */
export function stepText(locale: Locale, unit: Unit, amount: number, money: string): string {
  if (unit === "currency") return every(locale, "point", false) + money;
  const group = GROUPS[unit];
  const noun = plural(locale, amount, UNITS[locale][group]);
  if (amount === 1) return every(locale, group, true) + noun;
  // English counts visits and the like without a noun: the metric names them.
  return `${every(locale, group, false)}${formatNumber(locale, amount, 6)} ${noun}`.trim();
}

/** When an effect follows: `the same month`, `2 months later`. */
export function lagText(locale: Locale, lag: number, grain: Grain): string {
  const words = linkSentenceWords(locale);
  return lag === 0 ? words.sameTime[grain] : words.later(countPeriods(locale, lag, grain));
}
