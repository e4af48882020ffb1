import { textWidth } from "./text-width.ts";

/** A vertical rule with a name above the plot. */
export interface Reference {
  readonly value: number;
  readonly label: string;
  readonly className: string;
}

/** Where a name stands: line 0 is the lower one; the text lies to the left (`end`) or right (`start`) of its rule. */
export interface PlacedReference extends Reference {
  readonly line: number;
  readonly anchor: "start" | "end";
}

const ANCHORS = ["start", "end"] as const;

/**
 * Puts the names of up to two rules on lines of their own above the plot, so that they stay within the chart and the rule of the upper
 * name doesn't run through the lower one. Decided for the narrowest container: in a wider one, there is only more room.
 * @param plot width of the plot area and of the margins beside it in that container, in pixels
 */
export function referenceLabels(
  references: readonly Reference[],
  domain: readonly [low: number, high: number],
  plot: { readonly width: number; readonly left: number; readonly right: number },
): PlacedReference[] {
  const pixel = (value: number): number => ((value - domain[0]) / (domain[1] - domain[0])) * plot.width;
  const excess = ({ value, label, anchor }: PlacedReference): number => {
    const [x, width] = [pixel(value), textWidth(label)];
    return anchor === "start"
      ? Math.max(0, x + width - plot.width - plot.right)
      : Math.max(0, width - x - plot.left);
  };
  const crosses = (lower: PlacedReference, upper: PlacedReference): boolean => {
    const away = (pixel(upper.value) - pixel(lower.value)) * (lower.anchor === "start" ? 1 : -1);
    return away > -4 && away < textWidth(lower.label) + 4;
  };
  const orders = [references, references.toReversed()];
  const ways = orders.flatMap((order) =>
    ANCHORS.flatMap((first) =>
      ANCHORS.map((second) =>
        order.map(
          (reference, line): PlacedReference => ({ ...reference, line, anchor: line === 0 ? first : second }),
        ),
      ),
    ),
  );
  const cost = (way: readonly PlacedReference[]): number => {
    const [lower, upper] = way;
    const crossing = lower && upper && crosses(lower, upper) ? 1000 : 0;
    return way.reduce((sum, reference) => sum + excess(reference), crossing);
  };
  return ways.reduce((best, way) => (cost(way) < cost(best) ? way : best), ways[0] ?? []);
}
