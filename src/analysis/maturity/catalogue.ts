import type { Area, ElementId } from "#model/vocabulary.ts";
import type { Stage } from "./maturity-types.ts";

/** What a company can do at a stage: take a decision, act on it, with what tools. The words are in `#text/maturity-catalogue.ts`. */
export interface CatalogueItem {
  readonly stage: Stage;
  readonly kind: "decision" | "action" | "tool";
  /** What it strengthens. */
  readonly elements: readonly ElementId[];
  readonly areas: readonly Area[];
  /** For a tool: the action that it serves. */
  readonly action?: string;
}

const decision = (stage: Stage, elements: readonly ElementId[], areas: readonly Area[]) =>
  ({ stage, kind: "decision", elements, areas }) as const satisfies CatalogueItem;
const action = (stage: Stage, elements: readonly ElementId[], areas: readonly Area[]) =>
  ({ stage, kind: "action", elements, areas }) as const satisfies CatalogueItem;
const tool = (stage: Stage, of: string) =>
  ({ stage, kind: "tool", elements: [], areas: [], action: of }) as const satisfies CatalogueItem;

/**
 * Decisions, actions and tools by stage. Stages 1 to 3 follow how companies at these stages went on (a regional hotel and health
 * business, a bank with branches, a national manufacturer); stages 0, 4 and 5 are this project's own, and the page says so.
 */
