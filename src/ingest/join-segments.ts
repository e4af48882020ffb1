import type { Batch, ColumnData } from "./batch.ts";
import type { Plan } from "./file-attempt.ts";
import { CurrencyBook } from "./file-columns.ts";
import type { Header } from "./find-header.ts";
import { FindingLog } from "./finding-log.ts";
import type { Finding } from "./problem.ts";
import type { FileReading, ReadContext, TableFile } from "./read-context.ts";
import { checkStyles, judged } from "./read-file.ts";
import type { Segment } from "./read-segment.ts";
import { DateStyle, NumberStyle } from "./style-evidence.ts";

/** A part of a file with its rows. */
export interface SegmentRows {
  readonly segment: Segment;
  readonly batches: readonly Batch[];
}

/** Dictionary codes over the first `length` entries of which a text column is still read as codes in one go. */
const MOST_TEXTS = 200_000;

/** Joins the parts of one file into what reading it in one go would have found. */
export class JoinedSegments {
  readonly #log: FindingLog;
  readonly #numbers = new NumberStyle();
  readonly #dates = new DateStyle();
  readonly #currencies = new CurrencyBook();
  readonly #raggedUnder = new Map<string, number>();
  readonly #told = new Set<string>();
  readonly #texts = new Map<string, JoinedTexts>();
  #head: string | null = null;
  #rowsIn = 0;
  #rowsRejected = 0;
  #line = 0;

  constructor(path: string) {
    this.#log = new FindingLog(path);
  }

  /**
   * Takes the next part.
   * @returns its rows as rows of the whole file; null where the file must be read in one go
   */
  add({ segment, batches }: SegmentRows): Batch[] | null {
    const first = this.#head === null;
    if (first) this.#line = segment.firstLine;
    if (!first && this.#head !== segment.head) return null;
    this.#head = segment.head;
    const offset = this.#line - segment.firstLine;
    this.#line += segment.endLine - segment.firstLine;
    this.#rowsIn += segment.rowsIn;
    this.#rowsRejected += segment.rowsRejected;
    for (const [delimiter, count] of segment.raggedUnder) {
      this.#raggedUnder.set(delimiter, (this.#raggedUnder.get(delimiter) ?? 0) + count);
    }
    this.#numbers.join(segment.numbers, offset);
    this.#dates.join(segment.dates, offset);
    this.#currencies.join(segment.currencies, offset);
    if (!this.#takeFindings(segment.findings.slice(first ? 0 : segment.headFindings), offset)) return null;
    const codes = new Map<string, Int32Array>();
    for (const { name, dictionary, firstLines } of segment.texts) {
      const texts = this.#texts.get(name) ?? new JoinedTexts(first ? dictionary : []);
      this.#texts.set(name, texts);
      codes.set(name, texts.add(dictionary, firstLines, offset));
      if (texts.dictionary.length > MOST_TEXTS) return null;
    }
    return batches.map((batch) => this.#translate(batch, codes, offset));
  }

  /** What the whole file came to; null where it must be read in one go. @throws Again for the same reason */
  reading(file: TableFile, header: Header, plan: Plan, context: ReadContext): FileReading | null {
    const read = {
      header,
      numbers: this.#numbers,
      dates: this.#dates,
      currencies: this.#currencies,
      rows: {
        rowsIn: this.#rowsIn,
        rowsRejected: this.#rowsRejected,
        strays: new Map(),
        watch: { merged: () => [] },
        raggedUnder: this.#raggedUnder,
        texts: Array.from(this.#texts, ([name, reader]) => ({ name, reader })),
      },
    };
    checkStyles(read, plan, context);
    return judged(file, read, plan, context, this.#log);
  }

  /** A remark on a text is made where it comes first. False where it cannot be told whether it is the first. */
  #takeFindings(findings: readonly Finding[], offset: number): boolean {
    for (const finding of findings) {
      const { severity, code, column, text, args, line } = finding;
      if (text?.endsWith("…")) return false;
      const remark = JSON.stringify([code, column, text, args]);
      if (severity === "warning" && this.#told.has(remark)) continue;
      if (severity === "warning") this.#told.add(remark);
      this.#log.take({ ...finding, line: line === null ? null : line + offset });
    }
    return true;
  }

  /** In place: nobody else has the rows of a part. */
  #translate({ rows, lines, columns }: Batch, codes: ReadonlyMap<string, Int32Array>, offset: number): Batch {
    const translated = new Map<string, ColumnData>();
    for (const [name, data] of columns) {
      const to = codes.get(name);
      if (data.kind !== "codes" || !to) translated.set(name, data);
      else {
        const dictionary = (this.#texts.get(name) as JoinedTexts).dictionary;
        recode(data.codes, to);
        translated.set(name, { kind: "codes", codes: data.codes, dictionary });
      }
    }
    if (offset !== 0)
      for (let row = 0; row < lines.length; row++) lines[row] = (lines[row] as number) + offset;
    return { rows, lines, columns: translated };
  }
}

function recode(codes: Int32Array, to: Int32Array): void {
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code >= 0) codes[row] = to[code] as number;
  }
}

/** The texts of a column over all parts, in the order in which they come first. */
class JoinedTexts {
  /** The first part's own dictionary, since its rows are handed on with it. */
  readonly dictionary: string[];
  readonly firstLines: number[] = [];
  readonly #codes = new Map<string, number>();

  constructor(dictionary: string[]) {
    this.dictionary = dictionary;
  }

  /** Takes the texts of the next part; gives the code of each. */
  add(texts: readonly string[], lines: readonly number[], offset: number): Int32Array {
    return Int32Array.from(texts, (text, index) => {
      const known = this.#codes.get(text);
      if (known !== undefined) return known;
      const code = this.#codes.size;
      this.#codes.set(text, code);
      this.firstLines.push((lines[index] as number) + offset);
      if (this.dictionary[code] !== text) this.dictionary.push(text);
      return code;
    });
  }
}
