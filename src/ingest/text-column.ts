import type { ColumnData } from "./batch.ts";
import type { OrderEvidence } from "./date.ts";
import type { Interpreter, Meaning } from "./interpret.ts";
import type { CellProblem } from "./problem.ts";

/** Told of everything that a column notices when it meets a text for the first time. */
export interface ColumnObserver {
  remark(problem: CellProblem, raw: string, line: number): void;
  dated(evidence: OrderEvidence, raw: string, line: number): void;
}

/** Different texts after which a column that keeps bringing new ones is no longer dictionary-coded. */
const MANY_TEXTS = 200_000;
const EMPTY_CODE = -1;

/** Different wrong texts that are remembered; further ones are judged each time. */
const MANY_PROBLEMS = 50_000;
/** Slot of wrong texts that are not remembered. No cell holds its text: a cell with U+0000 is wrong itself. */
const FORGOTTEN = 1;

/** A short text with a digit, in letters of one alphabet, digits, `_` and `-`: it needs no interpretation, as a word such as NULL does. */
function isPlain(text: string): boolean {
  const { length } = text;
  if (length === 0 || length > 64) return false;
  let latin = false;
  let cyrillic = false;
  let digit = false;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if ((code > 96 && code < 123) || (code > 64 && code < 91)) latin = true;
    else if (code >= 0x0410 && code <= 0x044f) cyrillic = true;
    else if (code > 47 && code < 58) digit = true;
    else if (!(code === 95 || (code === 45 && i > 0))) return false;
  }
  return digit && !(latin && cyrillic);
}

/** A copy that does not keep the block alive from which PapaParse cut the text. */
const detached = (text: string): string => (text.length < 13 ? text : JSON.parse(JSON.stringify(text)));

/**
 * Cells of one text column of a file, as codes into a dictionary. Each different text is interpreted once; after
 * that a cell costs one comparison where the file repeats itself in order (sorted and cyclic files do), one
 * look-up otherwise.
 */
export class TextColumn {
  /** Canonical texts by code; only grows. */
  readonly dictionary: string[] = [];
  /** Line where each of them came first. */
  readonly firstLines: number[] = [];
  readonly #interpret: Interpreter;
  readonly #observer: ColumnObserver;
  readonly #floor: number;
  readonly #plainTexts: boolean;
  readonly #canonical = new Map<string, number>();
  readonly #slots = new Map<string, number>();
  readonly #raws: string[] = ["", "\0\0forgotten"];
  readonly #codes: number[] = [EMPTY_CODE, -2];
  readonly #problems: CellProblem[] = [{ code: "not_data", args: {} }];
  /** Which text followed each text last time: a guess at the next cell. */
  readonly #followers: number[] = [0, 0];
  #last = 0;
  #cells = 0;
  #many = false;
  #texts: (string | null)[] | null = null;

  constructor(interpret: Interpreter, observer: ColumnObserver, required: boolean, plainTexts: boolean) {
    this.#interpret = interpret;
    this.#observer = observer;
    this.#floor = required ? 0 : EMPTY_CODE;
    this.#plainTexts = plainTexts;
    this.#slots.set("", 0);
  }

  /** Reads one cell of each row; marks the rows in `bad` whose cell is wrong or missing. */
  read(rows: readonly string[][], cell: number, lines: Int32Array, bad: Uint8Array): Int32Array {
    const out = new Int32Array(rows.length);
    this.#texts = null;
    this.#cells += rows.length;
    this.#many ||= this.#plainTexts && this.#raws.length > MANY_TEXTS && this.#raws.length * 2 > this.#cells;
    if (this.#many) {
      this.#readTexts(rows, cell, lines, bad);
      return out;
    }
    const slots = this.#slots;
    const raws = this.#raws;
    const codes = this.#codes;
    const followers = this.#followers;
    const floor = this.#floor;
    let last = this.#last;
    for (let r = 0; r < rows.length; r++) {
      const raw = (rows[r] as string[])[cell] as string;
      let slot = followers[last] as number;
      if (raws[slot] !== raw) {
        slot = slots.get(raw) ?? this.#learn(raw, lines[r] as number);
        followers[last] = slot;
      }
      last = slot;
      const code = codes[slot] as number;
      out[r] = code;
      if (code < floor) bad[r] = 1;
    }
    this.#last = last;
    return out;
  }

  /** The cells just read, with the dictionary that belongs to the codes. */
  data(codes: Int32Array): ColumnData {
    if (this.#texts) return { kind: "texts", texts: this.#texts };
    return { kind: "codes", codes, dictionary: this.dictionary };
  }

  /** What is wrong with a cell, or null. */
  problemOf(raw: string): CellProblem | null {
    const slot = this.#slots.get(raw);
    if (slot === undefined) return this.#missing(this.#interpret(raw));
    const code = this.#codes[slot] as number;
    if (code >= this.#floor) return null;
    return code === EMPTY_CODE
      ? { code: "missing_value", args: { optional: false } }
      : (this.#problems[-2 - code] ?? null);
  }

  #missing({ text, error }: Meaning): CellProblem | null {
    if (error) return error;
    return text === null && this.#floor === 0 ? { code: "missing_value", args: { optional: false } } : null;
  }

  /** Interprets a text that was not seen before and gives it a slot. */
  #learn(raw: string, line: number): number {
    const meaning = this.#interpret(raw);
    if (meaning.error && this.#problems.length > MANY_PROBLEMS) return FORGOTTEN;
    const slot = this.#raws.length;
    const kept = detached(raw);
    this.#raws.push(kept);
    this.#slots.set(kept, slot);
    this.#followers.push(0);
    this.#codes.push(this.#codeOf(meaning, line));
    this.#report(meaning, kept, line);
    return slot;
  }

  #report({ warnings, evidence }: Meaning, raw: string, line: number): void {
    if (evidence !== "none") this.#observer.dated(evidence, raw, line);
    for (const warning of warnings) this.#observer.remark(warning, raw, line);
  }

  #codeOf({ text, error }: Meaning, line: number): number {
    if (error) {
      this.#problems.push(error);
      return -1 - this.#problems.length;
    }
    if (text === null) return EMPTY_CODE;
    let code = this.#canonical.get(text);
    if (code === undefined) {
      code = this.dictionary.length;
      const kept = detached(text);
      this.#canonical.set(kept, code);
      this.dictionary.push(kept);
      this.firstLines.push(line);
    }
    return code;
  }

  /** Reads cells that are mostly different: remembering them would cost more than reading them again. */
  #readTexts(rows: readonly string[][], cell: number, lines: Int32Array, bad: Uint8Array): void {
    const texts: (string | null)[] = new Array(rows.length).fill(null);
    for (let r = 0; r < rows.length; r++) {
      const raw = (rows[r] as string[])[cell] as string;
      if (isPlain(raw)) {
        texts[r] = raw;
        continue;
      }
      const meaning = this.#interpret(raw);
      texts[r] = meaning.text;
      if (this.#missing(meaning)) bad[r] = 1;
      else this.#report(meaning, raw, lines[r] as number);
    }
    this.#texts = texts;
  }
}
