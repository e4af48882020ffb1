import { wereRecords } from "./could-be-record.ts";
import type { DateOrder } from "./date.ts";
import { Decoder, nulPadding } from "./decoder.ts";
import type { Decoding } from "./encoding.ts";
import { CurrencyBook } from "./file-columns.ts";
import { findHeader, type Header } from "./find-header.ts";
import type { FindingLog } from "./finding-log.ts";
import { reportHeader, reportRejectedMetrics } from "./header-problems.ts";
import { knownReferences } from "./known-references.ts";
import type { DecimalSign } from "./number.ts";
import { linesOf, parseRecords } from "./parse-records.ts";
import type { ReadContext, RowSink, TableFile } from "./read-context.ts";
import { type BrokenRecord, cutRecords, type Stretch } from "./records.ts";
import { RowReader } from "./row-reader.ts";
import { DateStyle, NumberStyle } from "./style-evidence.ts";

/** How a file is read this time. */
export interface Plan {
  readonly decoding: Decoding;
  readonly decimal: DecimalSign;
  readonly order: DateOrder;
}

/** The file is refused; why is in the log. */
export class Refused extends Error {}

/** So much text is gathered before the header is looked for, unless the file is shorter. */
const HEAD_CHARACTERS = 65_536;
const HEAD_LINES = 12;
const LONGEST_HEAD = 4_194_304;
/** A record with more characters is taken for an unterminated quote. */
const LONGEST_RECORD = 8_388_608;

/** One reading of a file from its first byte to its last, under one plan. */
export class FileAttempt {
  readonly numbers = new NumberStyle();
  readonly dates = new DateStyle();
  readonly currencies = new CurrencyBook();
  header: Header | null = null;
  rows: RowReader | null = null;
  readonly #file: TableFile;
  readonly #plan: Plan;
  readonly #context: ReadContext;
  readonly #log: FindingLog;
  readonly #sink: RowSink;
  readonly #decoder: Decoder;
  #pending = "";
  #line = 1;

  constructor(file: TableFile, plan: Plan, context: ReadContext, log: FindingLog, sink: RowSink) {
    this.#file = file;
    this.#plan = plan;
    this.#context = context;
    this.#log = log;
    this.#sink = sink;
    this.#decoder = new Decoder(plan.decoding);
  }

  /** The physical line of the next record. */
  get line(): number {
    return this.#line;
  }

  /** Takes the next bytes. @throws Refused, NotUtf8 */
  async add(block: Uint8Array): Promise<void> {
    if (!this.#plan.decoding.encoding.startsWith("utf-16")) this.#refusePadding(block);
    this.#pending += this.#decoder.decode(block);
    await this.#consume(false);
  }

  /** Takes what is left at the end of the file. @throws Refused, NotUtf8 */
  async end(): Promise<void> {
    this.#pending += this.#decoder.end();
    if (this.#decoder.truncated)
      this.#refuse(() => this.#log.error("truncated_text", { line: null, column: null }, {}));
    await this.#consume(true);
  }

  #refuse(log: () => void): never {
    log();
    throw new Refused("refused");
  }

  #refusePadding(block: Uint8Array): void {
    const at = nulPadding(block);
    if (at < 0) return;
    const before = this.#pending + new TextDecoder().decode(block.subarray(0, at));
    const atLine = this.#line + (before.match(/\r\n|\r|\n/gu)?.length ?? 0);
    this.#refuse(() => this.#log.error("nul_padding", { line: null, column: null }, { atLine }));
  }

