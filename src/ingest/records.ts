import { cutEmptyLines } from "./cut-empty-lines.ts";

/** A stretch of text that PapaParse can parse in one go: whole records with the same line end. */
export interface Stretch {
  readonly kind: "records";
  /** The records with their line ends; the last one has none at the end of the file. */
  readonly text: string;
  readonly newline: "\n" | "\r\n" | "\r";
  readonly records: number;
  /** Whether any cell is quoted, so that a record may span lines. */
  readonly quoted: boolean;
}

/** A record whose quotes are wrong: `bad_quote` spoils it alone, `open_quote` swallows records that follow it. */
export interface BrokenRecord {
  readonly kind: "broken";
  readonly text: string;
  readonly why: "bad_quote" | "open_quote";
  /** Physical lines that it takes. */
  readonly lines: number;
  /** Number of the cell whose quotes are wrong, from 0. */
  readonly cell: number;
}

/** Lines without a character, so many that parsing each would take its time. */
export interface EmptyLines {
  readonly kind: "empty";
  readonly lines: number;
}

/** What became of a text: its records, how much of it was used, and whether it ended inside a quoted cell. */
export interface Cut {
  readonly parts: readonly (Stretch | BrokenRecord | EmptyLines)[];
  /** Characters used; the rest belongs to a record that is not complete yet. */
  readonly used: number;
  readonly openQuote: boolean;
  /** Number of the cell that is still open. */
  readonly openCell: number;
}

const QUOTE = 34;
const CR = 13;
const LF = 10;

/** A record found in a text: where its cells end, and what ends it. */
interface Found {
  end: number;
  next: number;
  quoted: boolean;
  fault: BrokenRecord["why"] | null;
  open: boolean;
  /** Lines up to the end of the record. */
  lines: number;
  /** The cell with wrong quotes or, failing that, the last one that spans lines. */
  cell: number;
}

const isSpace = (code: number): boolean => code === 32 || code === 0xa0;

/** First position at or after `from` that is CR or LF, or the text's length. */
function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || code === CR) return i;
  }
  return text.length;
}

/** Position after the line end at `at` (CR, LF or CRLF). */
function afterLineEnd(text: string, at: number): number {
  if (at >= text.length) return at;
  return text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
}

/** Position after the closing quote of a cell whose opening quote is at `from`, or -1 where it is never closed. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at < 0 ? -1 : at + 1;
}

/** Finds the end of the record that starts at `from`, minding quotes; `delimiter` is one character. */
function findRecord(text: string, from: number, delimiter: number, found: Found): void {
  found.quoted = false;
  found.fault = null;
  found.open = false;
  found.lines = 1;
  found.cell = 0;
  let at = from;
  for (let cell = 0; ; cell++) {
    let start = at;
    while (isSpace(text.charCodeAt(start)) && text.charCodeAt(start) !== delimiter) start++;
    if (text.charCodeAt(start) === QUOTE) {
      found.quoted = true;
      const close = closingQuote(text, start);
      const sound = found.fault === null;
      if (start > at) found.fault = "bad_quote";
      if (close < 0) {
        found.cell = cell;
        found.open = true;
        found.end = found.next = text.length;
        return;
      }
      const lines = found.lines;
      for (let i = lineEnd(text, start); i < close; i = lineEnd(text, afterLineEnd(text, i))) found.lines++;
      at = close;
      while (isSpace(text.charCodeAt(at)) && text.charCodeAt(at) !== delimiter) at++;
      const code = text.charCodeAt(at);
      const ended = at >= text.length || code === delimiter || code === LF || code === CR;
      // text behind a quote that closes lines later: it was opened by mistake, and closed by that of another record
      if (!ended) found.fault = found.lines > lines ? "open_quote" : (found.fault ?? "bad_quote");
      if (sound && (found.fault !== null || found.lines > lines)) found.cell = cell;
    }
    let code = text.charCodeAt(at);
    while (at < text.length && code !== delimiter && code !== LF && code !== CR) code = text.charCodeAt(++at);
    if (at < text.length && code === delimiter) {
      at++;
      continue;
    }
    found.end = at;
    found.next = afterLineEnd(text, at);
    return;
  }
}

/** Says whether the lines of one record, each cut at its delimiters, were records before a stray quote joined them. */
export type AreRecords = (lines: readonly (readonly string[])[]) => boolean;

function swallowsLines(text: string, delimiter: string, areRecords: AreRecords): boolean {
  return areRecords(text.split(/\r\n|\r|\n/).map((line) => line.split(delimiter)));
}

/** Collects records into stretches, so that PapaParse is called once for many. */
class Stretches {
  readonly parts: (Stretch | BrokenRecord)[] = [];
  readonly #text: string;
  #from = -1;
  #to = -1;
  #newline: Stretch["newline"] = "\n";
  #records = 0;
  #quoted = false;

