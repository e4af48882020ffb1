import { formatPeriod, type Grain, type Period } from "#model/period.ts";
import type { Locale, Unit } from "#model/vocabulary.ts";

/** How a number of a metric is written: its unit and, for money, the currency (ISO 4217, `XXX` for none). */
export interface Measure {
  readonly unit: Unit;
  readonly currency: string;
}

const cache = new Map<string, Intl.NumberFormat>();

/** A number format by the locale, made once. */
export function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  let format = cache.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, options);
    cache.set(key, format);
  }
  return format;
}

const isMoney = ({ unit, currency }: Measure): boolean => unit === "currency" && currency !== "XXX";

/** Digits after the decimal sign that a reader can use: three significant digits for small numbers, none for large. */
function fractionDigits(value: number, { unit }: Measure): number {
  const size = Math.abs(value);
  if (unit === "count") return Number.isInteger(value) || size >= 100 ? 0 : 1;
  if (unit === "ratio") return 1; // shown in percent
  if (unit === "currency") return size >= 100 || Number.isInteger(value) ? 0 : 2;
  if (size >= 1000) return 0;
  if (size >= 10 || size === 0) return 1;
  return size >= 0.1 ? 2 : 3;
}

/** A number as a format writes it, with a true minus. */
export const written = (format: Intl.NumberFormat, value: number): string =>
  format.format(value).replace("-", "−");

/** A plain number by the locale, with at most `digits` decimals. */
export function formatNumber(locale: Locale, value: number, digits = 0): string {
  return written(numberFormat(locale, { maximumFractionDigits: digits, minimumFractionDigits: 0 }), value);
}

/**
 * A value of a metric with its unit sign where one is customary: `62.4 %`, `€14,200`, `3.5`.
 * Ratios are shown in percent. Units without a sign (minutes, points) are named in titles, not here.
 */
export function formatValue(locale: Locale, value: number, measure: Measure): string {
  const digits = fractionDigits(value, measure);
  const places = { maximumFractionDigits: digits, minimumFractionDigits: Math.min(digits, 1) };
  if (measure.unit === "ratio") return written(numberFormat(locale, { style: "percent", ...places }), value);
  if (measure.unit === "percent") {
    return written(numberFormat(locale, { style: "percent", ...places }), value / 100);
  }
  if (isMoney(measure)) {
    const money = { maximumFractionDigits: digits, minimumFractionDigits: digits === 0 ? 0 : 2 };
    return written(moneyFormat(locale, measure, money), value);
  }
  return written(numberFormat(locale, places), value);
}

/** The same, shortened for axes and tiles: `€1.2M`, `48K`. */
export function formatShort(locale: Locale, value: number, measure: Measure): string {
  if (Math.abs(value) < 10_000 || (measure.unit !== "currency" && measure.unit !== "count")) {
    return formatValue(locale, value, measure);
  }
  const options: Intl.NumberFormatOptions = { notation: "compact", maximumSignificantDigits: 3 };
  const format = isMoney(measure) ? moneyFormat(locale, measure, options) : numberFormat(locale, options);
  return written(format, value);
}

const moneyFormat = (
  locale: Locale,
  { currency }: Measure,
  options: Intl.NumberFormatOptions,
): Intl.NumberFormat =>
  numberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol", ...options });

/** Percentage points, as each language abbreviates them. */
const PERCENTAGE_POINTS: Readonly<Record<Locale, string>> = { en: "pp", ru: "п. п.", uk: "в. п." };

/** The sign of what is left after rounding, with a true minus; `±` for nothing. */
function signed(value: number, digits: number, text: string): string {
  const rounded = Math.round(value * 10 ** digits);
  return (rounded > 0 ? "+" : rounded < 0 ? "−" : "±") + text;
}

/**
 * A difference between two values, signed with a true minus: `+1.4`, `−€320`. Differences of percents and ratios
 * are percentage points and say so: `+1.4 pp`.
 */
