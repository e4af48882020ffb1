import { cellProblem } from "#ingest/problem.ts";
import { type ByteSource, SourceFailure } from "#ingest/source.ts";

/**
 * The bytes of a file that the reader chose, block by block, as often as they are asked for.
 * @param count told of every block, for progress
 */
export function blobSource(blob: Blob, count: (bytes: number) => void = () => undefined): ByteSource {
  return async function* () {
    // Asynchronous iteration of streams is missing in Safari.
    const reader = blob.stream().getReader();
    try {
      for (let block = await reader.read(); !block.done; block = await reader.read()) {
        count(block.value.length);
        yield block.value;
      }
    } catch (error) {
      const reason = error instanceof Error ? error.name : String(error);
      // Browsers refuse to read on when the file on disk is no longer the one that was chosen.
      const changed = reason === "NotReadableError" || reason === "NotFoundError";
      throw new SourceFailure(
        changed
          ? cellProblem("changed_while_read", {})
          : cellProblem("unreadable", { why: "other", detail: reason }),
      );
    } finally {
      await reader.cancel().catch(() => undefined);
    }
  };
}
