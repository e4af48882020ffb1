/** Analyses a pilot beside the page, so that the page stays smooth. */
import { analysePilot } from "#analysis/pilots/analyse-pilot.ts";
import { headlineOf } from "#analysis/pilots/headline-of.ts";
import type { PilotMessage, PilotRequest } from "./pilot-messages.ts";

const tell = (message: PilotMessage): void => globalThis.postMessage(message);

globalThis.addEventListener("message", ({ data }: MessageEvent<PilotRequest>) => {
  try {
    tell({ tell: "headline", metric: headlineOf(data.input, data.options) });
    tell({ tell: "result", result: analysePilot(data.input, data.options) });
  } catch (error) {
    tell({ tell: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});
