import { csvText } from "#text/csv-text.ts";
import { download } from "./download.ts";

/** Makes the PNG, SVG and CSV buttons below figures and tables work, also in parts of the page that are drawn later. */
export function enableExports(): void {
  document.addEventListener("click", (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>("[data-export]") : null;
    const target = button && document.getElementById(button.dataset.target ?? "");
    if (!button || !target) return;
    void exportAs(button.dataset.export ?? "", target).catch((error: unknown) => console.error(error));
  });
}

async function exportAs(kind: string, target: Element): Promise<void> {
  if (kind === "csv" && target instanceof HTMLTableElement) {
    download(`${target.id}.csv`, new Blob([csvText(cellsOf(target))], { type: "text/csv;charset=utf-8" }));
    return;
  }
  if (!(target instanceof SVGSVGElement)) return;
  const { chartPngFile, chartSvgFile } = await import("#chart/chart-export.ts");
  const figure = target.closest("figure");
  const words = {
    title: figure?.querySelector("figcaption h3")?.textContent ?? "",
    note: figure?.querySelector(".source")?.textContent ?? "",
  };
  if (kind === "svg") {
    download(`${target.id}.svg`, new Blob([chartSvgFile(target, words)], { type: "image/svg+xml" }));
  } else {
    download(`${target.id}.png`, await chartPngFile(target, words));
  }
}

function cellsOf(table: HTMLTableElement): string[][] {
  return [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent?.trim() ?? ""));
}
