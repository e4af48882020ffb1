import { type CellProblem, cellProblem, type NumberFault } from "./problem.ts";

export type DecimalSign = "." | ",";

/** What a spelling says about the file's number style. */
export type StyleEvidence = "none" | "dot" | "comma" | "ambiguous";

/** A number as it was spelled: its value under the style asked for, and what the spelling proves. */
export interface NumberReading {
  readonly value: number;
  /** The value divided by a hundred, computed from the digits, for `12 %` of a ratio. */
  readonly hundredth: number;
  readonly evidence: StyleEvidence;
  readonly percent: boolean;
  /** ISO code of the currency sign, or null. */
  readonly currency: string | null;
}

/** Currency signs and words that may stand beside a number. `$` and `¥` stand for several currencies. */
const CURRENCIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ "€": "EUR", $: "USD", "£": "GBP", "¥": "JPY", "₴": "UAH", "₽": "RUB", "₸": "KZT", "₺": "TRY" },
    ...{ zł: "PLN", Kč: "CZK", грн: "UAH", "грн.": "UAH", руб: "RUB", "руб.": "RUB", "р.": "RUB" },
    ...{ EUR: "EUR", USD: "USD", GBP: "GBP", UAH: "UAH", RUB: "RUB", PLN: "PLN", CHF: "CHF", KZT: "KZT" },
    ...{ CZK: "CZK", SEK: "SEK", NOK: "NOK", DKK: "DKK", JPY: "JPY", TRY: "TRY", US$: "USD" },
  }),
);
/** The words in capitals, in small letters, and with one capital, as they come. */
const SIGNS: ReadonlyMap<string, string> = new Map(
  [...CURRENCIES].flatMap(([sign, code]) => {
    const small = sign.toLowerCase();
    const spellings = [sign, small, sign.toUpperCase(), small.charAt(0).toUpperCase() + small.slice(1)];
    return spellings.map((spelling) => [spelling, code] as const);
  }),
);
const MONEY = [...SIGNS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((sign) => sign.replace(/[$.]/g, "\\$&"))
  .join("|");

const SPACE = "[ \\u00a0\\u2009\\u202f]";
const MINUS = "[-\\u2212]";
const FRAME = new RegExp(
  `^(?<sign>[+]|${MINUS})?${SPACE}?(?:(?<before>${MONEY})${SPACE}*)?(?<inner>[+]|${MINUS})?` +
    `(?<core>[\\d.,][\\d.,eE+ \\u00a0\\u2009\\u202f-]*?)(?:${SPACE}*(?<after>${MONEY}|%))?$`,
  "u",
);
const BRACKETED = new RegExp(
  `^(?:(?<before>${MONEY})${SPACE}*)?\\((?<inside>.*)\\)(?:${SPACE}*(?<after>${MONEY}|%))?$`,
  "u",
);
const PLAIN = /^\d+$/;
const DECIMAL = /^(\d*)([.,])(\d+)$/;
const GROUPED = /^([1-9]\d{0,2})((?:[ \u00a0\u2009\u202f]\d{3})+|(?:\.\d{3})+|(?:,\d{3})+)(?:([.,])(\d+))?$/;
const SCIENTIFIC = /^(\d+)(?:([.,])(\d+))?[eE]([+-]?\d{1,4})$/;
const BEYOND = 2n ** 53n;

const MISSING = new Set(
  "-,–,—,−,--,.,…,?,n/a,n.a.,n.a,na,nil,none,null,(null),\\n,н/д,н.д.,нд,нет,нет данных,немає,немає даних".split(
    ",",
  ),
);
const FINITE_WORDS = new Set(["nan", "inf", "+inf", "-inf", "infinity", "-infinity", "+infinity", "∞", "-∞"]);

/** Error values of Excel, English, Russian and Ukrainian. */
const EXCEL_ERROR =
  /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|GETTING_DATA|SPILL!|CALC!|FIELD!|Н\/Д|ДЕЛ\/0!|ДІЛ\/0!|ЗНАЧ!|ССЫЛКА!|ПОСИЛАННЯ!|ИМЯ\?|ІМ['’]Я\?|ЧИСЛО!|ПУСТО!|ПУСТ!|ПЕРЕНОС!|ВЫЧИСЛ!|ПОЛЕ!)$/iu;

/** Whether the text is an error value of Excel, or the hash marks of a column that was too narrow. */
export const isExcelError = (text: string): boolean => EXCEL_ERROR.test(text) || /^#{2,}$/.test(text);

/** Whether the text stands for "no value" (`-`, `n/a`, `н/д`, …). */
export const isMissingMarker = (text: string): boolean => MISSING.has(text.toLowerCase());

/** Digits among which one or two letters stand that look like digits: З for 3, О for 0, l and І for 1, Б for 6, S for 5, B for 8. */
const LETTER_FOR_DIGIT = /^[-+−]?(?=.*\d)(?:[\d.,\s]*[ЗзОоOolIІіБSB]){1,2}[\d.,\s]*$/u;

/** What is wrong with a text that is no number. */
function faultOf(text: string): CellProblem {
  if (isMissingMarker(text)) return cellProblem("missing_value", { optional: false });
  if (text.startsWith("#")) return cellProblem("excel_error", {});
  if (FINITE_WORDS.has(text.toLowerCase())) return cellProblem("not_finite", {});
  const why = ((): NumberFault => {
    if (text.startsWith("'")) return "apostrophe";
    if (text.startsWith("=")) return "formula";
    if (/^\d{1,2}:\d{2}/.test(text)) return "time";
    if (/^[\d.,\s]+-$|^[–—‒‐‑]\s?\d/u.test(text)) return "minus";
    if (/^[-+]?\p{Nd}+$/u.test(text) && !/^[-+]?\d+$/.test(text)) return "digits";
    if (/^[-−(]?[\d.,'’ \u00a0\u2009\u202f]+\)?$/u.test(text)) return "groups";
    if (LETTER_FOR_DIGIT.test(text)) return "letter";
    return "word";
  })();
  return cellProblem("not_a_number", { why });
}

interface Digits {
  readonly whole: string;
  readonly fraction: string;
  readonly exponent: number;
  readonly evidence: StyleEvidence;
}

/** Digits of a number without sign and unit, under the style asked for; null when it is no number in any style. */
function digitsOf(core: string, decimal: DecimalSign): Digits | null {
  const proof = (sign: string | undefined): StyleEvidence =>
    sign === "." ? "dot" : sign === "," ? "comma" : "none";
  if (PLAIN.test(core)) return { whole: core, fraction: "", exponent: 0, evidence: "none" };
  const simple = DECIMAL.exec(core);
  if (simple) {
    const [, whole = "", sign, fraction = ""] = simple;
    const ambiguous = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
    if (!ambiguous) return { whole: whole || "0", fraction, exponent: 0, evidence: proof(sign) };
    if (sign === decimal) return { whole, fraction, exponent: 0, evidence: "ambiguous" };
    return { whole: whole + fraction, fraction: "", exponent: 0, evidence: "ambiguous" };
  }
  const grouped = GROUPED.exec(core);
  if (grouped) {
    const [, head = "", groups = "", sign, fraction = ""] = grouped;
    const separator = groups[0];
    if (separator === sign) return null;
    const thousands = separator === "." ? "comma" : separator === "," ? "dot" : "none";
    const evidence = sign === undefined ? thousands : proof(sign);
    return { whole: head + groups.replace(/\D/g, ""), fraction, exponent: 0, evidence };
  }
  const scientific = SCIENTIFIC.exec(core);
  if (!scientific) return null;
  const [, whole = "", sign, fraction = "", exponent = "0"] = scientific;
  return { whole, fraction, exponent: Number(exponent), evidence: proof(sign) };
}

/** Whether the digits are beyond what a double holds exactly (2^53), or so small that they would become 0. */
function notExact({ whole, fraction, exponent }: Digits, size: number): boolean {
  if (!Number.isFinite(size) || size > Number(BEYOND)) return true;
  if (size === 0) return /[1-9]/.test(whole + fraction);
  if (size < Number(BEYOND)) return false;
  const shift = exponent - fraction.length;
  const digits = BigInt(whole + fraction);
  return shift >= 0 ? digits * 10n ** BigInt(shift) > BEYOND : digits > BEYOND * 10n ** BigInt(-shift);
}

/**
 * Reads a number in any accepted spelling: `1234.5`, `1 234,5`, `1.234,50`, `12 %`, `€ 1,200`, `(120)`, `1,5E+03`.
 * @param text the cell, trimmed and not empty
 * @param decimal the sign to assume where the spelling alone leaves it open (`1,234`)
 * @returns the reading, or what is wrong with the text
 */
export function readNumber(text: string, decimal: DecimalSign): NumberReading | CellProblem {
  const bracketed = text.includes("(") ? BRACKETED.exec(text)?.groups : undefined;
  const frame = FRAME.exec((bracketed?.["inside"] ?? text).trim())?.groups;
  const core = frame?.["core"]?.trim();
  if (!frame || core === undefined) return faultOf(text);
  const { sign, inner } = frame;
  const units = [bracketed?.["before"], frame["before"], frame["after"], bracketed?.["after"]].filter(
    (unit) => unit !== undefined,
  );
  const twoSigns = sign !== undefined && inner !== undefined;
  if (twoSigns || units.length > 1 || (bracketed && (sign ?? inner) !== undefined)) return faultOf(text);
  const digits = digitsOf(core, decimal);
  if (!digits) return faultOf(text);
  const spelled = `${digits.whole}.${digits.fraction || "0"}e`;
  const size = Number(spelled + digits.exponent);
  if (notExact(digits, size)) return cellProblem("not_exact", {});
  const negative = bracketed !== undefined || /[-\u2212]/u.test(sign ?? inner ?? "");
  const signed = (value: number): number => (negative && value !== 0 ? -value : value);
  return {
    value: signed(size),
    hundredth: signed(Number(spelled + (digits.exponent - 2))),
    evidence: digits.evidence,
    percent: units[0] === "%",
    currency: SIGNS.get(units[0] ?? "") ?? null,
  };
}
