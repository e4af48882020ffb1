/**
 * Draws the words of a chart that is on the page onto a canvas, each where the page shows it, with its halo. A canvas uses the fonts that
 * the page has loaded; an SVG image could not see them, and paints nothing while fonts inside it are still being read.
 * @param left, top where the chart's corner lies on the canvas, in its units
 */
export function drawText(
  context: CanvasRenderingContext2D,
  svg: SVGSVGElement,
  left: number,
  top: number,
): void {
  const corner = svg.getBoundingClientRect();
  const lines = [...svg.querySelectorAll<SVGTextContentElement>("text:not(:has(tspan)), tspan")];
  for (const line of lines) {
    if (line.getNumberOfChars() === 0 || line.getClientRects().length === 0) continue;
    const start = line.getStartPositionOfChar(0).matrixTransform(line.getScreenCTM() ?? undefined);
    const style = getComputedStyle(line);
    const [x, y] = [start.x - corner.left + left, start.y - corner.top + top];
    context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    context.textAlign = "left";
    if (style.stroke !== "none") {
      context.strokeStyle = style.stroke;
      context.lineWidth = Number.parseFloat(style.strokeWidth);
      context.lineJoin = "round";
      context.strokeText(line.textContent ?? "", x, y);
    }
    context.fillStyle = style.fill;
    context.fillText(line.textContent ?? "", x, y);
  }
}
