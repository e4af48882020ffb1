import { readFileSync } from "node:fs";
import type { PilotPanel } from "#analysis/pilots/pilot-panel.ts";

const file = (name: string): string => readFileSync(new URL(`../../golden/${name}`, import.meta.url), "utf8");

/** Panels and numbers of test/golden/panels.R. */
export const golden = JSON.parse(file("panels.json")) as {
  readonly full: Record<string, number[]> &
    Record<"zones" | "periods" | "start" | "pilots" | "effect" | "welch_se" | "pre_slope", number>;
  readonly staggered: Record<string, number[]> &
    Record<"zones" | "periods" | "simple" | "simple_se" | "simple_not_yet", number>;
};

const named = (zones: number, periods: number): Pick<PilotPanel, "zones" | "periods"> => ({
  zones: Array.from({ length: zones }, (_, i) => `z${i + 1}`),
  periods: Array.from({ length: periods }, (_, t) => `p${t}`),
});

/** Four pilot and eight control zones over twenty periods, piloted from the fourteenth. */
export function fullPanel(): PilotPanel {
  const { zones, periods, start, pilots, values } = golden.full;
  return {
    ...named(zones, periods),
    values: Float64Array.from(values ?? []),
    start: Int32Array.from({ length: zones }, (_, i) => (i < pilots ? start : -1)),
  };
}

/** Fourteen zones over seven periods with three starts. */
export function staggeredPanel(): PilotPanel {
  const { zones, periods, values, start } = golden.staggered;
  return {
    ...named(zones, periods),
    values: Float64Array.from(values ?? []),
    start: Int32Array.from(start ?? []),
  };
}

/** Cigarette sales of 39 states, California piloted from 1989; see test/golden/prop99.md. */
export function prop99(): PilotPanel {
  const rows = file("prop99.csv").trim().split("\n").slice(1);
  const cells = rows.map((row) => row.replaceAll('"', "").split(","));
  const zones = [...new Set(cells.map(([state = ""]) => state))];
  const periods = [...new Set(cells.map(([, year = ""]) => year))].sort();
  const values = new Float64Array(zones.length * periods.length).fill(Number.NaN);
  for (const [state = "", year = "", packs] of cells) {
    values[zones.indexOf(state) * periods.length + periods.indexOf(year)] = Number(packs);
  }
  const start = Int32Array.from(zones, (zone) => (zone === "California" ? periods.indexOf("1989") : -1));
  return { zones, periods, values, start };
}
