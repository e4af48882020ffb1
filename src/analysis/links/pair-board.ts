import type { CompanyBoard } from "./company-board.ts";
import { companyModel } from "./company-model.ts";
import type { JointModel, Lagged } from "./joint-model.ts";
import type { PanelBoard } from "./panel-board.ts";
import { panelModel } from "./panel-model.ts";

/** By which route a pair is studied, and on what. */
export type PairBoard =
  | { readonly route: "zone"; readonly board: PanelBoard }
  | { readonly route: "company"; readonly board: CompanyBoard };

/** The joint model of an outcome and lagged causes by the pair's route; null where it can't be made. */
export function jointModel(of: PairBoard, effectId: string, members: readonly Lagged[]): JointModel | null {
  return of.route === "zone"
    ? panelModel(of.board, effectId, members)
    : companyModel(of.board, effectId, members);
}
