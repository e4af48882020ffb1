import { type SvgNode, svgNode } from "./svg-node.ts";

/** A line the size of a word: numbers only, in pixels. */
export interface Sparkline {
  readonly width: number;
  readonly height: number;
  /** The line, broken where values are missing; empty when there is nothing to draw. */
  readonly path: string;
  /** The latest value. */
  readonly last: { readonly x: number; readonly y: number } | null;
  /** Height of the target's line. */
  readonly targetY: number | null;
}

/** What a sparkline is made of. */
export interface SparklineInput {
  readonly values: readonly (number | null)[];
  readonly target?: number | null;
  readonly width?: number;
  readonly height?: number;
}

const PAD = 3;
/** More points than that are finer than a pixel: each bin keeps its first, lowest, highest and last value. */
const MOST_POINTS = 64;

function thinned(
  values: readonly (number | null)[],
): { readonly index: number; readonly value: number | null }[] {
  const points = values.map((value, index) => ({
    index,
    value: value !== null && Number.isFinite(value) ? value : null,
  }));
  if (points.length <= MOST_POINTS) return points;
  const size = Math.ceil(points.length / (MOST_POINTS / 4));
  const kept = new Set<number>();
  for (let start = 0; start < points.length; start += size) {
    const bin = points.slice(start, start + size);
    const known = bin
      .filter(({ value }) => value !== null)
      .toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
    const ends = [bin[0], bin.at(-1), known[0], known.at(-1), bin.find(({ value }) => value === null)];
    for (const point of ends) if (point) kept.add(point.index);
  }
  return points.filter(({ index }) => kept.has(index));
}

/** Lays a sparkline out: values evenly spaced, oldest first; a target widens the range so that its line is seen. */
export function sparkline({ values, target = null, width = 104, height = 26 }: SparklineInput): Sparkline {
  const points = thinned(values);
  const known = points.flatMap(({ value }) => value ?? []);
  if (known.length === 0) return { width, height, path: "", last: null, targetY: null };
  const range = target === null ? known : [...known, target];
  const [low, high] = [Math.min(...range), Math.max(...range)];
  const rounded = (pixel: number): number => Math.round(pixel * 10) / 10;
  const x = (index: number): number =>
    rounded(PAD + (values.length > 1 ? index / (values.length - 1) : 1) * (width - 2 * PAD));
  const y = (value: number): number =>
    rounded(high === low ? height / 2 : PAD + ((high - value) / (high - low)) * (height - 2 * PAD));
  let path = "";
  let isOpen = false;
  for (const { index, value } of points) {
    if (value !== null) path += `${isOpen ? "L" : "M"}${x(index)} ${y(value)}`;
    isOpen = value !== null;
  }
  // A value between two gaps is a stroke without length, which its round caps make a dot.
  path = path.replace(/M([\d. ]+)(?=M|$)/g, "M$1h0");
  const latest = points.findLast(({ value }) => value !== null);
  const last = latest?.value != null ? { x: x(latest.index), y: y(latest.value) } : null;
  return { width, height, path, last, targetY: target === null ? null : y(target) };
}

/** A sparkline as SVG. It repeats the number beside it, so it is hidden from assistive technology. */
export function sparklineSvg({ width, height, path, last, targetY }: Sparkline): SvgNode {
  const children: SvgNode[] = [];
  if (targetY !== null) children.push(svgNode("path", { class: "target", d: `M0 ${targetY}h${width}` }));
  if (path !== "") children.push(svgNode("path", { class: "value", d: path }));
  if (last) children.push(svgNode("circle", { cx: last.x, cy: last.y, r: 2.5 }));
  return svgNode(
    "svg",
    { class: "spark", width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
    children,
  );
}
