import type { Markish } from "@observablehq/plot";

/** What a chart draws along x: days (ISO, spaced by time) or plain numbers. */
export type XScale =
  | { readonly type: "time"; readonly domain: readonly [first: string, last: string] }
  | { readonly type: "linear"; readonly domain: readonly [low: number, high: number] };

/** A value that the reader can point at: where it lies in the data. */
export interface ReadoutPoint {
  readonly x: string | number;
  readonly y: number | null;
}

/**
 * A chart as a description: marks in data units, and the pixels around them. The width is left open: the plot area
 * takes what its container leaves between `left` and `right`, and everything across is placed in per cent of it,
 * so that one SVG serves a phone and a desk, with text at one size. Text that only has room in a wide container
 * carries the class `at-wide`, its counterpart `at-narrow`.
 *
 * Rules for marks: straight lines only; colours by `className` alone (see `styles/chart.css`); `dx`, `dy` in whole pixels.
 */
export interface Chart {
  /** Name of the form, given to the SVG as a class: `history`, `groups`, … */
  readonly form: string;
  /** Pixels from top to bottom, margins included. */
  readonly height: number;
  /** Pixels above and below the plot area. */
  readonly top: number;
  readonly bottom: number;
  /** Pixels beside the plot area; rounded up to steps of 8 when drawn, at most 176. */
  readonly left: number;
  readonly right: number;
  readonly x: XScale;
  /** Values at the bottom and at the top of the plot area. */
  readonly y: readonly [bottom: number, top: number];
  readonly marks: readonly Markish[];
  /** Points that a pointer can read out, in the order of the table behind the chart. */
  readonly readout?: readonly ReadoutPoint[];
}

/** Narrowest container that a chart must be legible in, and the width from which `at-wide` shows, in pixels. */
export const CONTAINER_PX = { narrow: 296, wide: 520 } as const;
