import type { DashboardFile } from "#model/dashboard.ts";
import type { FileReport } from "#model/quality.ts";
import type { Table } from "#model/table.ts";
import type { Batch } from "./batch.ts";
import { FindingLog } from "./finding-log.ts";
import { type OpenRows, settleFurtherColumns } from "./further-columns.ts";
import { KeptValues } from "./kept-values.ts";
import { KeyBook } from "./key-book.ts";
import { reportLonelyYears } from "./lonely-years.ts";
import { namesOf } from "./names-of.ts";
import type { Finding } from "./problem.ts";
import type { FileReader, FileReading, ReadContext } from "./read-context.ts";
import { readFile } from "./read-file.ts";
import type { MissingReference, Reference } from "./reference.ts";
import { ScaleWatch } from "./scale-watch.ts";
import { reportUnknownMetrics } from "./settings.ts";
import { settleDuplicates } from "./settle-duplicates.ts";
import type { ByteSource } from "./source.ts";
import { NOTHING_STANDS, type StandingTables } from "./standing-tables.ts";
import { tablesInOrder } from "./table-order.ts";
import {
  reportCycles,
  reportLookalikes,
  reportMixedCurrencies,
  reportUnlistedZones,
} from "./table-remarks.ts";
import { hasRules, holdToRules, keptRows, type PilotSpan, pilotSpans } from "./table-rules.ts";
import type { Drops, TableSink } from "./table-sink.ts";
import type { TablesMemory } from "./tables-memory.ts";

/** A file of a table, with its bytes. */
export interface InputFile {
  /** Path inside the data folder, with `/`. */
  readonly path: string;
  readonly table: string;
  readonly source: ByteSource;
  /** SHA-256 of the bytes as they lie on disk, asked for once all files are read; where somebody counts them. */
  readonly sha256?: () => string | null | Promise<string | null>;
  /** How the file is read where there is a faster way to the same result than from its first byte to its last. */
  readonly read?: FileReader;
}

/** What the reading of all tables found. */
export interface TablesReading {
  readonly files: readonly FileReport[];
  readonly findings: readonly Finding[];
  /** Rows kept, by table. */
  readonly tables: ReadonlyMap<string, number>;
}

/** What happens while files are read; for progress and for stopping. */
export interface ReadingHooks {
  readonly started?: (path: string) => void;
  /** Throws where the reading is to stop. */
  readonly checkpoint?: () => void;
  /** Tables that an earlier reading found, and whose files are the same. */
  readonly memory?: TablesMemory;
}

/** One file of the table being read. */
interface FileState {
  readonly index: number;
  readonly input: InputFile;
  readonly reading: FileReading;
  readonly kept: KeptValues;
  /** Problems that show only beside other files. */
  readonly log: FindingLog;
}

/** Reads all tables, each after those that it refers to. */
class TablesReader {
  readonly files: FileReport[] = [];
  /** Gives the hash of each file. */
  readonly hashes: NonNullable<InputFile["sha256"]>[] = [];
  readonly findings: Finding[] = [];
  readonly tables = new Map<string, number>();
  readonly #settings: DashboardFile;
  readonly #sink: TableSink | null;
  readonly #hooks: ReadingHooks;
  readonly #references = new Map<string, Reference | MissingReference>();
  readonly #standing: StandingTables;
  readonly #units: Map<string, string>;
  readonly #sources: Map<string, string>;
  readonly #pilots = new Map<string, PilotSpan>();

  constructor(
    settings: DashboardFile,
    sink: TableSink | null,
    hooks: ReadingHooks,
    standing: StandingTables,
  ) {
    this.#settings = settings;
    this.#sink = sink;
    this.#hooks = hooks;
    this.#standing = standing;
    this.#units = new Map(standing.units);
    this.#sources = new Map(standing.sources);
  }

