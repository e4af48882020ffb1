import { type Markish, text } from "@observablehq/plot";
import { CONTAINER_PX } from "./chart.ts";
import { valueTicks } from "./value-ticks.ts";

interface Room {
  /** Pixels that the chart's margins take from the container's width. */
  readonly beside: number;
  /** Pixels between two ticks at least. */
  readonly apart: number;
  /** Only whole numbers. */
  readonly whole?: boolean;
}

/**
 * Ticks of an axis below the plot area, as many as fit, with their labels as marks: apart for narrow and wide containers where
 * these have room for other ones.
 * @param domain lowest and highest value
 * @param labels texts of some ticks, in their order
 */
export function ticksBelow(
  domain: readonly [number, number],
  { beside, apart, whole = false }: Room,
  labels: (ticks: readonly number[]) => readonly string[],
): { readonly wide: readonly number[]; readonly marks: Markish[] } {
  const ticksFor = (container: number): number[] =>
    valueTicks(domain[0], domain[1], Math.max(2, Math.floor((container - beside) / apart))).filter(
      (tick) => !whole || Number.isInteger(tick),
    );
  const [narrow, wide] = [ticksFor(CONTAINER_PX.narrow), ticksFor(CONTAINER_PX.wide)];
  const labelled = (ticks: readonly number[], className: string): Markish => {
    const texts = labels(ticks);
    return text(ticks, {
      x: (tick: number) => tick,
      text: (_: number, index: number) => texts[index] ?? "",
      frameAnchor: "bottom",
      lineAnchor: "middle",
      dy: 14,
      className: `tick${className}`,
    });
  };
  const marks =
    narrow.join() === wide.join()
      ? [labelled(wide, "")]
      : [labelled(narrow, " at-narrow"), labelled(wide, " at-wide")];
  return { wide, marks };
}
