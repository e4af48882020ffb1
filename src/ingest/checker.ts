import { type Column, ID_PATTERN } from "#model/column.ts";
import { parsePeriod } from "#model/period.ts";
import { type CellProblem, cellProblem } from "./problem.ts";
import { suggest } from "./suggest.ts";
import { hiddenIn } from "./text-cell.ts";

/** Says what the contract has against a canonical text, or null. */
export type TextChecker = (text: string) => CellProblem | null;

/** Says what the contract has against a number, or null. */
export type NumberChecker = (value: number) => CellProblem | null;

const listed = (words: readonly string[]): string => words.join(", ");

function checkId(text: string): CellProblem | null {
  if (ID_PATTERN.test(text)) return null;
  return hiddenIn(text) ?? cellProblem("bad_id", { length: text.length });
}

function checkDay(text: string): CellProblem | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // Date.parse takes the 30th of February for the 2nd of March
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  return exists ? null : cellProblem("bad_date", { why: "impossible", suggestion: null });
}

/**
 * Compiles the check of a text column from the facts of the contract: it accepts exactly the canonical texts that
 * the column's zod schema accepts (ids joined by `|`, flags as yes and no).
 * @throws TypeError for a column of numbers
 */
export function textChecker(column: Column): TextChecker {
  const words = column.kind === "flag" ? ["yes", "no"] : (column.values ?? []);
  switch (column.kind) {
    case "id":
      return checkId;
    case "ids":
      return (text) => text.split("|").map(checkId).find(Boolean) ?? null;
    case "text":
      return (text) => (text === "" ? cellProblem("missing_value", { optional: false }) : null);
    case "enum":
    case "flag": {
      const known = new Set(words);
      return (text) =>
        known.has(text)
          ? null
          : cellProblem("not_in_list", { allowed: listed(words), suggestion: suggest(text, words) });
    }
    case "period":
      return (text) =>
        parsePeriod(text) ? null : cellProblem("bad_period", { why: "impossible", suggestion: null });
    case "date":
      return checkDay;
    default:
      throw new TypeError(`column ${column.name} holds numbers`);
  }
}

/** Whether the column holds numbers. */
export const isNumeric = (column: Column): boolean => column.kind === "number" || column.kind === "integer";

/** Compiles the check of a number column: it accepts exactly what the column's zod schema accepts. */
export function numberChecker({ kind, minimum, maximum }: Column): NumberChecker {
  const whole = kind === "integer";
  const least = minimum ?? (whole ? Number.MIN_SAFE_INTEGER : -Number.MAX_VALUE);
  const most = maximum ?? (whole ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE);
  return (value) => {
    if (!Number.isFinite(value)) return cellProblem("not_finite", {});
    if (whole && !Number.isInteger(value)) return cellProblem("not_whole", {});
    if (value >= least && value <= most) return null;
    return cellProblem("out_of_range", { minimum: minimum ?? null, maximum: maximum ?? null });
  };
}