  /** Reads the table, or recalls what an earlier reading found in the same files. */
  async readTable(table: Table, inputs: readonly InputFile[]): Promise<void> {
    const { memory } = this.#hooks;
    const [file, finding] = [this.files.length, this.findings.length];
    const paths = inputs.map(({ path }) => path);
    const known = memory?.find(table, { settings: this.#settings, firstFile: file, paths });
    if (known) {
      this.files.push(...known.files);
      this.hashes.push(
        ...known.files.map(
          ({ sha256 }) =>
            () =>
              sha256,
        ),
      );
      this.findings.push(...known.findings);
      this.tables.set(table.name, known.rows);
      for (const [target, reference] of known.references) this.#references.set(target, reference);
      for (const [metric, unit] of known.units) this.#units.set(metric, unit);
      for (const [metric, source] of known.sources) this.#sources.set(metric, source);
      for (const [pilot, span] of known.pilots) this.#pilots.set(pilot, span);
      return;
    }
    await this.#readAll(table, inputs);
    if (!memory) return;
    const hashes = await Promise.all(this.hashes.slice(file).map((hash) => hash()));
    memory.keep(
      table,
      {
        files: this.files.slice(file).map((report, index) => ({ ...report, sha256: hashes[index] ?? null })),
        findings: this.findings.slice(finding),
        rows: this.tables.get(table.name) ?? 0,
        references: new Map([...this.#references].filter(([target]) => target.startsWith(`${table.name}.`))),
        units: table.name === "metrics" ? new Map(this.#units) : new Map(),
        sources: table.name === "metrics" ? new Map(this.#sources) : new Map(),
        pilots: table.name === "pilots" ? new Map(this.#pilots) : new Map(),
      },
      { settings: this.#settings, firstFile: file, paths },
    );
  }

  async #readAll(table: Table, inputs: readonly InputFile[]): Promise<void> {
    await this.#sink?.begin(table);
    const fallback =
      table.name === "values" ? { column: "source_id", by: "metric_id", values: this.#sources } : null;
    const book = new KeyBook(table, fallback, this.#sink?.shelf);
    const states: FileState[] = [];
    const open: OpenRows[] = [];
    let rows = 0;
    for (const input of inputs) {
      this.#hooks.started?.(input.path);
      const state = await this.#readFile(table, input, this.files.length + states.length, book, open);
      states.push(state);
      rows += book.rowsOf(state.index);
    }
    for (const { file, batch } of settleFurtherColumns(table, open)) await this.#sink?.append(file, batch);
    const { drops, dropped } = this.#settle(table, states, book);
    await this.#sink?.finish(drops);
    this.tables.set(table.name, rows - dropped);
  }

  async #readFile(
    table: Table,
    input: InputFile,
    index: number,
    book: KeyBook,
    open: OpenRows[],
  ): Promise<FileState> {
    const kept = new KeptValues(table);
    const scales = new ScaleWatch(table.name, this.#units);
    const buffered: Batch[] = [];
    const context: ReadContext = {
      settings: this.#settings,
      references: this.#references,
      units: this.#units,
    };
    const read: FileReader = input.read ?? ((...rest) => readFile(input.source, ...rest));
    const reading = await read({ path: input.path, table }, context, {
      batch: async (batch) => {
        this.#hooks.checkpoint?.();
        kept.add(batch);
        scales.add(batch);
        book.add(index, batch);
        if (table.open) buffered.push(batch);
        else await this.#sink?.append(index, batch);
      },
      discard: async () => {
        kept.clear();
        scales.clear();
        buffered.length = 0;
        if (book.rowsOf(index) > 0 && !table.open) await this.#sink?.discard(index);
        book.discard(index);
      },
    });
    const log = new FindingLog(input.path);
    scales.tell(log);
    const decimal = reading.report.decimal ?? this.#settings.decimal ?? null;
    for (const batch of buffered) open.push({ file: index, batch, decimal, log });
    return { index, input, reading, kept, log };
  }

  /** Settles what shows only when all files of the table are read, and remembers what later tables refer to. */
  #settle(
    table: Table,
    states: readonly FileState[],
    book: KeyBook,
  ): { drops: ReadonlyMap<number, Uint32Array>; dropped: number } {
    const infos = new Map(
      states.map(({ index, input, reading, log }) => [index, { path: input.path, wide: reading.wide, log }]),
    );
    const settled = settleDuplicates(book, infos);
    reportLookalikes(table, states);
    reportMixedCurrencies(states);
    reportLonelyYears(table, states);
    const zones = this.#references.get("zones.zone");
    if (table.name === "values" && zones && "known" in zones && zones.known.size > 0)
      reportUnlistedZones(zones, states);
    if (table.name === "links" && states[0]) reportCycles(book.batches(settled.drops), states[0].log);
    if (hasRules(table)) this.#holdToRules(table, states, book, settled.drops);
    this.#remember(table, states, book, settled);
    for (const { index, input, reading, log } of states) {
      const rejected = settled.rejected.get(index) ?? 0;
      const repeated = settled.repeated.get(index) ?? 0;
      if (repeated > 0) log.warn("repeated_rows", { line: null, column: null }, { count: repeated });
      const { report } = reading;
      this.files.push({
        ...report,
        rows_ok: report.rows_ok - rejected - repeated,
        rows_rejected: report.rows_rejected + rejected,
        rows_repeated: repeated,
      });
      this.hashes.push(input.sha256 ?? (() => null));
      const all = [...reading.findings, ...log.findings()];
      this.findings.push(...all.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
    }
    return {
      drops: settled.drops,
      dropped: [...settled.drops.values()].reduce((sum, { length }) => sum + length, 0),
    };
  }

  #holdToRules(table: Table, states: readonly FileState[], book: KeyBook, drops: Drops): void {
    const { blocks } = book;
    const rows = book
      .batches(drops)
      .flatMap((batch, index) => keptRows((blocks[index] as (typeof blocks)[number]).file, batch));
    if (table.name === "pilots") for (const [id, span] of pilotSpans(rows)) this.#pilots.set(id, span);
    const byIndex = new Map(states.map((state) => [state.index, state]));
    holdToRules(table, {
      rows,
      pilots: this.#pilots,
      placed: ({ file, line }) => `${byIndex.get(file)?.input.path ?? ""}:${line}`,
      say: ({ file, line, text }, column, { code, args }) =>
        byIndex.get(file)?.log.warn(code, { line, column, text: text(column) }, args),
    });
  }

  /** Settings that were read with the files are held to the metrics; standing ones were when they were read. */
  #checkSettings(): void {
    const metrics = this.#references.get("metrics.metric_id");
    if (this.#settings === this.#standing.settings || !metrics || !("known" in metrics)) return;
    const log = new FindingLog("dashboard.json");
    reportUnknownMetrics(this.#settings, metrics, log);
    this.findings.push(...log.findings());
  }

  #remember(
    table: Table,
    states: readonly FileState[],
    book: KeyBook,
    { drops, contradicted }: ReturnType<typeof settleDuplicates>,
  ): void {
    const refusedFile = states.find(({ reading }) => reading.report.rejected)?.input.path ?? null;
    for (const name of new KeptValues(table).byColumn.keys()) {
      const target = `${table.name}.${name}`;
      const known = new Set(states.flatMap(({ kept }) => [...(kept.byColumn.get(name) ?? [])]));
      const isId = table.key.length === 1 && table.key[0] === name;
      const rejected = new Map<string, string>(isId ? contradicted : []);
      for (const id of rejected.keys()) known.delete(id);
      const standing = this.#standing.known.get(target) ?? new Set();
      for (const text of standing) known.add(text);
      for (const { reading } of states) {
        const { texts = [], lines = [] } = reading.texts.get(name) ?? {};
        texts.forEach((text, i) => {
          if (!(known.has(text) || rejected.has(text)))
            rejected.set(text, `${reading.report.file}:${lines[i]}`);
        });
      }
      if (states.length === 0 && standing.size === 0)
        this.#references.set(target, { table: table.name, why: "missing" });
      else if (refusedFile !== null && known.size === 0) {
        this.#references.set(target, { table: table.name, why: "refused" });
      } else {
        const names = isId ? namesOf(name, book.batches(drops)) : [];
        const reference = { table: table.name, known, rejected, refusedFile };
        this.#references.set(target, names.length > 0 ? { ...reference, names } : reference);
      }
    }
    if (table.name !== "metrics") return;
    this.#checkSettings();
    for (const { rows, columns } of book.batches(drops)) {
      const textOf = (name: string, row: number): string => {
        const data = columns.get(name);
        return data?.kind === "codes" ? (data.dictionary[data.codes[row] as number] ?? "") : "";
      };
      for (let row = 0; row < rows; row++) {
        this.#units.set(textOf("metric_id", row), textOf("unit", row));
        this.#sources.set(textOf("metric_id", row), textOf("source_id", row));
      }
    }
  }
}

/**
 * Reads every file of every table in the order in which the tables refer to one another, and hands the rows that
 * are right to the sink. Pure but for its sources and its sink, so that it runs in a browser as in Node.
 * @param inputs in any order; the files of a table are read in the order of their paths
 * @param standing tables that are there already, to which the files may refer
 */
export async function readTables(
  inputs: readonly InputFile[],
  settings: DashboardFile,
  sink: TableSink | null = null,
  hooks: ReadingHooks = {},
  standing: StandingTables = NOTHING_STANDS,
): Promise<TablesReading> {
  const reader = new TablesReader(settings, sink, hooks, standing);
  for (const table of tablesInOrder()) {
    const own = inputs.filter((input) => input.table === table.name);
    own.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    await reader.readTable(table, own);
  }
  // a hash may be computed beside the reading, and is waited for only now
  const hashes = await Promise.all(reader.hashes.map((hash) => hash()));
  const files = reader.files.map((file, index) => ({ ...file, sha256: hashes[index] ?? null }));
  return { files, findings: reader.findings, tables: reader.tables };
}
