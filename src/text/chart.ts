import { catalogue } from "./catalogue.ts";
import { plural } from "./plural.ts";

/** Words that stand in charts, in the tables behind them, and in their text alternatives. */
export interface ChartWords {
  readonly target: string;
  readonly usually: string;
  readonly yearBefore: string;
  readonly unusuallyHigh: string;
  readonly unusuallyLow: string;
  readonly persistentlyHigh: string;
  readonly persistentlyLow: string;
  readonly company: string;
  readonly others: string;
  readonly nothing: string;
  readonly zones: (count: number) => string;
  readonly zonesBetween: (count: number) => string;
  readonly present: string;
  readonly late: string;
  readonly partial: string;
  readonly missing: string;
  readonly notDue: string;
  /** Heads of columns. */
  readonly period: string;
  readonly value: string;
  readonly usualFrom: string;
  readonly usualTo: string;
  readonly targetHead: string;
  readonly yearBeforeHead: string;
  readonly companyHead: string;
  readonly completeness: string;
  readonly signal: string;
  readonly zone: string;
  readonly intervalFrom: string;
  readonly intervalTo: string;
  readonly source: string;
  /** Sentences of text alternatives. */
  readonly historyAlt: (name: string, count: number, from: string, to: string) => string;
  readonly nothingAlt: (name: string) => string;
  readonly latestAlt: (value: string, period: string) => string;
  readonly usualAlt: (from: string, to: string) => string;
  readonly targetAlt: (value: string) => string;
  readonly signalsAlt: (count: number, period: string, word: string) => string;
  readonly missingAlt: (count: number) => string;
  readonly groupsAlt: (name: string, count: number, from: string, to: string) => string;
  readonly zonesAlt: (name: string, count: number) => string;
  readonly bestAlt: (zone: string, value: string) => string;
  readonly worstAlt: (zone: string, value: string) => string;
  readonly companyAlt: (value: string) => string;
  readonly completenessAlt: (rows: number, from: string, to: string) => string;
  readonly completenessShareAlt: (share: string) => string;
}

const zonesEn = (count: number): string => `${count} ${plural("en", count, { one: "zone", other: "zones" })}`;
const zonesRu = (count: number): string =>
  `${count} ${plural("ru", count, { one: "зона", few: "зоны", many: "зон", other: "зоны" })}`;
const zonesUk = (count: number): string =>
  `${count} ${plural("uk", count, { one: "зона", few: "зони", many: "зон", other: "зони" })}`;
const periodsEn = (count: number): string =>
  `${count} ${plural("en", count, { one: "period", other: "periods" })}`;
const periodsRu = (count: number): string =>
  `${count} ${plural("ru", count, { one: "период", few: "периода", many: "периодов", other: "периода" })}`;
const periodsUk = (count: number): string =>
  `${count} ${plural("uk", count, { one: "період", few: "періоди", many: "періодів", other: "періоду" })}`;

