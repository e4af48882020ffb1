import type { Panel } from "#analysis/panel.ts";

/** A panel of which some zones are treated from some period on. */
export interface PilotPanel extends Panel {
  /** Index of the first treated period by zone; -1 for a control zone, which is never treated. */
  readonly start: Int32Array;
}
