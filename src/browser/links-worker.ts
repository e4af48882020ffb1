/** Tests all links beside the page, so that the page stays smooth. */
import type { LinksInput } from "#analysis/links/link-types.ts";
import { linkFinding } from "#findings/link-finding.ts";
import type { LinksMessage } from "./link-messages.ts";

const tell = (message: LinksMessage): void => globalThis.postMessage(message);

globalThis.addEventListener("message", ({ data }: MessageEvent<LinksInput>) => {
  try {
    const finding = linkFinding(data, (done, total) => tell({ tell: "progress", done, total }));
    tell({ tell: "result", finding });
  } catch (error) {
    tell({ tell: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});