/** Words of charts by language. */
export const chartWords = catalogue<ChartWords>({
  en: {
    target: "target",
    usually: "usually",
    yearBefore: "a year earlier",
    unusuallyHigh: "unusually high",
    unusuallyLow: "unusually low",
    persistentlyHigh: "high for a while",
    persistentlyLow: "low for a while",
    company: "company",
    others: "others",
    nothing: "no values",
    zones: zonesEn,
    zonesBetween: (count) => `${zonesEn(count)} between, by value`,
    present: "complete",
    late: "late",
    partial: "partial",
    missing: "missing",
    notDue: "not due",
    period: "Period",
    value: "Value",
    usualFrom: "Usually from",
    usualTo: "Usually to",
    targetHead: "Target",
    yearBeforeHead: "A year earlier",
    companyHead: "Company",
    completeness: "Completeness",
    signal: "Signal",
    zone: "Zone",
    intervalFrom: "Interval from",
    intervalTo: "Interval to",
    source: "Source",
    historyAlt: (name, count, from, to) => `${name}, line over ${periodsEn(count)}, ${from} to ${to}.`,
    nothingAlt: (name) => `${name}: no values to draw.`,
    latestAlt: (value, period) => `Latest ${value} (${period}).`,
    usualAlt: (from, to) => `Usually between ${from} and ${to}.`,
    targetAlt: (value) => `Target ${value}.`,
    signalsAlt: (count, period, word) =>
      `${count} ${plural("en", count, { one: "signal", other: "signals" })}, the latest in ${period}: ${word}.`,
    missingAlt: (count) => `No value in ${periodsEn(count)}.`,
    groupsAlt: (name, count, from, to) =>
      `${name}, ${count} ${plural("en", count, { one: "line", other: "lines" })}, ${from} to ${to}.`,
    zonesAlt: (name, count) => `${name} by zone, ${zonesEn(count)} in order of value.`,
    bestAlt: (zone, value) => `First ${zone}, ${value}.`,
    worstAlt: (zone, value) => `Last ${zone}, ${value}.`,
    companyAlt: (value) => `Company ${value}.`,
    completenessAlt: (rows, from, to) =>
      `Completeness of ${rows} ${plural("en", rows, { one: "row", other: "rows" })}, ${from} to ${to}.`,
    completenessShareAlt: (share) => `${share} of what was due is complete.`,
  },
  ru: {
    target: "цель",
    usually: "обычно",
    yearBefore: "годом ранее",
    unusuallyHigh: "необычно высоко",
    unusuallyLow: "необычно низко",
    persistentlyHigh: "устойчиво высоко",
    persistentlyLow: "устойчиво низко",
    company: "компания",
    others: "остальные",
    nothing: "нет значений",
    zones: zonesRu,
    zonesBetween: (count) => `между ними ${zonesRu(count)}, по значению`,
    present: "полностью",
    late: "с опозданием",
    partial: "частично",
    missing: "нет",
    notDue: "не ожидалось",
    period: "Период",
    value: "Значение",
    usualFrom: "Обычно от",
    usualTo: "Обычно до",
    targetHead: "Цель",
    yearBeforeHead: "Годом ранее",
    companyHead: "Компания",
    completeness: "Полнота данных",
    signal: "Сигнал",
    zone: "Зона",
    intervalFrom: "Интервал от",
    intervalTo: "Интервал до",
    source: "Источник",
    historyAlt: (name, count, from, to) => `${name}, линия за ${periodsRu(count)} (${from} – ${to}).`,
    nothingAlt: (name) => `${name}: значений для графика нет.`,
    latestAlt: (value, period) => `Последнее значение ${value} (${period}).`,
    usualAlt: (from, to) => `Обычно от ${from} до ${to}.`,
    targetAlt: (value) => `Цель ${value}.`,
    signalsAlt: (count, period, word) =>
      `${count} ${plural("ru", count, { one: "сигнал", few: "сигнала", many: "сигналов", other: "сигнала" })}, последний — ${period}: ${word}.`,
    missingAlt: (count) => `Нет значений за ${periodsRu(count)}.`,
    groupsAlt: (name, count, from, to) =>
      `${name}, ${count} ${plural("ru", count, { one: "линия", few: "линии", many: "линий", other: "линии" })} (${from} – ${to}).`,
    zonesAlt: (name, count) => `${name} по зонам, ${zonesRu(count)} по порядку значений.`,
    bestAlt: (zone, value) => `Первая — ${zone}, ${value}.`,
    worstAlt: (zone, value) => `Последняя — ${zone}, ${value}.`,
    companyAlt: (value) => `Компания в целом: ${value}.`,
    completenessAlt: (rows, from, to) =>
      `Полнота данных, ${rows} ${plural("ru", rows, { one: "строка", few: "строки", many: "строк", other: "строки" })} (${from} – ${to}).`,
    completenessShareAlt: (share) => `Полностью получено ${share} ожидавшегося.`,
  },
  uk: {
    target: "ціль",
    usually: "зазвичай",
    yearBefore: "роком раніше",
    unusuallyHigh: "незвично високо",
    unusuallyLow: "незвично низько",
    persistentlyHigh: "стабільно високо",
    persistentlyLow: "стабільно низько",
    company: "компанія",
    others: "решта",
    nothing: "немає значень",
    zones: zonesUk,
    zonesBetween: (count) => `між ними ${zonesUk(count)}, за значенням`,
    present: "повністю",
    late: "із запізненням",
    partial: "частково",
    missing: "немає",
    notDue: "не очікувалося",
    period: "Період",
    value: "Значення",
    usualFrom: "Зазвичай від",
    usualTo: "Зазвичай до",
    targetHead: "Ціль",
    yearBeforeHead: "Роком раніше",
    companyHead: "Компанія",
    completeness: "Повнота даних",
    signal: "Сигнал",
    zone: "Зона",
    intervalFrom: "Інтервал від",
    intervalTo: "Інтервал до",
    source: "Джерело",
    historyAlt: (name, count, from, to) => `${name}, лінія за ${periodsUk(count)} (${from} – ${to}).`,
    nothingAlt: (name) => `${name}: значень для графіка немає.`,
    latestAlt: (value, period) => `Останнє значення ${value} (${period}).`,
    usualAlt: (from, to) => `Зазвичай від ${from} до ${to}.`,
    targetAlt: (value) => `Ціль ${value}.`,
    signalsAlt: (count, period, word) =>
      `${count} ${plural("uk", count, { one: "сигнал", few: "сигнали", many: "сигналів", other: "сигналу" })}, останній — ${period}: ${word}.`,
    missingAlt: (count) => `Немає значень за ${periodsUk(count)}.`,
    groupsAlt: (name, count, from, to) =>
      `${name}, ${count} ${plural("uk", count, { one: "лінія", few: "лінії", many: "ліній", other: "лінії" })} (${from} – ${to}).`,
    zonesAlt: (name, count) => `${name} за зонами, ${zonesUk(count)} за порядком значень.`,
    bestAlt: (zone, value) => `Перша — ${zone}, ${value}.`,
    worstAlt: (zone, value) => `Остання — ${zone}, ${value}.`,
    companyAlt: (value) => `Компанія загалом: ${value}.`,
    completenessAlt: (rows, from, to) =>
      `Повнота даних, ${rows} ${plural("uk", rows, { one: "рядок", few: "рядки", many: "рядків", other: "рядка" })} (${from} – ${to}).`,
    completenessShareAlt: (share) => `Повністю отримано ${share} очікуваного.`,
  },
});
