import type { Batch } from "./batch.ts";
import { NotUtf8 } from "./decoder.ts";
import { FileAttempt, type Plan, Refused } from "./file-attempt.ts";
import type { CurrencyBook } from "./file-columns.ts";
import { FindingLog } from "./finding-log.ts";
import type { Finding } from "./problem.ts";
import type { ReadContext, TableFile } from "./read-context.ts";
import { Again, checkStyles } from "./read-file.ts";
import type { DateStyle, NumberStyle } from "./style-evidence.ts";

/** A part of a plain file, read as if it followed the header. Lines count from there. */
export interface Segment {
  /** The header under which it was read, and what there is to say about it: the same for all parts of a file. */
  readonly head: string;
  readonly headFindings: number;
  readonly findings: readonly Finding[];
  readonly rowsIn: number;
  readonly rowsRejected: number;
  readonly raggedUnder: ReadonlyMap<string, number>;
  /** Physical line of the first record, and of what follows the last. */
  readonly firstLine: number;
  readonly endLine: number;
  readonly texts: readonly {
    readonly name: string;
    readonly dictionary: string[];
    readonly firstLines: number[];
  }[];
  readonly numbers: ReturnType<NumberStyle["proofs"]>;
  readonly dates: ReturnType<DateStyle["proofs"]>;
  readonly currencies: CurrencyBook["byMetric"];
}

const QUOTE = 34;
/** More problems than this are found by reading the file in one go, which knows when to stop listing. */
const MOST_FINDINGS = 500;

/**
 * Reads a part of a file that begins and ends at a line end. Only what is the same in whichever order parts are read is
 * read so: UTF-8 without quotes, whose styles need no second reading.
 * @param head the bytes up to and with the header row
 * @param blocks the bytes of the part
 * @returns null where the file must be read in one go
 */
export async function readSegment(
  head: Uint8Array,
  blocks: AsyncIterable<Uint8Array>,
  file: TableFile,
  plan: Plan,
  context: ReadContext,
  batch: (batch: Batch) => void | Promise<void>,
): Promise<Segment | null> {
  const log = new FindingLog(file.path);
  const attempt = new FileAttempt(file, plan, context, log, { batch, discard: () => undefined });
  try {
    const headFindings = await headAlone(head, file, plan, context);
    await attempt.add(head);
    for await (const block of blocks) {
      if (block.includes(QUOTE)) return null;
      await attempt.add(block);
      checkStyles(attempt, plan, context);
    }
    await attempt.end();
    return segmentOf(attempt, log.findings(), headFindings);
  } catch (error) {
    if (error instanceof Refused || error instanceof NotUtf8 || error instanceof Again) return null;
    throw error;
  }
}

/** How many problems the header has by itself. */
async function headAlone(
  head: Uint8Array,
  file: TableFile,
  plan: Plan,
  context: ReadContext,
): Promise<number> {
  const log = new FindingLog(file.path);
  const attempt = new FileAttempt(file, plan, context, log, {
    batch: () => undefined,
    discard: () => undefined,
  });
  await attempt.add(head);
  await attempt.end();
  return log.findings().length;
}

function segmentOf(
  { header, rows, numbers, dates, currencies, line }: FileAttempt,
  findings: readonly Finding[],
  headFindings: number,
): Segment | null {
  if (!header || !rows || rows.strays.size > 0 || header.layout.wide) return null;
  if (rows.watch.needsWholeFile) return null;
  if (findings.length - headFindings > MOST_FINDINGS) return null;
  // the findings of the header stand above every row, and name no more than it
  const ofRows = findings.slice(headFindings);
  const early = findings.slice(0, headFindings).some((one) => (one.line ?? 0) > header.line);
  if (early || ofRows.some((one) => one.line === null || one.line <= header.line)) return null;
  if (rows.texts.some(({ reader }) => reader.data(new Int32Array(0)).kind === "texts")) return null;
  return {
    head: JSON.stringify([header.delimiter, header.line, header.firstLine, header.cells]),
    headFindings,
    findings,
    ...{ rowsIn: rows.rowsIn, rowsRejected: rows.rowsRejected, raggedUnder: rows.raggedUnder },
    ...{ firstLine: header.firstLine, endLine: line },
    texts: rows.texts.map(({ name, reader }) => ({
      ...{ name, dictionary: reader.dictionary, firstLines: reader.firstLines },
    })),
    ...{ numbers: numbers.proofs(), dates: dates.proofs(), currencies: currencies.byMetric },
  };
}
