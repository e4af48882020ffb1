/**
 * What a cell becomes once it has left DuckDB, whichever engine it left: missing values are null, days and times
 * are ISO text, integers and decimals are numbers (text beyond 2^53, where a number would lie), lists are arrays.
 */
export type Cell = string | number | boolean | null | readonly Cell[] | { readonly [key: string]: Cell };

const DAY_MS = 86_400_000;
/** Answers name the same few days over and over, and naming one takes a microsecond. */
const dayNames = new Map<number, string | null>();
const MOST_DAY_NAMES = 20_000;
const MICROS = 1_000_000n;

/** Integers of any width; text where a double could not hold it exactly. */
export function plainInteger(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

/** Doubles; null for NaN and infinities, which JSON and pages cannot hold. */
export function plainNumber(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** A decimal: unscaled integer and digits after the point. The nearest double to the exact decimal. */
export function plainDecimal(unscaled: bigint, scale: number): number | string {
  if (scale === 0) return plainInteger(unscaled);
  return Number(decimalText(unscaled, scale));
}

function decimalText(unscaled: bigint, scale: number): string {
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, "0");
  return `${unscaled < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Days since 1970 → `2025-03-14`; null for infinite dates and for those that ISO text of four digits cannot name. */
export function plainDay(days: number): string | null {
  const known = dayNames.get(days);
  if (known !== undefined) return known;
  const date = new Date(days * DAY_MS);
  const name = isNamed(date) ? date.toISOString().slice(0, 10) : null;
  if (dayNames.size >= MOST_DAY_NAMES) dayNames.clear();
  dayNames.set(days, name);
  return name;
}

/** Microseconds since 1970 → `2025-03-14T09:30:00`, with a fraction only where there is one. No time zone is implied. */
export function plainTimestamp(micros: bigint): string | null {
  const seconds = floorDivide(micros, MICROS);
  const date = new Date(Number(seconds) * 1000);
  if (!isNamed(date)) return null;
  return date.toISOString().slice(0, 19) + fraction(micros - seconds * MICROS);
}

/** Microseconds since midnight → `09:30:00`. */
export function plainTime(micros: bigint): string {
  const seconds = Number(micros / MICROS);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":") + fraction(micros % MICROS);
}

function isNamed(date: Date): boolean {
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999;
}

function fraction(micros: bigint): string {
  return micros === 0n ? "" : `.${micros.toString().padStart(6, "0").replace(/0+$/, "")}`;
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}
