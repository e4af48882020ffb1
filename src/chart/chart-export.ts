import { drawText } from "./draw-text.ts";
import { type ExportLine, type ExportWords, standaloneSvg } from "./standalone-svg.ts";

/**
 * A chart on the page as a file of its own, in the colours and at the width that it is shown in now; text stays text.
 * @returns the SVG's markup
 */
export function chartSvgFile(svg: SVGSVGElement, words: ExportWords): string {
  const { root } = standaloneSvg(svg, words);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;
}

function drawLines(context: CanvasRenderingContext2D, lines: readonly ExportLine[], family: string): void {
  for (const { text, x, y, fontSize, fontWeight, fill } of lines) {
    context.font = `${fontWeight} ${fontSize}px ${family}`;
    context.fillStyle = fill;
    context.fillText(text, x, y);
  }
}

/**
 * The same as a PNG, `scale` times as many pixels each way. The shapes are drawn from a `data:` address, as the site's policy forbids
 * `blob:` images.
 * @throws Error where the browser cannot draw the image
 */
export async function chartPngFile(svg: SVGSVGElement, words: ExportWords, scale = 2): Promise<Blob> {
  const { root, left, top, lines, width, height } = standaloneSvg(svg, words);
  for (const text of root.querySelectorAll("text")) text.remove();
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(root))}`;
  const family = getComputedStyle(svg).fontFamily;
  const said = lines.map(({ text }) => text).join("");
  await Promise.all([image.decode(), said === "" ? null : document.fonts.load(`600 17px ${family}`, said)]);
  const canvas = document.createElement("canvas");
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("the browser has no canvas to draw the chart on");
  context.scale(scale, scale);
  context.drawImage(image, 0, 0, width, height);
  drawText(context, svg, left, top);
  drawLines(context, lines, family);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error("the browser could not draw the chart as an image"));
    }, "image/png");
  });
}
