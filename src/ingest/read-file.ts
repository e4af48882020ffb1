import type { FileReport } from "#model/quality.ts";
import { reportCurrencies } from "./currency-problems.ts";
import { NotUtf8 } from "./decoder.ts";
import { type Encoding, encodingByContent, encodingOfHead } from "./encoding.ts";
import { FileAttempt, type Plan, Refused } from "./file-attempt.ts";
import { CurrencyBook } from "./file-columns.ts";
import { FindingLog } from "./finding-log.ts";
import { reportStrays } from "./header-problems.ts";
import type { FileReading, ReadContext, RowSink, TableFile } from "./read-context.ts";
import type { RowReader } from "./row-reader.ts";
import type { RowWatch } from "./row-watch.ts";
import { foreignFormat } from "./sniff.ts";
import { type ByteSource, SourceFailure, smallBlocks } from "./source.ts";
import type { TextColumn } from "./text-column.ts";

/** What the reading of a file found, at once or part by part. */
export interface Read extends Pick<FileAttempt, "header" | "numbers" | "dates" | "currencies"> {
  readonly rows:
    | (Pick<RowReader, "rowsIn" | "rowsRejected" | "strays" | "raggedUnder"> & {
        readonly watch: Pick<RowWatch, "merged">;
        readonly texts: readonly {
          readonly name: string;
          readonly reader: Pick<TextColumn, "dictionary" | "firstLines">;
        }[];
      })
    | null;
}

/** The file must be read once more, under this plan. */
export class Again extends Error {
  readonly plan: Plan;

  constructor(plan: Plan) {
    super("again");
    this.plan = plan;
  }
}

/** Encoding, number style and date style can each be found out once. */
const MOST_ATTEMPTS = 6;
const WHOLE_FILE = { line: null, column: null } as const;

/** What a refused file's report says: its rows are not counted. */
function emptyReport({ path, table }: TableFile, encoding: Encoding | null): FileReport {
  return {
    ...{ file: path, table: table.name, rejected: true },
    ...{ rows_in: 0, rows_ok: 0, rows_rejected: 0, rows_repeated: 0 },
    ...{ encoding, delimiter: null, decimal: null, date_order: null, sha256: null },
  };
}

/** Looks at the first bytes: refuses what is no CSV, and finds the encoding where they tell. */
export async function planFor(source: ByteSource, { settings }: ReadContext, log: FindingLog): Promise<Plan> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const block of smallBlocks(source)) {
    parts.push(block.slice());
    size += block.length;
    if (size >= 65_536) break;
  }
  const head = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    head.set(part, at);
    at += part.length;
  }
  const refuse = (write: () => void): never => {
    write();
    throw new Refused("refused");
  };
  if (size === 0) refuse(() => log.error("empty_file", WHOLE_FILE, {}));
  const encoding = encodingOfHead(head);
  if (encoding === "utf-32")
    return refuse(() => log.error("unknown_encoding", WHOLE_FILE, { guess: "UTF-32" }));
  const foreign = foreignFormat(head, encoding?.startsWith("utf-16") ?? false);
  if (foreign) refuse(() => log.error(foreign.code, WHOLE_FILE, foreign.args));
  return {
    decoding: { encoding: encoding ?? "utf-8", damaged: false },
    decimal: settings.decimal ?? ".",
    order: settings.date_order ?? "dmy",
  };
}

/** @throws Again where the file proves that it must be read under another plan */
export function checkStyles(
  { numbers, dates }: Pick<Read, "numbers" | "dates">,
  plan: Plan,
  { settings }: ReadContext,
): void {
  const number = numbers.settle(plan.decimal, settings.decimal, null);
  const date = dates.settle(plan.order, settings.date_order, null);
  if (number.status !== "again" && date.status !== "again") return;
  throw new Again({
    ...plan,
    decimal: number.status === "again" ? number.value : plan.decimal,
    order: date.status === "again" ? date.value : plan.order,
  });
}

async function readOnce(
  source: ByteSource,
  attempt: FileAttempt,
  plan: Plan,
  context: ReadContext,
): Promise<void> {
  try {
    for await (const block of smallBlocks(source)) {
      await attempt.add(block);
      checkStyles(attempt, plan, context);
    }
    await attempt.end();
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    const decoding = await encodingByContent(smallBlocks(source));
    if ("code" in decoding) throw new SourceFailure(decoding);
    throw new Again({ ...plan, decoding });
  }
  checkStyles(attempt, plan, context);
}

