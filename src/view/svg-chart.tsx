import { h, type VNode } from "preact";
import type { SvgNode } from "#chart/svg-node.ts";

/** A drawn chart as elements: markup at build, live elements in the browser, the same in both. */
export function SvgChart({ node }: { readonly node: SvgNode }): VNode {
  return h(
    node.tag,
    node.attributes,
    ...node.children.map((child) => (typeof child === "string" ? child : <SvgChart node={child} />)),
  );
}
