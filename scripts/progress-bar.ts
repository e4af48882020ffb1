import type { IngestProgress } from "./ingest/ingest.ts";

/** Shows how far the reading is, on a terminal only. */
export function progressBar(): {
  readonly show: (progress: IngestProgress) => void;
  readonly clear: () => void;
} {
  const { stderr } = process;
  let shown = 0;
  return {
    show: ({ path, bytes, totalBytes }) => {
      const now = Date.now();
      if (!stderr.isTTY || now - shown < 200) return;
      shown = now;
      const percent = Math.min(100, Math.round((100 * bytes) / Math.max(1, totalBytes)));
      stderr.write(`\r\u001b[K${String(percent).padStart(3)} %  ${JSON.stringify(path)}`);
    },
    clear: () => {
      if (shown > 0) stderr.write("\r\u001b[K");
    },
  };
}