/** Judges the file as a whole once all of it was read; true where it is refused. */
function judge(attempt: Read, plan: Plan, context: ReadContext, log: FindingLog): boolean {
  const { header, rows } = attempt;
  if (!header || !rows) return true;
  let refused = false;
  const number = attempt.numbers.settle(plan.decimal, context.settings.decimal, log);
  const date = attempt.dates.settle(plan.order, context.settings.date_order, log);
  const metrics = context.references.get("metrics.metric_id");
  refused = reportStrays(header, rows.strays, metrics && "known" in metrics ? metrics : null, log);
  for (const [delimiter, count] of rows.raggedUnder) {
    if (count < rows.rowsIn) continue;
    log.forgetRows();
    log.error("delimiter_inconsistent", WHOLE_FILE, { header: header.delimiter, rows: delimiter });
    refused = true;
    break;
  }
  for (const { column, line, text } of rows.watch.merged())
    log.warn("merged_cells", { line, column, text: "" }, { above: text });
  const letters = plan.decoding.uncertain;
  if (letters !== undefined) log.warn("uncertain_encoding", WHOLE_FILE, { letters });
  if (rows.rowsIn === 0) log.warn("no_rows", WHOLE_FILE, {});
  reportCurrencies(attempt.currencies, context.settings.currency, log);
  return refused || number.status === "refused" || date.status === "refused";
}

function reportOf(file: TableFile, attempt: Read, plan: Plan, context: ReadContext): FileReport {
  const { header, rows, numbers, dates } = attempt;
  const number = numbers.settle(plan.decimal, context.settings.decimal, null);
  const date = dates.settle(plan.order, context.settings.date_order, null);
  const rowsIn = rows?.rowsIn ?? 0;
  const rejected = rows?.rowsRejected ?? 0;
  return {
    ...{ file: file.path, table: file.table.name, rejected: false },
    ...{ rows_in: rowsIn, rows_ok: rowsIn - rejected, rows_rejected: rejected, rows_repeated: 0 },
    encoding: plan.decoding.encoding,
    delimiter: header?.delimiter ?? null,
    decimal: number.status === "settled" ? number.value : null,
    date_order: date.status === "settled" ? (date.value ?? (date.iso ? "ymd" : null)) : null,
    sha256: null,
  };
}

function textsOf({ rows }: Read): FileReading["texts"] {
  const entries = rows?.texts.map(
    ({ name, reader }) => [name, { texts: reader.dictionary, lines: reader.firstLines }] as const,
  );
  return new Map(entries);
}

/** What is told of a file that was read to its end; null where it is refused as a whole. */
export function judged(
  file: TableFile,
  read: Read,
  plan: Plan,
  context: ReadContext,
  log: FindingLog,
): FileReading | null {
  if (judge(read, plan, context, log)) return null;
  return {
    report: reportOf(file, read, plan, context),
    findings: log.findings(),
    wide: read.header?.layout.wide?.by ?? null,
    decimal: plan.decimal,
    currencies: read.currencies,
    texts: textsOf(read),
  };
}

/**
 * Reads one file of a table: decodes it, finds its delimiter, header and styles, parses it with PapaParse, checks
 * every row, and hands the rows that are right to the sink. Nothing that a file holds makes it throw; what is wrong
 * is in the findings. The file is read once, or again from its start when it turns out to be spelled differently
 * than was assumed. Memory holds a block of it and its different texts.
 */
export async function readFile(
  source: ByteSource,
  file: TableFile,
  context: ReadContext,
  sink: RowSink,
): Promise<FileReading> {
  let log = new FindingLog(file.path);
  const refused = async (encoding: Encoding | null): Promise<FileReading> => {
    await sink.discard();
    const report = emptyReport(file, encoding);
    const currencies = new CurrencyBook();
    return { report, findings: log.findings(), wide: null, decimal: ".", currencies, texts: new Map() };
  };
  let encoding: Encoding | null = null;
  try {
    let plan = await planFor(source, context, log);
    for (let attempts = 0; attempts < MOST_ATTEMPTS; attempts++) {
      encoding = plan.decoding.encoding;
      const attempt = new FileAttempt(file, plan, context, log, sink);
      try {
        await readOnce(source, attempt, plan, context);
      } catch (error) {
        if (!(error instanceof Again)) throw error;
        plan = error.plan;
        log = new FindingLog(file.path);
        await sink.discard();
        continue;
      }
      return judged(file, attempt, plan, context, log) ?? refused(encoding);
    }
    throw new Refused("the file's style did not settle");
  } catch (error) {
    if (error instanceof SourceFailure) {
      log.error(error.problem.code, WHOLE_FILE, error.problem.args);
      if (error.problem.code === "unknown_encoding") encoding = null;
    } else if (!(error instanceof Refused)) throw error;
    return refused(encoding);
  }
}
