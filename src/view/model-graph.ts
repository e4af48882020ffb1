import type { LinksResult } from "#analysis/links/link-types.ts";
import type { MetricDefinition } from "#query/metric-definitions.ts";

export const LAYERS = ["base", "OX", "CX", "TX"] as const;
export type Layer = (typeof LAYERS)[number];

/** What stands behind an edge, the best evidence first. */
export const EDGE_KINDS = ["strong", "moderate", "weak", "belief", "contradicted"] as const;
export type EdgeKind = (typeof EDGE_KINDS)[number];

export interface ModelEdge {
  readonly cause: string;
  readonly effect: string;
  readonly kind: EdgeKind;
  /** A pilot moved the cause, and the effect moved as foretold; stands beside the grade and lifts none. */
  readonly confirmed: boolean;
  readonly pair: LinksResult["links"][number];
}

/** Metrics by layer, in an order that crosses few edges, and the edges between them. */
export interface ModelGraph {
  readonly layers: Readonly<Record<Layer, readonly MetricDefinition[]>>;
  readonly edges: readonly ModelEdge[];
}

/** An edge that the data bears out. */
export const isProven = ({ kind }: ModelEdge): boolean => kind !== "belief" && kind !== "contradicted";

const layerOf = ({ aspect }: MetricDefinition): Layer =>
  aspect === "EX" || aspect === "IT" ? "base" : aspect;

/** The model of the company: every metric, every link with evidence, and what is believed without. */
export function modelGraph(metrics: readonly MetricDefinition[], result: LinksResult): ModelGraph {
  const edges = result.links
    .flatMap((pair): ModelEdge[] => {
      const kind = kindOf(pair);
      if (!kind) return [];
      const confirmed =
        pair.status === "tested" && pair.evidence !== "none" && pair.confirmedByPilot === true;
      return [{ cause: pair.cause, effect: pair.effect, kind, confirmed, pair }];
    })
    .toSorted((a, b) => EDGE_KINDS.indexOf(b.kind) - EDGE_KINDS.indexOf(a.kind));
  const byLayer = Map.groupBy(metrics, layerOf);
  const of = (layer: Layer): readonly MetricDefinition[] => byLayer.get(layer) ?? [];
  const layers = { base: of("base"), OX: of("OX"), CX: of("CX"), TX: of("TX") };
  return { layers: untangled(layers, edges), edges };
}

function kindOf(pair: LinksResult["links"][number]): EdgeKind | null {
  if (pair.status === "tested" && pair.evidence !== "none") return pair.evidence;
  if (!pair.belief) return null;
  return pair.belief.verdict.verdict === "contradicted" ? "contradicted" : "belief";
}

/** Sweeps of the barycentre heuristic (Sugiyama, Tagawa & Toda 1981); more change nothing with so few layers. */
const SWEEPS = 6;

/** Orders each layer by the mean place of its neighbours, so that few edges cross; metrics without edges come last. */
function untangled(layers: ModelGraph["layers"], edges: readonly ModelEdge[]): ModelGraph["layers"] {
  const order = new Map<string, number>();
  const place = (layer: readonly MetricDefinition[]): void =>
    layer.forEach(({ metricId }, i) => {
      order.set(metricId, (i + 0.5) / layer.length);
    });
  for (const layer of LAYERS) place(layers[layer]);
  const neighbours = new Map<string, string[]>();
  for (const { cause, effect } of edges) {
    neighbours.set(cause, [...(neighbours.get(cause) ?? []), effect]);
    neighbours.set(effect, [...(neighbours.get(effect) ?? []), cause]);
  }
  const middle = (id: string): number => {
    const places = (neighbours.get(id) ?? []).flatMap((other) => order.get(other) ?? []);
    return places.length === 0 ? 2 : places.reduce((sum, x) => sum + x, 0) / places.length;
  };
  let current = layers;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const sorted = { ...current };
    for (const layer of sweep % 2 === 0 ? LAYERS : LAYERS.toReversed()) {
      sorted[layer] = current[layer].toSorted((a, b) => middle(a.metricId) - middle(b.metricId));
      place(sorted[layer]);
    }
    current = sorted;
  }
  return current;
}

/** Metrics that a metric leads to, by one proven edge or several. */
export function reachedFrom(edges: readonly ModelEdge[], metricId: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [metricId];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const edge of edges) {
      if (edge.cause !== at || !isProven(edge) || reached.has(edge.effect)) continue;
      reached.add(edge.effect);
      waiting.push(edge.effect);
    }
  }
  return reached;
}
