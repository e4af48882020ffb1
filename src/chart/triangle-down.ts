/** A triangle that stands on its tip, the counterpart of Plot's `triangle`: same area, same centre. */
export const triangleDown = {
  draw(context: CanvasPath, size: number): void {
    const y = Math.sqrt(size / (Math.sqrt(3) * 3));
    context.moveTo(0, y * 2);
    context.lineTo(-Math.sqrt(3) * y, -y);
    context.lineTo(Math.sqrt(3) * y, -y);
    context.closePath();
  },
};
