import type { Inference } from "./estimate.ts";
import { waysToChoose } from "./ways-to-choose.ts";

/** What a p-value is counted from. */
export interface PShape {
  readonly pilots: number;
  readonly controls: number;
  readonly periods: number;
}

/** Smallest p-value that an inference can come to with so many zones and periods; 0 where nothing is counted. */
export function smallestP(inference: Inference, { pilots, controls, periods }: PShape): number {
  switch (inference) {
    case "permutation":
      return 1 / waysToChoose(pilots + controls, pilots);
    case "placebo":
      return 1 / (waysToChoose(controls, Math.min(pilots, controls)) + 1);
    case "block_permutation":
      return 1 / periods;
    default:
      return 0;
  }
}
