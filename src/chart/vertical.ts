import type { Chart } from "./chart.ts";

/** Values to pixels down from the chart's top edge, and back. */
export interface Vertical {
  readonly top: number;
  readonly bottom: number;
  readonly pixelOf: (value: number) => number;
  readonly valueAt: (pixel: number) => number;
}

/** The vertical scale of a chart, for placing labels that must not touch. */
export function vertical({
  height,
  top,
  bottom,
  y,
}: Pick<Chart, "height" | "top" | "bottom" | "y">): Vertical {
  const [floor, [low, high]] = [height - bottom, y];
  return {
    top,
    bottom: floor,
    pixelOf: (value) => floor - ((value - low) / (high - low)) * (floor - top),
    valueAt: (pixel) => low + ((floor - pixel) / (floor - top)) * (high - low),
  };
}
