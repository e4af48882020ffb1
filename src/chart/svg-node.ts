/** A piece of SVG as plain data. */
export interface SvgNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

/** Makes a piece of SVG; attributes that are null or undefined are left out. */
export function svgNode(
  tag: string,
  attributes: Readonly<Record<string, string | number | null | undefined>>,
  children: readonly (SvgNode | string)[] = [],
): SvgNode {
  const kept: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) kept[name] = value;
  }
  return { tag, attributes: kept, children };
}
