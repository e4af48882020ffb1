import { chartPngFile, chartSvgFile } from "#chart/chart-export.ts";
import { chartReadout } from "#chart/chart-readout.ts";
import { renderSvg } from "#chart/render-svg.ts";
import { svgElement } from "#chart/svg-element.ts";
import { svgText } from "#chart/svg-text.ts";
import { textWidth } from "#chart/text-width.ts";
import { samples } from "./sample.ts";

/** What the tests ask of the page. */
declare global {
  var page: {
    markup: Record<string, string>;
    textWidth: typeof textWidth;
    svgFile: (id: string) => string;
    pngFile: (id: string) => Promise<{ width: number; height: number; first: string; blank: string[] }>;
    readOut: (id: string) => () => void;
  };
}

const svgOf = (id: string): SVGSVGElement => {
  const svg = document.getElementById(id);
  if (!(svg instanceof SVGSVGElement)) throw new TypeError(`no chart ${id}`);
  return svg;
};
const words = { title: "A heading", note: "Source: CRM" };

const markup: Record<string, string> = {};
for (const [name, chart] of Object.entries(samples())) {
  const node = renderSvg(chart, { document, id: name, alt: name });
  markup[name] = svgText(node);
  const box = document.createElement("div");
  box.className = "chart-box";
  box.append(svgElement(node, document));
  document.body.append(box);
}

globalThis.page = {
  markup,
  textWidth,
  svgFile: (id) => chartSvgFile(svgOf(id), words),
  pngFile: async (id) => {
    const blob = await chartPngFile(svgOf(id), words);
    const image = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    if (!context) throw new TypeError("no canvas");
    context.drawImage(image, 0, 0);
    const corner = svgOf(id).getBoundingClientRect();
    // The margin, and one line of heading above the chart.
    const [left, top] = [16, 16 + 22 + 8];
    const blank = [
      ...document.querySelectorAll<SVGTextElement>(`#${id} .tick text, #${id} .label text`),
    ].flatMap((text) => {
      const box = text.getBoundingClientRect();
      if (box.width === 0) return [];
      const at = [box.left - corner.left + left, box.top - corner.top + top, box.width, box.height];
      const [x = 0, y = 0, width = 0, height = 0] = at.map((value) => Math.round(value * 2));
      const pixels = context.getImageData(x, y, width, height).data;
      let dark = 0;
      for (let i = 0; i < pixels.length; i += 4) if ((pixels[i] ?? 255) < 140) dark++;
      return dark > 20 ? [] : [text.textContent ?? ""];
    });
    const first = [...context.getImageData(1, 1, 1, 1).data].join();
    return { width: image.width, height: image.height, first, blank };
  },
  readOut: (id) => chartReadout(svgOf(id), samples()[id]?.readout?.map(({ x, y }) => `${x}: ${y}`) ?? []),
};
