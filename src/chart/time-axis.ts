import { link, type Markish, text } from "@observablehq/plot";
import type { Grain } from "#model/period.ts";
import type { Locale } from "#model/vocabulary.ts";
import { CONTAINER_PX } from "./chart.ts";
import { type TimeTick, timeTicks } from "./time-ticks.ts";
import type { Vertical } from "./vertical.ts";

/** Pixels below the plot area that two rows of labels take. */
export const TIME_AXIS_HEIGHT = 40;

const keyOf = ({ day, row, label }: TimeTick): string => `${day} ${row} ${label}`;
const dateOf = ({ day }: TimeTick): Date => new Date(`${day}T00:00:00Z`);

function rows(ticks: readonly TimeTick[], className: string): Markish[] {
  const small = className === "" ? "" : ` ${className}`;
  const label = (chosen: readonly TimeTick[], dy: number, name: string): Markish =>
    text(chosen, {
      x: dateOf,
      text: "label",
      frameAnchor: "bottom",
      lineAnchor: "middle",
      dy,
      className: name + small,
    });
  return [
    label(
      ticks.filter(({ row, isYear }) => row === 0 && !isYear),
      14,
      "tick",
    ),
    label(
      ticks.filter(({ row, isYear }) => row === 0 && isYear),
      14,
      "tick year",
    ),
    label(
      ticks.filter(({ row }) => row === 1),
      30,
      "tick year",
    ),
  ];
}

/**
 * Marks of a time axis below the plot area. What fits a narrow container and what fits a wide one is chosen separately;
 * labels that only one of them has room for carry `at-narrow` or `at-wide`.
 * @param beside pixels that the chart's margins take from the container's width
 */
export function timeAxis(
  locale: Locale,
  grain: Grain,
  domain: readonly [first: string, last: string],
  beside: number,
  vertical: Vertical,
): Markish[] {
  const fitting = (container: number): TimeTick[] =>
    timeTicks(locale, grain, domain[0], domain[1], Math.max(80, container - beside));
  const [narrow, wide] = [fitting(CONTAINER_PX.narrow), fitting(CONTAINER_PX.wide)];
  const [inNarrow, inWide] = [new Set(narrow.map(keyOf)), new Set(wide.map(keyOf))];
  const notches = wide.filter(({ row }) => row === 0).map(dateOf);
  const [y1, y2] = [vertical.valueAt(vertical.bottom), vertical.valueAt(vertical.bottom + 4)];
  return [
    link(notches, { x: (date: Date) => date, y1: () => y1, y2: () => y2, className: "notch" }),
    ...rows(
      narrow.filter((tick) => inWide.has(keyOf(tick))),
      "",
    ),
    ...rows(
      wide.filter((tick) => !inNarrow.has(keyOf(tick))),
      "at-wide",
    ),
    ...rows(
      narrow.filter((tick) => !inWide.has(keyOf(tick))),
      "at-narrow",
    ),
  ];
}
