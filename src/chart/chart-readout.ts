const SVG = "http://www.w3.org/2000/svg";

interface Spot {
  readonly across: number;
  readonly y: number | null;
}

const spotsOf = (svg: SVGSVGElement): Spot[] =>
  (svg.getAttribute("data-readout") ?? "").split(" ").flatMap((text) => {
    const [across, y] = text.split(",");
    return across ? [{ across: Number(across), y: y === "-" ? null : Number(y) }] : [];
  });

function nearest(spots: readonly Spot[], across: number): number {
  let best = 0;
  spots.forEach((spot, index) => {
    if (Math.abs(spot.across - across) < Math.abs((spots[best]?.across ?? 0) - across)) best = index;
  });
  return best;
}

/**
 * Lets a mouse or a finger read a chart out: a rule at the nearest point, and its words in a small box. A convenience only: the table
 * below the chart says the same to everybody, so the box is hidden from assistive technology.
 * @param texts what to say for each of the chart's readout points, in their order
 * @returns takes it all away again
 */
export function chartReadout(svg: SVGSVGElement, texts: readonly string[]): () => void {
  const spots = spotsOf(svg);
  const box = document.createElement("div");
  box.className = "chart-readout";
  box.ariaHidden = "true";
  const rule = document.createElementNS(SVG, "line");
  rule.setAttribute("class", "readout-rule");
  const dot = document.createElementNS(SVG, "circle");
  dot.setAttribute("class", "readout-dot");
  dot.setAttribute("r", "4");
  const events = new AbortController();

  const hide = (): void => {
    box.textContent = "";
    rule.remove();
    dot.remove();
  };
  const show = (event: PointerEvent): void => {
    const outer = svg.getBoundingClientRect();
    const style = getComputedStyle(svg);
    const left = Number.parseFloat(style.paddingLeft);
    const inner = outer.width - left - Number.parseFloat(style.paddingRight);
    const index = nearest(spots, ((event.clientX - outer.left - left) / inner) * 100);
    const spot = spots[index];
    const text = texts[index];
    if (!spot || text === undefined) {
      hide();
      return;
    }
    const x = `${spot.across}%`;
    for (const [name, value] of Object.entries({ x1: x, x2: x, y1: "0", y2: String(outer.height - 40) })) {
      rule.setAttribute(name, value);
    }
    svg.append(rule);
    if (spot.y === null) dot.remove();
    else {
      dot.setAttribute("cx", x);
      dot.setAttribute("cy", String(spot.y));
      svg.append(dot);
    }
    box.textContent = text;
    const middle = left + (spot.across / 100) * inner - box.offsetWidth / 2;
    box.style.left = `${Math.max(0, Math.min(outer.width - box.offsetWidth, middle))}px`;
  };

  if (spots.length > 0) {
    svg.parentElement?.append(box);
    svg.addEventListener("pointermove", show, { signal: events.signal });
    svg.addEventListener("pointerdown", show, { signal: events.signal });
    svg.addEventListener("pointerleave", hide, { signal: events.signal });
  }
  return () => {
    events.abort();
    hide();
    box.remove();
  };
}
