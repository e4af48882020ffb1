import { plot } from "@observablehq/plot";
import type { Chart, XScale } from "./chart.ts";
import { fluidSvg, LAYOUT_WIDTH } from "./fluid-svg.ts";
import { type SvgNode, svgNode } from "./svg-node.ts";

/** What the page knows about a chart: where it stands, and what it says in words. */
export interface Rendering {
  /** The document that Plot may create elements in: the reader's, or linkedom's at build. */
  readonly document: Document;
  /** Id of the SVG, unique on the page. */
  readonly id: string;
  /** The chart in words, for those who don't see it. */
  readonly alt: string;
}

const step = (pixels: number): number => Math.min(176, Math.max(8, Math.ceil(pixels / 8) * 8));
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

function shareAcross(scale: XScale, x: string | number): number {
  const place = (value: string | number): number =>
    scale.type === "time" ? timeOf(String(value)) : Number(value);
  const [low, high] = [place(scale.domain[0]), place(scale.domain[1])];
  return (place(x) - low) / (high - low);
}

/** `x,y` of each point: per cent of the plot area across, pixels down; `-` where there is no value. */
function readout({ readout: points, x, y, height, top, bottom }: Chart): string | null {
  if (!points || points.length === 0) return null;
  const down = (value: number): number =>
    top + (height - top - bottom) * (1 - (value - y[0]) / (y[1] - y[0]));
  return points
    .map((point) => {
      const across = Math.round(shareAcross(x, point.x) * 1000) / 10;
      return `${across},${point.y === null ? "-" : Math.round(down(point.y))}`;
    })
    .join(" ");
}

/**
 * Draws a chart, in Node or in the browser alike, as plain data: `svgText` makes markup of it, `svgElement` elements.
 * Its container needs the class `chart-box`.
 */
export function renderSvg(chart: Chart, { document, id, alt }: Rendering): SvgNode {
  const { height, top, bottom, x, y } = chart;
  const drawn = plot({
    document,
    className: "chart",
    axis: null,
    width: LAYOUT_WIDTH,
    height,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: 0,
    marginRight: 0,
    x:
      x.type === "time"
        ? { type: "utc", domain: x.domain.map((day) => new Date(timeOf(day))), range: [0, LAYOUT_WIDTH] }
        : { type: "linear", domain: [...x.domain], range: [0, LAYOUT_WIDTH] },
    y: { type: "linear", domain: [...y], range: [height - bottom, top] },
    symbol: { type: "identity" },
    marks: [...chart.marks],
  });
  return svgNode(
    "svg",
    {
      class: `chart ${chart.form} l${step(chart.left)} r${step(chart.right)}`,
      id,
      height,
      role: "img",
      "aria-label": alt,
      "data-readout": readout(chart),
    },
    fluidSvg(drawn, height),
  );
}
