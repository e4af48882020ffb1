import type { Likeness, PilotInput } from "./pilot-types.ts";
import type { PilotWindow } from "./pilot-window.ts";
import { zoneLevels } from "./zone-levels.ts";

/** A zone may lie this many standard deviations outside the range of the piloted zones and still be like them. */
const ROOM = 0.5;

/**
 * How like the piloted zones each remaining zone is: by the metric's level before the start, every numeric trait, and the format. A zone is
 * unlike where its format was not piloted, or where it lies more than half a standard deviation (of all zones) outside what was piloted.
 *
 * @param candidates zones that a rollout could go to
 */
export function likeness(input: PilotInput, window: PilotWindow, candidates: readonly string[]): Likeness[] {
  const piloted = window.panel.zones.slice(0, window.pilots);
  const traits = new Map(input.traits.map((one) => [one.zone, one]));
  const formats = new Set(piloted.map((zone) => traits.get(zone)?.format ?? null));
  const levels = zoneLevels(window.metric, window.panel.periods.slice(0, window.first), [
    ...piloted,
    ...candidates,
  ]);
  const columns = [...new Set(input.traits.flatMap(({ numbers }) => Object.keys(numbers)))].sort();
  const measures: [string, (zone: string) => number | undefined][] = [
    ["level", (zone) => levels.get(zone)],
    ...columns.map((column): [string, (zone: string) => number | undefined] => [
      column,
      (zone) => traits.get(zone)?.numbers[column],
    ]),
  ];
  const ranges = measures.flatMap(([trait, of]) => {
    const own = piloted.flatMap((zone) => of(zone) ?? []);
    const sd = deviation([...piloted, ...candidates].flatMap((zone) => of(zone) ?? []));
    return own.length > 0 && sd > 0 ? [{ trait, of, low: Math.min(...own), high: Math.max(...own), sd }] : [];
  });
  return candidates.map((zone): Likeness => {
    const format = traits.get(zone)?.format ?? null;
    if (format !== null && !formats.has(format) && !formats.has(null)) {
      return { zone, likeness: "unlike", furthest: null, trait: "format" };
    }
    const distances = ranges.flatMap(({ trait, of, low, high, sd }) => {
      const value = of(zone);
      return value === undefined ? [] : [{ trait, far: Math.max(low - value, value - high, 0) / sd }];
    });
    const worst = distances.reduce<{ trait: string; far: number } | null>(
      (most, one) => (most === null || one.far > most.far ? one : most),
      null,
    );
    if (!worst) return { zone, likeness: "unknown", furthest: null, trait: null };
    const like = worst.far <= ROOM;
    return {
      zone,
      likeness: like ? "like" : "unlike",
      furthest: worst.far,
      trait: worst.far > 0 ? worst.trait : null,
    };
  });
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(values.length - 1, 1),
  );
}