const CATALOGUE_ITEMS = {
  // 0 ignore (own)
  "ignore-ask": decision(0, ["M", "K"], ["CC"]),
  "ignore-person": decision(0, ["S", "F"], ["PL"]),
  "ignore-promise": decision(0, ["S", "C", "N"], ["BV", "EE"]),
  "ignore-listen": action(0, ["M", "K", "C"], ["CC", "EE"]),
  "ignore-question": tool(0, "ignore-listen"),
  "ignore-calls": tool(0, "ignore-listen"),
  "ignore-answer": action(0, ["F", "S"], ["CC", "PL"]),
  "ignore-log": tool(0, "ignore-answer"),
  "ignore-deadline": tool(0, "ignore-answer"),
  "ignore-try": action(0, ["N", "S"], ["BV", "EE"]),
  "ignore-one-place": tool(0, "ignore-try"),
  // 1 investigate
  "investigate-values": decision(1, ["S", "C", "F"], ["BV"]),
  "investigate-metrics": decision(1, ["M", "S"], ["CC", "PL", "EE"]),
  "investigate-trail": decision(1, ["M", "K"], ["CC"]),
  "investigate-standards": action(1, ["F", "S", "C"], ["BV"]),
  "investigate-groups": tool(1, "investigate-standards"),
  "investigate-practice": tool(1, "investigate-standards"),
  "investigate-training": tool(1, "investigate-standards"),
  "investigate-mystery": tool(1, "investigate-standards"),
  "investigate-bonus": action(1, ["S", "C", "M"], ["PL", "EE"]),
  "investigate-rewards": tool(1, "investigate-bonus"),
  "investigate-explain": tool(1, "investigate-bonus"),
  "investigate-contest": tool(1, "investigate-bonus"),
  "investigate-feedback": tool(1, "investigate-bonus"),
  "investigate-systems": action(1, ["M", "K"], ["CC"]),
  "investigate-web": tool(1, "investigate-systems"),
  "investigate-view": tool(1, "investigate-systems"),
  "investigate-funnel": tool(1, "investigate-systems"),
  // 2 mobilize
  "mobilize-scale": decision(2, ["S", "C", "M"], ["PL", "EE"]),
  "mobilize-join": decision(2, ["K", "M", "N"], ["CC"]),
  "mobilize-adapt": decision(2, ["F", "C"], ["BV"]),
  "mobilize-expertise": action(2, ["C", "F", "S", "M"], ["EE", "PL", "BV"]),
  "mobilize-maps": tool(2, "mobilize-expertise"),
  "mobilize-authority": tool(2, "mobilize-expertise"),
  "mobilize-cross": tool(2, "mobilize-expertise"),
  "mobilize-enps": tool(2, "mobilize-expertise"),
  "mobilize-branch": tool(2, "mobilize-expertise"),
  "mobilize-proposals": tool(2, "mobilize-expertise"),
  "mobilize-customer": action(2, ["M", "K"], ["CC"]),
  "mobilize-groups": tool(2, "mobilize-customer"),
  "mobilize-control": tool(2, "mobilize-customer"),
  "mobilize-services": action(2, ["N", "K"], ["CC", "BV"]),
  "mobilize-journey": tool(2, "mobilize-services"),
  "mobilize-selling": tool(2, "mobilize-services"),
  // 3 operationalize
  "operationalize-reaction": decision(3, ["F", "M"], ["CC", "EE"]),
  "operationalize-manage": decision(3, ["M", "S", "C"], ["PL"]),
  "operationalize-profile": decision(3, ["K", "N", "S"], ["BV"]),
  "operationalize-feedback": action(3, ["M", "F", "C"], ["CC", "EE"]),
  "operationalize-year": tool(3, "operationalize-feedback"),
  "operationalize-mystery": tool(3, "operationalize-feedback"),
  "operationalize-tablets": tool(3, "operationalize-feedback"),
  "operationalize-pulse": tool(3, "operationalize-feedback"),
  "operationalize-suppliers": tool(3, "operationalize-feedback"),
  "operationalize-quality": action(3, ["M", "K"], ["CC"]),
  "operationalize-channels": tool(3, "operationalize-quality"),
  "operationalize-consent": tool(3, "operationalize-quality"),
  "operationalize-balance": action(3, ["S", "F", "C"], ["PL", "EE"]),
  "operationalize-teams": tool(3, "operationalize-balance"),
  "operationalize-kpi": tool(3, "operationalize-balance"),
  "operationalize-segments": action(3, ["K", "N"], ["BV", "CC"]),
  "operationalize-value": tool(3, "operationalize-segments"),
  "operationalize-interviews": tool(3, "operationalize-segments"),
  "operationalize-triggered": tool(3, "operationalize-segments"),
  // 4 align (own)
  "align-money": decision(4, ["S", "M", "K"], ["PL"]),
  "align-owners": decision(4, ["F", "C", "S"], ["EE", "BV"]),
  "align-together": decision(4, ["N", "K"], ["CC"]),
  "align-budget": action(4, ["S", "M", "K"], ["PL"]),
  "align-forecast": tool(4, "align-budget"),
  "align-stop": tool(4, "align-budget"),
  "align-design-out": action(4, ["F", "C"], ["EE", "BV"]),
  "align-limits": tool(4, "align-design-out"),
  "align-repeat": tool(4, "align-design-out"),
  "align-create": action(4, ["N", "K", "M"], ["CC"]),
  "align-council": tool(4, "align-create"),
  "align-pilots": tool(4, "align-create"),
  // 5 embed (own)
  "embed-keep": decision(5, ["M", "S", "C"], ["PL", "BV"]),
  "embed-foresee": decision(5, ["F", "K", "N"], ["CC", "EE"]),
  "embed-review": action(5, ["M", "S", "K", "N"], ["PL", "CC"]),
  "embed-quarter": tool(5, "embed-review"),
  "embed-people": action(5, ["C", "F"], ["EE", "BV"]),
  "embed-hire": tool(5, "embed-people"),
} as const satisfies Readonly<Record<string, CatalogueItem>>;

export type CatalogueItemId = keyof typeof CATALOGUE_ITEMS;

/** The catalogue by id, in the order in which it is shown. */
export const CATALOGUE: Readonly<Record<CatalogueItemId, CatalogueItem>> = CATALOGUE_ITEMS;

/** Stages whose entries are this project's own and not taken from companies that were there. */
export const OWN_STAGES: readonly Stage[] = [0, 4, 5];
