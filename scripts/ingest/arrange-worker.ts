import { closeSync, openSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import type { ArrangeTask, SentRows } from "./arrange-thread.ts";
import { frameReader } from "./batch-frame.ts";
import { arrange } from "./store-arrange.ts";

// Puts the rows of tables in order, some at a time: two times ahead, then as often as what was sent is taken.

const AHEAD = 2;

function* arranged({ path, pieces, ...arrangement }: ArrangeTask): Generator<SentRows> {
  const handle = openSync(path, "r");
  try {
    const read = frameReader(
      handle,
      pieces.map(({ place }) => place),
    );
    const readable = pieces.map((piece) => ({ ...piece, read: () => read(piece.place, piece.dictionaries) }));
    for (const { columns, ...rest } of arrange(readable, arrangement, AHEAD)) {
      const cells = Array.from(
        columns,
        ([name, data]) => [name, data.kind === "numbers" ? data.numbers : data.ranks] as const,
      );
      yield { ...rest, columns: new Map(cells) };
    }
  } finally {
    closeSync(handle);
  }
}

let current: Generator<SentRows> | null = null;

function send(): void {
  if (!current) return;
  const rows = current.next().value ?? null;
  if (!rows) current = null;
  parentPort?.postMessage(rows, rows ? [rows.order.buffer as ArrayBuffer] : []);
}

parentPort?.on("message", (message: ArrangeTask | "taken") => {
  if (message === "taken") return send();
  current = arranged(message);
  for (let count = 0; count < AHEAD; count++) send();
});
