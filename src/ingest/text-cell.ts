import { mixedScript } from "./lookalike.ts";
import { unscrambled } from "./mojibake.ts";
import { monthNamed } from "./month-names.ts";
import { isExcelError } from "./number.ts";
import { type CellProblem, cellProblem } from "./problem.ts";

/** A text as it is kept (trimmed, NFC), and what is remarkable about it; an `error` rejects the row. */
export interface TextReading {
  readonly text: string;
  readonly error: CellProblem | null;
  readonly warnings: readonly CellProblem[];
}

const PLAIN = /^[A-Za-z0-9_][A-Za-z0-9_ .,;:/()-]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** What is not to be seen, but for what joins the parts of an emoji. */
const INVISIBLE =
  /(?![\ufe0f\u200d])\p{Default_Ignorable_Code_Point}|(?<!\p{Emoji}\ufe0f?|\p{Emoji_Modifier})\u200d|(?<!\p{Emoji})\ufe0f|[\u2028\u2029\u2800\ufff9-\ufffb]/u;

const point = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Characters with which no text can be kept, in any kind of column; null where there is none. */
export function brokenCharacter(text: string): CellProblem | null {
  if (text.includes("\0")) return cellProblem("nul_byte", {});
  if (text.includes("\ufffd")) return cellProblem("replacement_character", {});
  const control = CONTROL.exec(text);
  return control ? cellProblem("control_character", { point: point(control[0]) }) : null;
}

/** Whether a program made a number or a date of what was an id: `1,23457E+11`, `1001.0`, `03.дек`, `Dec-03`. */
export function isDamagedByExcel(text: string): boolean {
  if (/^\d(?:[.,]\d+)?E\+\d{2,3}$|^\d[.,]\d+E\d{1,3}$|^\d+\.0$/i.test(text)) return true;
  const parts = /^(?:\d{1,2}[.-](\p{L}{3,5})|(\p{L}{3,5})[.-]\d{2})$/u.exec(text);
  const name = parts?.[1] ?? parts?.[2];
  return name !== undefined && monthNamed(name) !== null;
}

/** Texts are judged by their beginning: a cell may hold millions of characters. */
const JUDGED = 1_000;

/** Everything remarkable about a text that is kept. */
function remarks(text: string): CellProblem[] {
  const beginning = text.slice(0, JUDGED);
  const found: CellProblem[] = [];
  const bidi = BIDI.exec(text);
  if (bidi) found.push(cellProblem("bidi_control", { point: point(bidi[0]) }));
  const invisible = bidi ? null : INVISIBLE.exec(text);
  if (invisible) found.push(cellProblem("invisible_in_text", { point: point(invisible[0]) }));
  if (/^[=+@-]/.test(text)) found.push(cellProblem("formula_like_text", {}));
  if (text.startsWith("'")) found.push(cellProblem("leading_apostrophe", {}));
  if (isDamagedByExcel(beginning)) found.push(cellProblem("excel_damaged_id", {}));
  if (/\?{3,}|^[?\s]*\?[?\s\d]*$/.test(text)) found.push(cellProblem("lost_letters", {}));
  const likely = unscrambled(beginning);
  if (likely !== null) found.push(cellProblem("mojibake", { likely }));
  const letters = mixedScript(beginning);
  if (/&(?:amp|quot|apos|lt|gt|nbsp|#\d{2,6}|#x[\da-f]{2,6});/iu.test(beginning))
    found.push(cellProblem("html_entities", {}));
  if (letters !== null && likely === null) found.push(cellProblem("mixed_script", { letters }));
  return found;
}

/**
 * Reads a text cell: trims white space, normalises to NFC, takes `="0012"` for `0012`, and otherwise keeps the text.
 * @param raw the cell as it stood
 */
export function readText(raw: string): TextReading {
  if (PLAIN.test(raw) && !raw.endsWith(" ") && !isDamagedByExcel(raw)) {
    return { text: raw, error: null, warnings: [] };
  }
  const trimmed = raw.trim();
  const error = brokenCharacter(trimmed);
  if (error) {
    const likely = error.code === "control_character" ? unscrambled(trimmed.slice(0, JUDGED)) : null;
    return {
      text: trimmed,
      error: likely === null ? error : cellProblem("mojibake", { likely }),
      warnings: [],
    };
  }
  if (isExcelError(trimmed)) return { text: trimmed, error: cellProblem("excel_error", {}), warnings: [] };
  const warnings: CellProblem[] = [];
  let text = trimmed;
  const wrapped = /^="((?:[^"]|"")*)"$/u.exec(text);
  if (wrapped) {
    text = (wrapped[1] ?? "").replaceAll('""', '"').trim();
    warnings.push(cellProblem("excel_text_formula", { kept: text }));
  }
  const composed = text.normalize("NFC");
  if (composed !== text) {
    text = composed;
    warnings.push(cellProblem("unicode_normalised", {}));
  }
  return { text, error: null, warnings: [...warnings, ...remarks(text)] };
}

/** The invisible or direction-changing character in a text that must be an id, or null. */
export function hiddenIn(text: string): CellProblem | null {
  const hidden = BIDI.exec(text) ?? INVISIBLE.exec(text);
  return hidden ? cellProblem("invisible_character", { point: point(hidden[0]) }) : null;
}
