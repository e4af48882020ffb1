/** Lets a reader follow one metric through the model: what leads to it and what it leads to, all the way. */
export function enableModel(): void {
  const model = document.querySelector<HTMLElement>("[data-model]");
  const panel = model?.querySelector<HTMLElement>("[data-model-panel]");
  const clear = model?.querySelector<HTMLButtonElement>("[data-model-clear]");
  const hint = model?.querySelector<HTMLElement>("[data-model-hint]");
  if (!model || !panel || !clear || !hint) return;
  const edges = [...model.querySelectorAll<SVGPathElement>("path[data-from]")];
  const nodes = [...model.querySelectorAll<HTMLAnchorElement>("a[data-node]")];

  const show = (chosen: HTMLAnchorElement | undefined): void => {
    const chain = chosen ? chainOf(chosen.dataset.node ?? "", edges) : null;
    model.toggleAttribute("data-choosing", chain !== null);
    for (const node of nodes) {
      node.toggleAttribute("data-in-chain", chain?.nodes.has(node.dataset.node ?? "") ?? false);
      if (node === chosen) node.setAttribute("aria-current", "true");
      else node.removeAttribute("aria-current");
    }
    for (const edge of edges) edge.toggleAttribute("data-in-chain", chain?.edges.has(edge) ?? false);
    panel.replaceChildren(...(chosen ? describe(chosen) : []));
    hint.hidden = chosen !== undefined;
    clear.hidden = chosen === undefined;
  };
  const fromAddress = (): void => {
    const id = new URLSearchParams(location.search).get("metric");
    show(nodes.find((node) => node.dataset.node === id));
  };
  const go = (id: string | null): void => {
    const params = new URLSearchParams(location.search);
    if (id === null) params.delete("metric");
    else params.set("metric", id);
    const search = params.toString();
    history.pushState(null, "", location.pathname + (search ? `?${search}` : ""));
    fromAddress();
  };

  model.addEventListener("click", (event) => {
    const node = (event.target as Element).closest<HTMLAnchorElement>("a[data-node]");
    // The list on a phone has no lines to follow: there a name leads to its page, as it does without scripts.
    const hasLines = (model.querySelector(".model-edges")?.getClientRects().length ?? 0) > 0;
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!node || !hasLines || !isPlain || node.ariaCurrent === "true") return;
    event.preventDefault();
    go(node.dataset.node ?? null);
  });
  clear.addEventListener("click", () => go(null));
  window.addEventListener("popstate", fromAddress);
  fromAddress();
}

interface Chain {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<SVGPathElement>;
}

/** Everything upstream and downstream of a metric; never up and then down again. */
function chainOf(id: string, edges: readonly SVGPathElement[]): Chain {
  const nodes = new Set([id]);
  const used = new Set<SVGPathElement>();
  const walk = (near: "from" | "to", far: "from" | "to"): void => {
    const seen = new Set([id]);
    const waiting = [id];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      for (const edge of edges) {
        if (edge.dataset[near] !== at) continue;
        used.add(edge);
        const next = edge.dataset[far] ?? "";
        nodes.add(next);
        if (!seen.has(next)) waiting.push(next);
        seen.add(next);
      }
    }
  };
  walk("from", "to");
  walk("to", "from");
  return { nodes, edges: used };
}

/** The chosen metric in words: its own ties, and the way to its page. */
function describe(chosen: HTMLAnchorElement): Node[] {
  const title = document.createElement("p");
  const link = document.createElement("a");
  link.href = chosen.href;
  link.textContent = chosen.dataset.open ?? chosen.textContent;
  title.append(link);
  const ties = chosen.parentElement?.querySelector(".model-ties");
  return [title, ...[...(ties?.children ?? [])].map((one) => one.cloneNode(true))];
}
