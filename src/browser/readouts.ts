import { chartReadout } from "#chart/chart-readout.ts";

const attached = new Map<SVGSVGElement, () => void>();

/** Lets every history chart be read out by pointing at it; the words are those of the table behind it. */
export function enableReadouts(): void {
  document.addEventListener("pointerover", ({ target }) => {
    const svg = target instanceof Element ? target.closest<SVGSVGElement>("svg[data-readout]") : null;
    if (!svg || attached.has(svg)) return;
    attached.set(svg, chartReadout(svg, rowTexts(svg.id)));
  });
}

/** Takes all readouts away, before charts are drawn anew. */
export function removeReadouts(): void {
  for (const remove of attached.values()) remove();
  attached.clear();
}

/** First two cells of each row of the table behind a chart: the period and its value. */
function rowTexts(id: string): string[] {
  const table = document.getElementById(`table-${id}`);
  if (!(table instanceof HTMLTableElement)) return [];
  return [...(table.tBodies[0]?.rows ?? [])].map((row) =>
    [...row.cells]
      .slice(0, 2)
      .map((cell) => cell.textContent?.trim())
      .join(": "),
  );
}
