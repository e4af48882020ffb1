import { formatPeriod, type Grain, isoDate, isoWeekStart } from "#model/period.ts";
import { monthNamed } from "./month-names.ts";
import { type CellProblem, cellProblem, type DateFault } from "./problem.ts";

export type DateOrder = "dmy" | "mdy";

/** What a spelling says about the order of day and month; `ambiguous`: it reads both ways. */
export type OrderEvidence = "none" | "iso" | "dotted" | "dmy" | "mdy" | "ambiguous";

/** A period as it was spelled, in canonical text (`2025-03-14`, `2025-03`, …). */
export interface PeriodReading {
  readonly text: string;
  readonly grain: Grain;
  readonly evidence: OrderEvidence;
}

type Reading = PeriodReading | DateFault;

const of = (grain: Grain, start: string | null, evidence: OrderEvidence = "none"): Reading =>
  start === null ? "impossible" : { text: formatPeriod({ grain, start }), grain, evidence };
const month = (year: string, number: number): Reading => of("month", isoDate(Number(year), number, 1));
const day = (year: string, number: number, date: number, evidence: OrderEvidence = "none"): Reading =>
  of("day", isoDate(Number(year), number, date), evidence);
const quarter = (year: string, number: number): Reading =>
  number >= 1 && number <= 4 ? of("quarter", isoDate(Number(year), number * 3 - 2, 1)) : "impossible";

/** Day and month between slashes or dashes: which is which shows only where one of them is over 12. */
function slashed(first: number, second: number, year: string, order: DateOrder): Reading {
  if (first > 12 && second > 12) return "impossible";
  if (first > 12) return day(year, second, first, "dmy");
  if (second > 12) return day(year, first, second, "mdy");
  if (first === second) return day(year, first, second);
  return order === "dmy" ? day(year, second, first, "ambiguous") : day(year, first, second, "ambiguous");
}

const ROMAN: ReadonlyMap<string, number> = new Map([
  ["i", 1],
  ["ii", 2],
  ["iii", 3],
  ["iv", 4],
  ["і", 1], // the Ukrainian letter, which is what a Ukrainian keyboard gives
  ["іі", 2],
  ["ііі", 3],
  ["іv", 4],
]);
const NAME = "(?<name>\\p{L}{3,})\\.?";

/** Spellings and how each is read; the first that fits counts. Texts come in lower case. */
const SPELLINGS: readonly (readonly [RegExp, (g: Record<string, string>, order: DateOrder) => Reading])[] = [
  [/^(?<y>\d{4})$/u, ({ y = "" }) => of("year", isoDate(Number(y), 1, 1))],
  [/^(?<y>\d{4})-(?<m>\d{1,2})$/u, ({ y = "", m }) => month(y, Number(m))],
  [/^(?<y>\d{4})\/(?<m>\d{1,2})$/u, ({ y = "", m }) => month(y, Number(m))],
  [/^(?<m>\d{1,2})[./-](?<y>\d{4})$/u, ({ y = "", m }) => month(y, Number(m))],
  [
    /^(?<y>\d{4})(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})$/u,
    ({ y = "", m, d }) => day(y, Number(m), Number(d), "iso"),
  ],
  [
    /^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})$/u,
    ({ y = "", m, d }) => day(y, Number(m), Number(d), "dotted"),
  ],
  [
    /^(?<a>\d{1,2})(?<s>[/-])(?<b>\d{1,2})\k<s>(?<y>\d{4})$/u,
    ({ y = "", a, b }, order) => slashed(Number(a), Number(b), y, order),
  ],
  [/^(?<y>\d{4})[- ]?q(?<q>\d{1,2})$/u, ({ y = "", q }) => quarter(y, Number(q))],
  [/^q(?<q>\d)[- /]?(?<y>\d{4})$/u, ({ y = "", q }) => quarter(y, Number(q))],
  [/^(?<q>\d)[- ]?q[- ]?(?<y>\d{4})$/u, ({ y = "", q }) => quarter(y, Number(q))],
  [
    /^(?<q>\d|[iі]{1,3}|[iі]v)[- ]?(?:кв\.?|квартал[ау]?)[- ]?(?<y>\d{4})$/u,
    ({ y = "", q = "" }) => quarter(y, ROMAN.get(q) ?? Number(q)),
  ],
  [/^(?<y>\d{4})-?w(?<w>\d{1,2})(?!\d)$/u, ({ y = "", w }) => of("week", isoWeekStart(Number(y), Number(w)))],
  [
    new RegExp(`^${NAME},?[ ./-]?(?<y>\\d{4})$`, "u"),
    ({ name = "", y = "" }) => named(name, (m) => month(y, m)),
  ],
  [
    new RegExp(`^(?<y>\\d{4})[ ./-]?${NAME}$`, "u"),
    ({ name = "", y = "" }) => named(name, (m) => month(y, m)),
  ],
  [
    new RegExp(`^${NAME.replace("\\.?", "")}[.'’-](?<yy>\\d{2})$`, "u"),
    ({ name = "", yy }) => named(name, (m) => month(`20${yy}`, m)),
  ],
  [
    new RegExp(`^(?<d>\\d{1,2})(?:st|nd|rd|th)?[ .-]+${NAME},?[ .-]*(?<y>\\d{4})$`, "u"),
    ({ name = "", d, y = "" }) => named(name, (m) => day(y, m, Number(d))),
  ],
  [
    new RegExp(`^${NAME} (?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>\\d{4})$`, "u"),
    ({ name = "", d, y = "" }) => named(name, (m) => day(y, m, Number(d))),
  ],
  [/^\d{1,2}[./-]\d{1,2}[./-]\d{2}$/u, () => "two-digit-year"],
  [
    new RegExp(`^\\d{1,2}[ .-]+${NAME}[ .'’-]+\\d{2}$`, "u"),
    ({ name = "" }) => named(name, () => "two-digit-year"),
  ],
  [new RegExp(`^${NAME} \\d{2}$`, "u"), ({ name = "" }) => named(name, () => "two-digit-year")],
  [new RegExp(`^\\d{1,2}[ .-]+${NAME}$`, "u"), ({ name = "" }) => named(name, () => "no-year")],
  [new RegExp(`^${NAME}$`, "u"), ({ name = "" }) => named(name, () => "no-year")],
  [/^\d{1,2}[./-]\d{1,2}$/u, () => "no-year"],
  [/^\d{4}\.\d{1,2}$/u, () => "year-month-dot"],
  [/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:\d{2})?$/u, () => "compact"],
];

