/** Analyses and plans pilots beside the page, so that the page stays smooth. */
import { analysePilot } from "#analysis/pilots/analyse-pilot.ts";
import { headlineOf } from "#analysis/pilots/headline-of.ts";
import { planPilot } from "#analysis/pilots/plan-pilot.ts";
import type { PilotMessage, PilotRequest } from "./pilot-messages.ts";

const tell = (message: PilotMessage): void => globalThis.postMessage(message);

function answer(asked: PilotRequest): void {
  if (asked.ask === "plan") {
    tell({ tell: "plan", plan: planPilot(asked.request) });
    return;
  }
  tell({ tell: "headline", metric: headlineOf(asked.input, asked.options) });
  tell({ tell: "result", result: analysePilot(asked.input, asked.options) });
}

globalThis.addEventListener("message", ({ data }: MessageEvent<PilotRequest>) => {
  try {
    answer(data);
  } catch (error) {
    tell({ tell: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});
