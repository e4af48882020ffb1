import { didEffect } from "./difference-in-differences.ts";
import type { Method } from "./estimate.ts";
import { fullBlock } from "./full-block.ts";
import { groupTimeGaps } from "./group-time-gaps.ts";
import type { PilotPanel } from "./pilot-panel.ts";
import { syntheticControl } from "./synthetic-control.ts";
import { syntheticDidFit } from "./synthetic-did-fit.ts";

/** A method's effect without any inference, weights fitted anew; null where it can't be had. */
export function effectAlone(panel: PilotPanel, method: Method): number | null {
  switch (method) {
    case "did":
      return didEffect(panel);
    case "callaway_santanna": {
      const cells = groupTimeGaps(panel).flatMap((own) => [...own]);
      return cells.length === 0 ? null : cells.reduce((sum, gap) => sum + gap, 0) / cells.length;
    }
    case "synthetic_did": {
      const block = fullBlock(panel, 2);
      if (block.status !== "estimated" || block.controls < 2) return null;
      return syntheticDidFit(block.rows, block.controls, block.before).effect;
    }
    case "synthetic_control": {
      const found = syntheticControl(panel, { seed: 1, placebos: 0 });
      return found.status === "estimated" ? found.effect : null;
    }
  }
}
