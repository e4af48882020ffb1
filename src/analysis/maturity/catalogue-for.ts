import type { Area, ElementId } from "#model/vocabulary.ts";
import { CATALOGUE, type CatalogueItem, type CatalogueItemId } from "./catalogue.ts";
import type { Stage } from "./maturity-types.ts";

/** An element says more about what to do than an area, which holds questions of every element. */
const ELEMENT_WEIGHT = 2;

/**
 * What the catalogue has for a question of this element and area at a stage: the decision that fits best, the action that fits
 * best, then that action's tools. Of equals the first.
 */
export function catalogueFor(stage: Stage, element: ElementId, area: Area): CatalogueItemId[] {
  const items = Object.entries(CATALOGUE) as [CatalogueItemId, CatalogueItem][];
  const fit = ({ elements, areas }: CatalogueItem): number =>
    (elements.includes(element) ? ELEMENT_WEIGHT : 0) + (areas.includes(area) ? 1 : 0);
  const best = (kind: CatalogueItem["kind"]): CatalogueItemId | undefined =>
    items
      .filter(([, item]) => item.stage === stage && item.kind === kind)
      .toSorted((a, b) => fit(b[1]) - fit(a[1]))[0]?.[0];
  const action = best("action");
  const tools = items.filter(([, item]) => item.action === action).map(([id]) => id);
  return [best("decision"), action, ...tools].filter((id) => id !== undefined);
}
