import { wrapText } from "./wrap-text.ts";

/** Words that an exported chart carries with it: its heading above, its source and date below. */
export interface ExportWords {
  readonly title: string;
  readonly note: string;
}

const SVG = "http://www.w3.org/2000/svg";
const MARGIN = 16;
/** What style sheets give to an element, and what it would be without them. */
const PROPERTIES: Readonly<Record<string, string>> = {
  fill: "rgb(0, 0, 0)",
  "fill-opacity": "1",
  stroke: "none",
  "stroke-width": "1px",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  opacity: "1",
  "paint-order": "normal",
  "vector-effect": "none",
  "shape-rendering": "auto",
  "text-anchor": "start",
  "font-size": "",
  "font-weight": "400",
};
const OPACITY_ALONE = /^(g|svg)$/;

/** Copies what is visible, with the colours and sizes that the style sheet gives it now as attributes. */
function resolvedCopy(element: Element): Element | null {
  const style = getComputedStyle(element);
  if (style.display === "none") return null;
  const copy = element.cloneNode(false) as Element;
  copy.removeAttribute("class");
  for (const [name, usual] of Object.entries(PROPERTIES)) {
    if (OPACITY_ALONE.test(element.tagName) && name !== "opacity") continue;
    if (name.startsWith("font") && !/^(text|tspan)$/.test(element.tagName)) continue;
    const value = style.getPropertyValue(name);
    if (value !== usual && value !== "") copy.setAttribute(name, value);
  }
  if (element.tagName === "svg") copy.setAttribute("overflow", "visible");
  for (const child of element.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) copy.append(child.cloneNode());
    else if (child.nodeType === Node.ELEMENT_NODE) {
      const inner = resolvedCopy(child as Element);
      if (inner) copy.append(inner);
    }
  }
  return copy;
}

function make(name: string, attributes: Readonly<Record<string, string | number>>, words = ""): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = words;
  return element;
}

/** A line of text above or below the chart. */
export interface ExportLine {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly fill: string;
}

/** A chart as a picture of its own. */
export interface StandaloneSvg {
  readonly root: SVGElement;
  /** Pixels from the picture's edges to the chart's. */
  readonly left: number;
  readonly top: number;
  readonly lines: readonly ExportLine[];
  readonly width: number;
  readonly height: number;
}

function headAndFoot(words: ExportWords, width: number, chartHeight: number, style: CSSStyleDeclaration) {
  const wrapped = (text: string, size: number): string[] =>
    text === "" ? [] : wrapText(text, width, 3, size).split("\n");
  const [title, note] = [wrapped(words.title, 17), wrapped(words.note, 12)];
  const top = MARGIN + title.length * 22 + 8;
  const bottom = top + chartHeight;
  const soft = style.getPropertyValue("--ink-soft").trim() || style.fill;
  const lines: ExportLine[] = [
    ...title.map((text, index) => ({
      text,
      x: MARGIN,
      y: MARGIN + 15 + index * 22,
      fontSize: 17,
      fontWeight: 600,
      fill: style.fill,
    })),
    ...note.map((text, index) => ({
      text,
      x: MARGIN,
      y: bottom + 14 + index * 16,
      fontSize: 12,
      fontWeight: 400,
      fill: soft,
    })),
  ];
  return { lines, top, height: Math.round(bottom + note.length * 16 + MARGIN) };
}

/** Puts a chart that is on the page, in the colours and at the width that it has now, into a picture with its heading and source. */
export function standaloneSvg(svg: SVGSVGElement, words: ExportWords): StandaloneSvg {
  const style = getComputedStyle(svg);
  const box = svg.getBoundingClientRect();
  const [left, right] = [Number.parseFloat(style.paddingLeft), Number.parseFloat(style.paddingRight)];
  const { lines, top, height } = headAndFoot(words, box.width, box.height, style);
  const width = Math.round(box.width) + 2 * MARGIN;
  const paper = style.getPropertyValue("--paper").trim() || "#fff";
  const root = make("svg", {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    "font-family": style.fontFamily,
  });
  const plot = make("svg", {
    x: MARGIN + left,
    y: top,
    width: Math.max(1, box.width - left - right),
    height: box.height,
    overflow: "visible",
  });
  for (const child of svg.children) {
    const copy = resolvedCopy(child);
    if (copy) plot.append(copy);
  }
  root.append(
    make("title", {}, words.title),
    make("desc", {}, svg.getAttribute("aria-label") ?? ""),
    make("rect", { width, height, fill: paper }),
    plot,
    ...lines.map(({ text, x, y, fontSize, fontWeight, fill }) =>
      make("text", { x, y, "font-size": fontSize, "font-weight": fontWeight, fill }, text),
    ),
  );
  return { root, left: MARGIN, top, lines, width, height };
}
