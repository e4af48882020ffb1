import type { SvgNode } from "./svg-node.ts";

/** Builds a piece of SVG as elements of a document (no markup is parsed, as Trusted Types demand). */
export function svgElement(node: SvgNode, document: Document): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", node.tag);
  for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, String(value));
  for (const child of node.children) {
    element.append(typeof child === "string" ? document.createTextNode(child) : svgElement(child, document));
  }
  return element as SVGElement;
}
