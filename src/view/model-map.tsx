import type { VNode } from "preact";
import type { MetricDefinition } from "#query/metric-definitions.ts";
import { lagText } from "#text/link-sentence.ts";
import { modelWords } from "#text/model-page.ts";
import { metricPath } from "./id-paths.ts";
import { EDGE_KINDS, isProven, LAYERS, type ModelEdge, type ModelGraph } from "./model-graph.ts";
import { metricName, type PageContext } from "./page-context.ts";
import { metricNameOf } from "./pilot-writer.ts";
import { pageAddress } from "./site.ts";

interface Props {
  readonly context: PageContext;
  readonly graph: ModelGraph;
}

/** The columns of the map in thousandths of its width, as `.model-layers` lays them out: each 19 %, 8 % between. */
const COLUMN = 190;
const PITCH = 270;
const HEIGHT = 1000;

/** The layers side by side with the links between them; on a phone, a list by layer that names what each metric leads to. */
export function ModelMap({ context, graph }: Props): VNode {
  const { locale } = context.site;
  const words = modelWords(locale);
  const shown = EDGE_KINDS.filter((kind) => graph.edges.some((edge) => edge.kind === kind));
  return (
    <section class="section" aria-labelledby="map">
      <header>
        <h2 id="map">{words.map}</h2>
        <p>{words.mapIntro}</p>
      </header>
      <ul class="model-key" aria-label={words.key}>
        {shown.map((kind) => (
          <li>
            <svg class="model-sample" width="40" height="10" aria-hidden="true">
              <path class={`edge ${kind}`} d="M0 5H40" />
            </svg>
            {words.kind[kind]}
          </li>
        ))}
        {graph.edges.some(({ confirmed }) => confirmed) && (
          <li>
            <svg class="model-sample" width="40" height="10" aria-hidden="true">
              <path class="edge confirmed" d="M0 5H40" />
              <path class="edge strong" d="M0 5H40" />
            </svg>
            {words.confirmed}
          </li>
        )}
      </ul>
      <div class="model" data-model>
        <div class="model-heads" aria-hidden="true">
          {LAYERS.map((layer) => (
            <p>{words.layer[layer]}</p>
          ))}
        </div>
        <div class="model-layers">
          <Edges context={context} graph={graph} />
          {LAYERS.map((layer) => (
            <div class="model-layer">
              <h3>{words.layer[layer]}</h3>
              <ol class="model-nodes" aria-label={words.layer[layer]}>
                {graph.layers[layer].map((metric) => (
                  <Node context={context} graph={graph} metric={metric} />
                ))}
              </ol>
            </div>
          ))}
        </div>
        <div class="model-chosen needs-script" aria-live="polite">
          <p class="soft" data-model-hint>
            {words.choose}
          </p>
          <div data-model-panel />
          <button class="button plain" type="button" data-model-clear hidden>
            {words.clear}
          </button>
        </div>
      </div>
    </section>
  );
}

/** Edges as curves, stretched with the columns; what they mean for those who don't see them is in the nodes and the table. */
function Edges({ context, graph }: Props): VNode {
  const places = new Map<string, Place>();
  LAYERS.forEach((layer, column) => {
    const metrics = graph.layers[layer];
    metrics.forEach(({ metricId }, i) => {
      places.set(metricId, [column, Math.round(((i + 0.5) / metrics.length) * HEIGHT)]);
    });
  });
  const gaps = LAYERS.map((layer) => {
    const { length } = graph.layers[layer];
    return Array.from({ length: length + 1 }, (_, i) => Math.round((i / Math.max(1, length)) * HEIGHT));
  });
  return (
    <svg
      class="model-edges"
      viewBox={`0 0 1000 ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={modelWords(context.site.locale).mapAlt(graph.edges.length)}
    >
      {graph.edges.map((edge) => {
        const [from, to] = [places.get(edge.cause), places.get(edge.effect)];
        if (!from || !to) return null;
        const d = curve(from, to, gaps);
        return ["confirmed", edge.kind]
          .filter((kind) => kind !== "confirmed" || edge.confirmed)
          .map((kind) => <path class={`edge ${kind}`} data-from={edge.cause} data-to={edge.effect} d={d} />);
      })}
    </svg>
  );
}

/** Grade of an edge, and that a pilot confirmed it. */
export function proofText({ site }: PageContext, { kind, confirmed }: ModelEdge): string {
  const words = modelWords(site.locale);
  return confirmed ? `${words.kind[kind]}, ${words.confirmed}` : words.kind[kind];
}

type Place = readonly [column: number, y: number];

/** A curve from a cause to what follows; it passes the layers between through the gap that lies nearest to its way. */
function curve([c1, y1]: Place, [c2, y2]: Place, gaps: readonly (readonly number[])[]): string {
  const from = c1 * PITCH + COLUMN;
  if (c1 === c2) return `M${from} ${y1}C${from + 60} ${y1} ${from + 60} ${y2} ${from} ${y2}`;
  const bend = Math.round((PITCH - COLUMN) * 0.5);
  let [x, y] = [from, y1];
  let path = `M${x} ${y}`;
  const to = (nextX: number, nextY: number): void => {
    path += `C${x + bend} ${y} ${nextX - bend} ${nextY} ${nextX} ${nextY}`;
    [x, y] = [nextX, nextY];
  };
  for (let column = c1 + 1; column < c2; column++) {
    const straight = y1 + ((y2 - y1) * (column - c1)) / (c2 - c1);
    const gap = (gaps[column] ?? []).reduce(
      (best, one) => (Math.abs(one - straight) < Math.abs(best - straight) ? one : best),
      0,
    );
    to(column * PITCH, gap);
    x += COLUMN;
    path += `H${x}`;
  }
  to(c2 * PITCH, y2);
  return path;
}

function Node({ context, graph, metric }: Props & { readonly metric: MetricDefinition }): VNode {
  const words = modelWords(context.site.locale);
  const { metricId } = metric;
  const to = graph.edges.filter((edge) => edge.cause === metricId).toReversed();
  const from = graph.edges.filter((edge) => edge.effect === metricId).toReversed();
  const isAlone = ![...to, ...from].some(isProven);
  const name = metricName(context, metric);
  return (
    <li class={isAlone ? "alone" : undefined}>
      <a
        href={pageAddress(context.site, metricPath(metricId))}
        data-node={metricId}
        data-open={words.openMetric(name)}
      >
        {name}
      </a>
      <div class="model-ties">
        {to.length === 0 && from.length === 0 && <p>{words.alone}</p>}
        <Ties context={context} title={words.feeds} edges={to} end="effect" />
        <Ties context={context} title={words.fedBy} edges={from} end="cause" />
      </div>
    </li>
  );
}

function Ties({
  context,
  title,
  edges,
  end,
}: {
  readonly context: PageContext;
  readonly title: string;
  readonly edges: readonly ModelEdge[];
  readonly end: "cause" | "effect";
}): VNode | null {
  if (edges.length === 0) return null;
  const { locale } = context.site;
  const text = (edge: ModelEdge): string => {
    const when =
      edge.pair.status === "tested" && isProven(edge)
        ? `, ${lagText(locale, edge.pair.lag, edge.pair.grain)}`
        : "";
    return `${metricNameOf(context, edge[end])}${when} (${proofText(context, edge)})`;
  };
  return (
    <p>
      <b>{title}:</b> {edges.map(text).join("; ")}
    </p>
  );
}