  constructor(text: string) {
    this.#text = text;
  }

  add(from: number, { end, next, quoted }: Found): void {
    const newline = (this.#text.slice(end, next) || this.#newline) as Stretch["newline"];
    if (this.#from >= 0 && newline !== this.#newline) this.flush();
    if (this.#from < 0) this.#from = from;
    this.#newline = newline;
    this.#to = next;
    this.#records++;
    this.#quoted ||= quoted;
  }

  break(broken: Omit<BrokenRecord, "kind">): void {
    this.flush();
    this.parts.push({ kind: "broken", ...broken });
  }

  flush(): void {
    if (this.#from >= 0) {
      const text = this.#text.slice(this.#from, this.#to);
      const [newline, records, quoted] = [this.#newline, this.#records, this.#quoted];
      this.parts.push({ kind: "records", text, newline, records, quoted });
    }
    this.#from = -1;
    this.#records = 0;
    this.#quoted = false;
  }
}

/** How many LF, CR and CRLF a text has; a CRLF counts as each of them. */
function countLineEnds(text: string): { lf: number; cr: number; crlf: number } {
  const counts = { lf: 0, cr: 0, crlf: 0 };
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    counts.lf++;
    if (text.charCodeAt(at - 1) === CR) counts.crlf++;
  }
  for (let at = text.indexOf("\r"); at >= 0; at = text.indexOf("\r", at + 1)) counts.cr++;
  return counts;
}

/**
 * Cuts a text without any quotes: every line end ends a record. One kind of line end throughout is left as it is,
 * a mixture becomes LF, since PapaParse knows only one at a time.
 */
function cutPlain(text: string, atEnd: boolean): Cut {
  const hasCr = text.includes("\r");
  let used = atEnd ? text.length : Math.max(text.lastIndexOf("\n"), hasCr ? text.lastIndexOf("\r") : -1) + 1;
  // a CR at the very end may be half of a CRLF
  if (!atEnd && used > 0 && used === text.length && text.charCodeAt(used - 1) === CR) {
    const before = text.slice(0, used - 1);
    used = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1;
  }
  if (used === 0) return { parts: [], used, openQuote: false, openCell: 0 };
  let body = used === text.length ? text : text.slice(0, used);
  let newline: Stretch["newline"] = "\n";
  if (hasCr) {
    const { lf, cr, crlf } = countLineEnds(body);
    if (crlf === cr && crlf === lf) newline = "\r\n";
    else if (lf === 0) newline = "\r";
    else body = body.replace(/\r\n?/g, "\n");
  }
  const parts = Array.from(cutEmptyLines(body, newline), (part): Stretch | EmptyLines =>
    typeof part === "number"
      ? { kind: "empty", lines: part }
      : { kind: "records", text: part, newline, records: -1, quoted: false },
  );
  return { parts, used, openQuote: false, openCell: 0 };
}

/**
 * Cuts text into stretches of records, locating wrong quotes: only the record in which a wrong quote stands is lost.
 * Line ends are CR, LF and CRLF, in any mixture; inside quotes they belong to the cell.
 * @param text starts at the start of a record
 * @param delimiter one character
 * @param areRecords by which a quote that swallowed whole lines is known
 * @param atEnd whether nothing follows; otherwise the last record is left for the next call
 */
export function cutRecords(
  text: string,
  delimiter: string,
  atEnd: boolean,
  areRecords: AreRecords = () => false,
): Cut {
  if (!text.includes('"')) return cutPlain(text, atEnd);
  const stretches = new Stretches(text);
  const code = delimiter.charCodeAt(0);
  const found: Found = { end: 0, next: 0, quoted: false, fault: null, open: false, lines: 1, cell: 0 };
  let at = 0;
  while (at < text.length) {
    findRecord(text, at, code, found);
    if (found.open && found.fault === null) {
      stretches.flush();
      return { parts: stretches.parts, used: at, openQuote: true, openCell: found.cell };
    }
    const undecided = found.next >= text.length && !atEnd;
    if (undecided && (found.end === text.length || text.charCodeAt(text.length - 1) === CR)) break;
    const { fault, lines, cell } = found;
    const swallows = lines > 1 && swallowsLines(text.slice(at, found.end), delimiter, areRecords);
    if (fault !== null || swallows) {
      // with an open quote besides, where the record ends is anybody's guess: the next line is a new chance
      const end = found.open ? lineEnd(text, at) : found.end;
      const why = swallows ? "open_quote" : (fault ?? "bad_quote");
      stretches.break({ text: text.slice(at, end), why, lines: found.open ? 1 : lines, cell });
      at = found.open ? afterLineEnd(text, end) : found.next;
      continue;
    }
    stretches.add(at, found);
    at = found.next;
  }
  stretches.flush();
  return { parts: stretches.parts, used: at, openQuote: false, openCell: 0 };
}
