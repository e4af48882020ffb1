import type { Dictionaries } from "./batch-frame.ts";
import type { Spilled } from "./spill-shelf.ts";
import { startThread } from "./start-thread.ts";
import type { Arrangement, Piece, StoredColumn, StoredRows } from "./store-arrange.ts";
import type { RankedWords } from "./store-ranks.ts";

/** A table whose rows lie in a file. */
export interface ArrangeTask extends Arrangement {
  readonly path: string;
  readonly pieces: readonly (Omit<Piece, "read"> & {
    readonly place: Spilled["places"][number];
    readonly dictionaries: Dictionaries;
  })[];
}

/** Rows as the thread sends them: without words, which are known here. */
export interface SentRows extends Omit<StoredRows, "columns"> {
  readonly columns: ReadonlyMap<string, Float64Array | Uint16Array | Uint32Array>;
}

/** A thread that puts rows in order, while another stores those before. */
export interface ArrangeThread {
  /** What `arrange` gives. One table after the other. @throws whatever the thread threw */
  arrange(task: ArrangeTask): AsyncGenerator<StoredRows>;
  stop(): Promise<unknown>;
}

/** Starts the thread. */
export function arrangeThread(): ArrangeThread {
  const worker = startThread(new URL("arrange-worker.ts", import.meta.url));
  const sent: (SentRows | null)[] = [];
  let wake: () => void = () => undefined;
  let failure: Error | null = null;
  const fail = (error: Error): void => {
    failure ??= error;
    wake();
  };
  worker.on("message", (rows: SentRows | null) => {
    sent.push(rows);
    wake();
  });
  worker.once("error", fail);
  worker.once("exit", () => fail(new Error("the thread that arranges rows has ended")));
  const next = async (): Promise<SentRows | null> => {
    while (sent.length === 0) {
      if (failure) throw failure;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return sent.shift() ?? null;
  };
  return {
    async *arrange(task) {
      worker.postMessage(task);
      for (let rows = await next(); rows; rows = await next()) {
        yield { ...rows, columns: withWords(rows.columns, task.ranked) };
        worker.postMessage("taken");
      }
    },
    stop: () => worker.terminate(),
  };
}

function withWords(
  columns: SentRows["columns"],
  ranked: ReadonlyMap<string, RankedWords>,
): StoredRows["columns"] {
  return new Map(
    Array.from(columns, ([name, cells]): [string, StoredColumn] => {
      const known = ranked.get(name);
      if (cells instanceof Float64Array) {
        return [
          name,
          { kind: "numbers", numbers: cells, largest: known?.kind === "numbers" ? known.largest : 0 },
        ];
      }
      return [name, { kind: "words", ranks: cells, words: known?.kind === "words" ? known.words : [] }];
    }),
  );
}
