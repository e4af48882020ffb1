import { describe, expect, it } from "vitest";
import { biasReducedCovariance } from "#stats/bias-reduced-covariance.ts";
import { panelRegressor, panelSlope, rowProducts } from "#stats/panel-slope.ts";
import { randomSource } from "#stats/random-source.ts";
import { twoWayEffects } from "#stats/two-way-effects.ts";
import { twoWayRegression } from "#stats/two-way-regression.ts";

const UNITS = 11;
const TIMES = 20;

/** A panel with effects of units and periods; `keep` says which cells exist. */
function panel(keep: (unit: number, time: number) => boolean) {
  const random = randomSource(4, "panel slope");
  const rows = Array.from({ length: UNITS * TIMES }, (_, i) => ({
    unit: Math.floor(i / TIMES),
    time: i % TIMES,
  }))
    .map(({ unit, time }) => {
      const x = random() * (1 + unit / 5) + unit + Math.sin(time);
      return { unit, time, x, y: 0.4 * x + random() * (1 + unit / 3) + time };
    })
    .filter(({ unit, time }) => keep(unit, time));
  const unit = Int32Array.from(rows, (row) => row.unit);
  const effects = twoWayEffects(
    unit,
    Int32Array.from(rows, (row) => row.time),
    UNITS,
    TIMES,
  );
  const column = (of: "x" | "y"): Float64Array => Float64Array.from(rows, (row) => row[of]);
  const dense = (values: Float64Array): Float64Array => {
    const grid = new Float64Array(UNITS * TIMES);
    for (const [i, row] of rows.entries()) grid[row.unit * TIMES + row.time] = values[i] as number;
    return grid;
  };
  const model = twoWayRegression(effects, [column("x")], column("y"));
  if (model.status !== "estimated") throw new Error(model.why);
  const exact = biasReducedCovariance(model, unit);
  if (exact.status !== "estimated") throw new Error(exact.why);
  const regressor = panelRegressor(dense(effects.within(column("x"))), UNITS, TIMES, rows.length / TIMES);
  const products = rowProducts(regressor.values, dense(effects.within(column("y"))), UNITS, TIMES);
  const scores = Float64Array.from({ length: UNITS }, (_, i) => products[i * UNITS + i] as number);
  return { model, exact, slope: panelSlope(regressor, scores) };
}

describe("the slope of a panel", () => {
  it("has the standard error and degrees of freedom of CR2 by its general algorithm, when balanced", () => {
    const { model, exact, slope } = panel(() => true);
    expect(slope.slope).toBeCloseTo(model.coefficients[0] as number, 10);
    expect(slope.se).toBeCloseTo(Math.sqrt(exact.covariance[0] as number), 10);
    expect(slope.df).toBeCloseTo(exact.degreesOfFreedom[0] as number, 6);
  });

  it("comes within one per cent of them where two units begin late and cells are missing", () => {
    const { model, exact, slope } = panel(
      (unit, time) =>
        !(unit === 3 && time < 8) && !(unit === 7 && time < 12) && (unit * 7 + time * 3) % 29 !== 0,
    );
    expect(slope.slope).toBeCloseTo(model.coefficients[0] as number, 10);
    expect(slope.se / Math.sqrt(exact.covariance[0] as number)).toBeGreaterThan(0.99);
    expect(slope.se / Math.sqrt(exact.covariance[0] as number)).toBeLessThan(1.01);
    expect(slope.df / (exact.degreesOfFreedom[0] as number)).toBeGreaterThan(0.95);
    expect(slope.df / (exact.degreesOfFreedom[0] as number)).toBeLessThan(1.05);
  });
});
