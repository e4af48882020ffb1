import type { Grain } from "#model/period.ts";
import type { Locale } from "#model/vocabulary.ts";
import { type PluralForms, plural } from "./plural.ts";

/** Russian and Ukrainian in the accusative, as after «за» and «ещё»; it differs from the nominative in one week only. */
const FORMS: Readonly<Record<Locale, Readonly<Record<Grain, PluralForms>>>> = {
  en: {
    day: { one: "day", other: "days" },
    week: { one: "week", other: "weeks" },
    month: { one: "month", other: "months" },
    quarter: { one: "quarter", other: "quarters" },
    year: { one: "year", other: "years" },
  },
  ru: {
    day: { one: "день", few: "дня", many: "дней", other: "дня" },
    week: { one: "неделю", few: "недели", many: "недель", other: "недели" },
    month: { one: "месяц", few: "месяца", many: "месяцев", other: "месяца" },
    quarter: { one: "квартал", few: "квартала", many: "кварталов", other: "квартала" },
    year: { one: "год", few: "года", many: "лет", other: "года" },
  },
  uk: {
    day: { one: "день", few: "дні", many: "днів", other: "дня" },
    week: { one: "тиждень", few: "тижні", many: "тижнів", other: "тижня" },
    month: { one: "місяць", few: "місяці", many: "місяців", other: "місяця" },
    quarter: { one: "квартал", few: "квартали", many: "кварталів", other: "кварталу" },
    year: { one: "рік", few: "роки", many: "років", other: "року" },
  },
};

/** Periods of a length, counted: `9 months`, `3 недели`. In the accusative where the language has one. */
export function countPeriods(locale: Locale, count: number, grain: Grain): string {
  return `${count} ${plural(locale, count, FORMS[locale][grain])}`;
}

/** Zones, counted, in the nominative: `8 zones`, `8 зон`. */
export function countZones(locale: Locale, count: number): string {
  const forms: Readonly<Record<Locale, PluralForms>> = {
    en: { one: "zone", other: "zones" },
    ru: { one: "зона", few: "зоны", many: "зон", other: "зоны" },
    uk: { one: "зона", few: "зони", many: "зон", other: "зони" },
  };
  return `${count} ${plural(locale, count, forms[locale])}`;
}
