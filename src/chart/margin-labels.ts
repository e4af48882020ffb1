import { type Markish, text } from "@observablehq/plot";
import { placeLabels } from "./place-labels.ts";
import { textWidth } from "./text-width.ts";
import type { Vertical } from "./vertical.ts";

/** A label beside the right end of what it names. Line breaks are kept; the first line stands at `value`. */
export interface MarginLabel {
  readonly value: number;
  readonly text: string;
  readonly className: string;
}

const LINE_PX = 16;

/** Marks of labels in the right margin, moved apart where they would touch, and the pixels that they need. */
export function marginLabels(
  labels: readonly MarginLabel[],
  lastX: Date | number,
  vertical: Vertical,
): { readonly marks: Markish[]; readonly right: number } {
  const sizes = labels.map((label) => label.text.split("\n").length * LINE_PX);
  const wishes = labels.map(({ value }, index) => ({
    y: vertical.pixelOf(value) + ((sizes[index] ?? 0) - LINE_PX) / 2,
    size: sizes[index] ?? 0,
  }));
  const middles = placeLabels(wishes, vertical.top - 8, vertical.bottom + 8);
  const marks = labels.map(
    (label, index): Markish =>
      text([label], {
        x: () => lastX,
        y: () => vertical.valueAt(middles[index] ?? 0),
        text: "text",
        textAnchor: "start",
        lineHeight: 1.2,
        dx: 9,
        className: `label ${label.className}`,
      }),
  );
  const widths = labels.flatMap((label) =>
    label.text.split("\n").map((line) => textWidth(line, label.className === "latest" ? 15 : 13)),
  );
  return { marks, right: 10 + Math.max(0, ...widths) };
}
