/** Reads and checks local files beside the page, so that the page stays smooth; keeps their rows for a preview. */
import "./no-eval.ts";
import { TABLES } from "#model/tables.ts";
import { checkLocalFiles, type LocalCheck } from "./check-local-files.ts";
import type { CheckAnswer, CheckRequest } from "./check-messages.ts";
import { localRejects } from "./local-rejects.ts";
import { stagedRows } from "./staged-rows.ts";

/** Progress is told so often. */
const EVERY_MS = 100;

let check: LocalCheck | null = null;
const tell = (answer: CheckAnswer, transfer: Transferable[] = []): void =>
  globalThis.postMessage(answer, { transfer });

async function answer(request: CheckRequest): Promise<void> {
  if (request.ask === "check") {
    let told = 0;
    check = await checkLocalFiles(request.files, request.published, (path, bytes, total) => {
      if (performance.now() - told < EVERY_MS) return;
      told = performance.now();
      tell({ tell: "progress", path, bytes, total });
    });
    tell({ tell: "report", report: check.report });
  } else if (request.ask === "rows") {
    const table = TABLES.find(({ name }) => name === request.table);
    const rows = check?.folder.tables.get(request.table);
    const paths = check?.folder.files.map(({ file }) => file) ?? [];
    if (table && rows) {
      for (const stream of stagedRows(table, rows, paths)) tell({ tell: "rows", stream }, [stream.buffer]);
    }
    tell({ tell: "all rows" });
  } else if (check) tell({ tell: "rejected", files: await localRejects(check, request.locale) });
}

globalThis.addEventListener("message", ({ data }: MessageEvent<CheckRequest>) => {
  answer(data).catch((error: unknown) => {
    tell({ tell: "failed", message: error instanceof Error ? error.message : String(error) });
  });
});
