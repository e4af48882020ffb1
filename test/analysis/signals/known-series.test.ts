import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { signal } from "#analysis/signals/signal.ts";
import type { Direction, Unit } from "#model/vocabulary.ts";
import { golden } from "../../stats/golden.ts";

interface Known {
  first_year: number;
  values: number[];
}
const series = JSON.parse(
  readFileSync(new URL("../../golden/series.json", import.meta.url), "utf8"),
) as Record<"driver_deaths" | "air_passengers" | "co2" | "nottem", Known>;

/** The verdict as it would have been after each of the months from `from` to `to`. */
function history(
  { first_year, values }: Known,
  unit: Unit,
  direction: Direction,
  from: number,
  to = values.length,
) {
  const points = values.map((value, t) => ({
    periodStart: new Date(Date.UTC(first_year, t, 1)).toISOString().slice(0, 10),
    value,
    n: null,
  }));
  return Array.from({ length: to - from + 1 }, (_, i) =>
    signal(points.slice(0, from + i), { grain: "month", direction, unit, target: null }),
  );
}

test("seat belts: the first month of the law is a signal, the months before are not, and a year later it is the new normal", () => {
  // Compulsory from 1983-02 (Harvey & Durbin 1986); January 1969 is the first month of the series.
  const february1983 = 170;
  const before = history(series.driver_deaths, "count", "lower", february1983 - 10, february1983 - 1);
  expect(before.map(({ verdict }) => verdict)).toEqual(Array(10).fill("no-signal"));
  const first = history(series.driver_deaths, "count", "lower", february1983, february1983)[0];
  expect(first).toMatchObject({
    verdict: "improved",
    since: "1983-02-01",
    method: "xmr-seasonal",
    scale: "log",
  });
  const later = history(series.driver_deaths, "count", "lower", february1983 + 6, february1983 + 11);
  for (const one of later) expect(one).toMatchObject({ verdict: "improved", since: "1983-02-01" });
  const normal = history(series.driver_deaths, "count", "lower", 182, 192);
  expect(normal.map(({ verdict }) => verdict)).toEqual(Array(11).fill("no-signal"));
});

test("the Nile: nothing up to 1898, then a fall since 1899 (Cobb 1978)", () => {
  const { nile } = golden<{ nile: number[] }>("phases");
  const at = (year: number) =>
    signal(
      nile.slice(0, year - 1870).map((value, t) => ({ periodStart: `${1871 + t}-01-01`, value, n: null })),
      { grain: "year", direction: "higher", unit: "index", target: null },
    );
  for (let year = 1880; year <= 1898; year++) expect(at(year).verdict).toBe("no-signal");
  expect(at(1903).verdict).toBe("worsened");
  expect(at(1906)).toMatchObject({ verdict: "worsened", since: "1899-01-01" });
  expect(at(1920)).toMatchObject({ verdict: "no-signal" });
});

test("a steady rise with a season (carbon dioxide) and a season alone (temperature) seldom scream", () => {
  const share = (known: Known) => {
    const all = history(known, "index", "none", 49);
    return all.filter(({ verdict }) => verdict === "changed").length / all.length;
  };
  expect(share(series.nottem)).toBeLessThan(0.07);
  expect(share(series.co2)).toBeLessThan(0.1);
});