  async #consume(atEnd: boolean): Promise<void> {
    if (!this.rows && !this.#start(atEnd)) return;
    const { header, rows } = this;
    if (!header || !rows) return;
    const { delimiter, layout } = header;
    const cut = cutRecords(this.#pending, delimiter, atEnd, (lines) => wereRecords(layout, lines));
    for (const part of cut.parts) {
      if (part.kind === "records") await this.#read(part, delimiter, rows);
      else if (part.kind === "empty") this.#line += part.lines;
      else this.#reject(part, rows);
    }
    this.#pending = this.#pending.slice(cut.used);
    const tooLong = this.#pending.length > LONGEST_RECORD;
    if (cut.openQuote && (atEnd || tooLong)) {
      const place = { line: null, column: this.#nameOf(cut.openCell), text: this.#pending };
      this.#refuse(() => this.#log.error("unterminated_quote", place, { atLine: this.#line }));
    }
    if (tooLong) {
      const args = { atLine: this.#line, limit: LONGEST_RECORD };
      this.#refuse(() => this.#log.error("record_too_long", { line: null, column: null }, args));
    }
  }

  /** Rejects a record with wrong quotes. @throws Refused where it swallows others: which ones, nobody can say for sure */
  #reject({ why, text, lines, cell }: BrokenRecord, rows: RowReader): void {
    const column = this.#nameOf(cell);
    const atLine = this.#line;
    if (why === "open_quote")
      this.#refuse(() => this.#log.error(why, { line: null, column, text }, { atLine }));
    rows.rejectRecord();
    this.#log.error(why, { line: atLine, column, text }, {});
    this.#line += lines;
  }

  async #read(stretch: Stretch, delimiter: string, rows: RowReader): Promise<void> {
    const cells = parseRecords(stretch, delimiter);
    const lines = new Int32Array(cells.length);
    for (let r = 0; r < cells.length; r++) {
      lines[r] = this.#line;
      this.#line += stretch.quoted ? linesOf(cells[r] as string[]) : 1;
    }
    const batch = rows.read(cells, lines);
    if (batch) await this.#sink.batch(batch);
  }

  /** The contract's name of a cell, or its header. */
  #nameOf(cell: number): string | null {
    const { rows, header } = this;
    const column = rows && [...rows.texts, ...rows.numbers].find((one) => one.cell === cell);
    return column?.name ?? (header?.cells[cell]?.trim() || null);
  }

  /** Finds the header once there is enough text; false while there is not. @throws Refused */
  #start(atEnd: boolean): boolean {
    const text = this.#pending;
    const lines = text.length < HEAD_CHARACTERS ? 0 : (text.match(/\r\n|\r|\n/gu)?.length ?? 0);
    const enough = (text.length >= HEAD_CHARACTERS && lines > HEAD_LINES) || text.length > LONGEST_HEAD;
    if (!(enough || atEnd)) return false;
    const log = this.#log;
    if (text.trim() === "") this.#refuse(() => log.error("empty_file", { line: null, column: null }, {}));
    const { table } = this.#file;
    const { references, units } = this.#context;
    const reference = references.get("metrics.metric_id");
    const metrics = reference && "known" in reference ? reference : null;
    const known = metrics && new Set([...metrics.known, ...metrics.rejected.keys()]);
    const header = findHeader(table, text, { order: this.#plan.order, metrics: known }, atEnd);
    if ("code" in header) {
      this.#refuse(() =>
        log.error(
          header.code,
          { line: null, column: null, text: text.split(/[\r\n]/u)[0] ?? "" },
          header.args,
        ),
      );
    }
    this.header = header;
    const refused = reportHeader(table, header, metrics?.known ?? [], log);
    const found = knownReferences(header.layout, references, log);
    const dead = metrics ? reportRejectedMetrics(header, metrics, log) : false;
    if (refused || dead || found === null) throw new Refused("refused");
    for (const { evidence, header: raw } of header.layout.wide?.cells ?? []) {
      if (evidence !== "none") this.dates.note(evidence, raw, header.line, "period");
    }
    const { decimal, order } = this.#plan;
    const { numbers, dates, currencies } = this;
    const shared = { table, header: header.cells, log, numbers, dates, decimal, order, units, currencies };
    this.rows = new RowReader(header.layout, header.delimiter, { ...shared, references: found });
    this.#pending = text.slice(header.used);
    this.#line = header.firstLine;
    return true;
  }
}
