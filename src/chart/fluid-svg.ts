import { compactPath } from "./compact-path.ts";
import { type SvgNode, svgNode } from "./svg-node.ts";

/** Width in pixels that a chart is laid out at before everything across turns into per cent of it. */
export const LAYOUT_WIDTH = 1000;

const number = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0);
const rounded = (value: number): number => Math.round(value * 10) / 10 + 0;
const percent = (x: number): string => `${Math.round((x / LAYOUT_WIDTH) * 10_000) / 100 + 0}%`;

function translation(element: Element): readonly [x: number, y: number] {
  const [, x, y] = /^translate\(([^,]+),([^)]+)\)$/.exec(element.getAttribute("transform") ?? "") ?? [];
  return [Number(x ?? 0), Number(y ?? 0)];
}

/** Lines and areas: stretched across by their own coordinate system (whole tenths of a pixel); strokes keep their width. */
function stretched(paths: readonly string[], height: number): SvgNode {
  return svgNode("svg", { viewBox: `0 0 ${LAYOUT_WIDTH * 10} ${height * 10}`, preserveAspectRatio: "none" }, [
    svgNode("path", { d: compactPath(paths.join("")) }),
  ]);
}

/** A shape such as a triangle: placed by per cent, drawn in pixels. */
function placed(path: Element): SvgNode {
  const [x, y] = translation(path);
  const d = (path.getAttribute("d") ?? "").replace(/-?\d+\.\d+/g, (text) => String(rounded(Number(text))));
  return svgNode("svg", { x: percent(x), y: rounded(y) }, [svgNode("path", { d })]);
}

function text(element: Element): SvgNode {
  const [x, y] = translation(element);
  const left = percent(x);
  const lines = [...element.children];
  const dy = element.getAttribute("y") ?? element.getAttribute("dy");
  const place = { x: left, y: rounded(y), dy };
  if (lines.length === 0) return svgNode("text", place, [element.textContent ?? ""]);
  const spans = lines.map((line) =>
    svgNode("tspan", { x: left, dy: line.getAttribute("y") ?? line.getAttribute("dy") }, [
      line.textContent ?? "",
    ]),
  );
  return svgNode("text", place, spans);
}

function shape(element: Element): SvgNode | null {
  switch (element.tagName.toLowerCase()) {
    case "circle":
      return svgNode("circle", {
        cx: percent(number(element, "cx")),
        cy: rounded(number(element, "cy")),
        r: rounded(number(element, "r")),
      });
    case "line":
      return svgNode("line", {
        x1: percent(number(element, "x1")),
        x2: percent(number(element, "x2")),
        y1: rounded(number(element, "y1")),
        y2: rounded(number(element, "y2")),
      });
    case "rect":
      return svgNode("rect", {
        x: percent(number(element, "x")),
        y: rounded(number(element, "y")),
        width: percent(number(element, "width")),
        height: rounded(number(element, "height")),
      });
    case "text":
      return text(element);
    case "path":
      return placed(element);
    default:
      return null;
  }
}

function group(element: Element, height: number): SvgNode | null {
  const children: SvgNode[] = [];
  const paths: string[] = [];
  for (const child of element.children) {
    if (child.tagName.toLowerCase() === "path" && !child.hasAttribute("transform")) {
      paths.push(child.getAttribute("d") ?? "");
    } else {
      const node = child.tagName.toLowerCase() === "g" ? group(child, height) : shape(child);
      if (node) children.push(node);
    }
  }
  if (paths.length > 0) children.unshift(stretched(paths, height));
  if (children.length === 0) return null;
  // Plot shifts by half a pixel, or not, by the screen that it runs on: whole pixels are the same everywhere.
  const [x, y] = translation(element).map(Math.floor) as [number, number];
  return svgNode(
    "g",
    {
      class: element.getAttribute("class"),
      "text-anchor": element.getAttribute("text-anchor"),
      transform: x || y ? `translate(${x} ${y})` : null,
    },
    children,
  );
}

/**
 * Turns what Plot drew at `LAYOUT_WIDTH` into SVG that stretches with its container while text, dots and strokes keep their size.
 * Only geometry and classes survive: no `style`, no colours, no fonts, no clip paths, so nothing collides with a strict
 * content security policy or with another chart on the page.
 */
export function fluidSvg(drawn: Element, height: number): SvgNode[] {
  return [...drawn.children].flatMap((child) =>
    child.tagName.toLowerCase() === "g" ? (group(child, height) ?? []) : [],
  );
}
