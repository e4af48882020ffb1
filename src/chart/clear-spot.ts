/** Where a label may stand: the side of its point that the text lies on, and the middle of the text in pixels. */
export interface Spot {
  readonly anchor: "start" | "middle" | "end";
  readonly dx: number;
  readonly y: number;
}

/** A line across the plot area in pixels, from left to right; null breaks it. */
export type Outline = readonly { readonly x: number; readonly y: number | null }[];

const HALF_PX = 9;
const ANCHORS = ["end", "middle", "start"] as const;
const STEP_PX = 6;
const REACH = 14;

function yAt(outline: Outline, x: number): number | null {
  const right = outline.findIndex((point) => point.x >= x);
  const [a, b] = [outline[right - 1], outline[right]];
  if (!b || b.y === null) return null;
  if (!a || a.y === null) return a || b.x > x ? null : b.y;
  return a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
}

/** Pixels of the line that a box covers. */
function covered(outline: Outline, left: number, right: number, y: number): number {
  let count = 0;
  for (let x = left; x <= right; x += 2) {
    const line = yAt(outline, x);
    if (line !== null && Math.abs(line - y) < HALF_PX) count++;
  }
  return count;
}

/**
 * The place nearest to a point of the line where a label of `width` pixels covers least of the line.
 * @param room what the label must stay inside, in pixels
 * @param prefer `above` for a peak, `below` for a trough: the side tried first
 */
export function clearSpot(
  outline: Outline,
  point: { readonly x: number; readonly y: number },
  width: number,
  room: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  prefer: "above" | "below",
): Spot {
  const ways = prefer === "above" ? [-1, 1] : [1, -1];
  let best: Spot | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [order, way] of ways.entries()) {
    for (let step = 0; step < REACH; step++) {
      const y = point.y + way * (18 + step * STEP_PX);
      if (y - HALF_PX < room.top || y + HALF_PX > room.bottom) break;
      for (const anchor of ANCHORS) {
        const left =
          anchor === "start" ? point.x - 6 : anchor === "end" ? point.x - width + 6 : point.x - width / 2;
        if (left < room.left || left + width > room.right) continue;
        const cost =
          covered(outline, left, left + width, y) * 8 + step * 3 + order * 10 + (anchor === "middle" ? 0 : 2);
        if (cost >= least) continue;
        least = cost;
        best = { anchor, dx: anchor === "start" ? -6 : anchor === "end" ? 6 : 0, y };
      }
    }
  }
  if (best) return best;
  // No room above or below: beside the point, towards the middle.
  const isRight = point.x > (room.left + room.right) / 2;
  return { anchor: isRight ? "end" : "start", dx: isRight ? -10 : 10, y: point.y };
}
