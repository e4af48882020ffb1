/** From the scale on which noise is even back to the metric's unit. */
export function fromScale(value: number, scale: "linear" | "log"): number {
  return scale === "log" ? Math.exp(value) : value;
}