function named(name: string, read: (month: number) => Reading): Reading {
  const number = monthNamed(name);
  return number === null ? "unknown" : read(number);
}

function readCalendar(text: string, order: DateOrder): Reading {
  const plain = text
    .toLowerCase()
    .replace(/[\s\u00a0]+/gu, " ")
    .replace(/(?<=\d) ?(?:года|год|году|рік|року|г|р)\.?$/u, "");
  for (const [pattern, read] of SPELLINGS) {
    const groups = pattern.exec(plain)?.groups ?? (pattern.test(plain) ? {} : null);
    if (!groups) continue;
    const reading = read(groups, order);
    if (reading !== "unknown") return reading;
  }
  return "unknown";
}

const TIME =
  /^(?<date>\S.*?)(?:t|\s+)(?<h>\d{1,2}):(?<m>\d{2})(?::(?<s>\d{2})(?:[.,](?<f>\d+))?)?\s*(?<half>[ap]\.?m\.?)?\s*(?:z|utc|gmt|[+-]\d{2}:?(?:\d{2})?)?$/iu;
const DAY_MS = 86_400_000;

/** The day an Excel serial date (1900 system) means, for dates from 1954 to 2119; null for any other number. */
function excelDay(text: string): string | null {
  if (!/^\d{5}(?:[.,]\d+)?$/.test(text)) return null;
  const serial = Number(text.slice(0, 5));
  if (serial < 20_000 || serial > 80_000) return null;
  return new Date(Date.UTC(1899, 11, 30) + serial * DAY_MS).toISOString().slice(0, 10);
}

/** A compact date spelled out, as a suggestion only: 202503 and 20250314 are not accepted. */
function spelledOut(text: string, why: DateFault): string | null {
  if (why === "compact")
    return [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)].filter(Boolean).join("-");
  return null;
}

/**
 * Reads a period in any accepted spelling.
 * @param text the cell, trimmed and not empty
 * @param order the order to assume for dates like 03/04/2025
 * @param kind `date` accepts days only
 */
export function readPeriod(
  text: string,
  order: DateOrder,
  kind: "period" | "date",
): PeriodReading | CellProblem {
  const timed = TIME.exec(text)?.groups;
  const reading = readCalendar(timed?.["date"] ?? text, order);
  if (timed && typeof reading !== "string") {
    const hour = Number(timed["h"]) % (timed["half"]?.toLowerCase().startsWith("a") ? 12 : 24);
    const rest = Number(timed["m"]) + Number(timed["s"] ?? 0) + Number(timed["f"] ?? 0);
    const midnight = hour === 0 && Number(timed["h"]) < 24 && rest === 0;
    if (!midnight || reading.grain !== "day") return cellProblem("has_time", { day: reading.text });
  }
  if (typeof reading !== "string" && (kind === "period" || reading.grain === "day")) return reading;
  const serial = excelDay(text);
  if (serial !== null) return cellProblem("excel_serial_date", { day: serial });
  const why = typeof reading === "string" ? reading : "not-a-day";
  const args = { why, suggestion: spelledOut(text, why) };
  return kind === "period" ? cellProblem("bad_period", args) : cellProblem("bad_date", args);
}