export function formatDifference(locale: Locale, difference: number, measure: Measure): string {
  const value = measure.unit === "ratio" ? difference * 100 : difference;
  const size = Math.abs(value);
  if (isMoney(measure) || measure.unit === "count") {
    return signed(value, size >= 100 ? 0 : 2, formatShort(locale, size, measure));
  }
  const digits = size >= 100 ? 0 : size >= 1 ? 1 : 2;
  const points =
    measure.unit === "percent" || measure.unit === "ratio" ? `\u00a0${PERCENTAGE_POINTS[locale]}` : "";
  return signed(value, digits, formatNumber(locale, size, digits) + points);
}

/** A relative change, signed: `+4.2 %`. `share` is a fraction of one. */
export function formatRelative(locale: Locale, share: number): string {
  const text = numberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(Math.abs(share));
  return signed(share, 3, text);
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** A date format by the locale, in UTC; made once, since making one costs more than a hundred uses. English is British: day first. */
export function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { ...options, timeZone: "UTC" });
    dateFormats.set(key, format);
  }
  return format;
}

/** A calendar day: `14 March 2025`, or short `14 Mar 2025`. */
export function formatDay(locale: Locale, day: string, style: "long" | "short" = "long"): string {
  return dateFormat(locale, { day: "numeric", month: style, year: "numeric" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** A period as a reader says it: `March 2025`, `Q1 2025`, `week 11, 2025`, `2025`. */
export function formatPeriodName(locale: Locale, period: Period, style: "long" | "short" = "long"): string {
  const date = new Date(`${period.start}T00:00:00Z`);
  const year = period.start.slice(0, 4);
  const byGrain: Record<Grain, () => string> = {
    day: () => formatDay(locale, period.start, style),
    week: () => {
      const [isoYear, week] = formatPeriod(period).split("-W");
      if (locale === "en") return `week ${Number(week)}, ${isoYear}`;
      return `${Number(week)}${locale === "ru" ? "-я неделя" : "-й тиждень"} ${isoYear}`;
    },
    month: () => {
      const name = dateFormat(locale, { month: style }).format(date);
      return `${name} ${year}`;
    },
    quarter: () => {
      const quarter = (Number(period.start.slice(5, 7)) + 2) / 3;
      return locale === "en" ? `Q${quarter} ${year}` : `${quarter} кв. ${year}`;
    },
    year: () => year,
  };
  return byGrain[period.grain]();
}

/**
 * A period in the form that follows "since": genitive in Russian and Ukrainian (`марта 2025 года`, `березня 2025 року`), unchanged in English.
 * The month's genitive is the one that the language uses beside a day.
 */
export function formatPeriodSince(locale: Locale, period: Period): string {
  if (locale === "en") return formatPeriodName(locale, period);
  const isRussian = locale === "ru";
  const yearWord = isRussian ? "года" : "року";
  const year = `${period.start.slice(0, 4)} ${yearWord}`;
  if (period.grain === "month") {
    const parts = dateFormat(locale, { day: "numeric", month: "long" }).formatToParts(
      new Date(`${period.start}T00:00:00Z`),
    );
    return `${parts.find((part) => part.type === "month")?.value ?? ""} ${year}`;
  }
  if (period.grain === "year") return year;
  if (period.grain === "quarter") {
    const quarter = (Number(period.start.slice(5, 7)) + 2) / 3;
    return `${quarter}-го ${isRussian ? "квартала" : "кварталу"} ${year}`;
  }
  if (period.grain === "week") {
    const [isoYear, week] = formatPeriod(period).split("-W");
    return `${Number(week)}-${isRussian ? "й недели" : "го тижня"} ${isoYear} ${yearWord}`;
  }
  return formatDay(locale, period.start).replace(/[гр]\.$/u, yearWord);
}

/** A size in kilobytes: `12.3 kB`, `12,3 кБ`. */
export function formatKilobytes(locale: Locale, bytes: number): string {
  return `${formatNumber(locale, bytes / 1000, 1)}\u00a0${locale === "en" ? "kB" : "кБ"}`;
}
