/**
 * One variable of a panel without its zone and period effects: `values[unit * width + time]`, 0 in empty cells, with what regressions
 * on it need.
 */
export interface PanelRegressor {
  readonly values: Float64Array;
  readonly units: number;
  readonly width: number;
  /** `gram[i * units + j]`: product of the rows of units i and j. */
  readonly gram: Float64Array;
  readonly sumOfSquares: number;
  /** By unit, what turns a squared score into its bias-reduced one: 1 / (1 − 1/N − leverage). */
  readonly correction: Float64Array;
  /** Satterthwaite's degrees of freedom of the slope's variance. */
  readonly df: number;
}

/** A slope with its cluster-robust standard error. */
export interface PanelSlope {
  readonly slope: number;
  readonly se: number;
  readonly t: number;
  readonly df: number;
}

/**
 * Prepares a regressor for regressions with zone and period effects, standard errors clustered by unit.
 *
 * CR2 of Bell & McCaffrey 2002, Survey Methodology 28(2), with their Satterthwaite degrees of freedom, for one regressor of which unit
 * and period effects were removed (Pustejovsky & Tipton 2018, Journal of Business & Economic Statistics 36(4)). In a balanced panel a
 * unit's block of I − H is (1 − 1/N)(I − 11'/T) − x x'/Σx², whose inverse square root scales x by a number: hence the closed form. In a
 * panel with gaps N is the mean number of units in a period, which approximates the same.
 *
 * @param unitsPerPeriod N
 */
export function panelRegressor(
  values: Float64Array,
  units: number,
  width: number,
  unitsPerPeriod: number,
): PanelRegressor {
  const gram = rowProducts(values, values, units, width);
  let sumOfSquares = 0;
  for (let i = 0; i < units; i++) sumOfSquares += gram[i * units + i] as number;
  const correction = new Float64Array(units);
  for (let i = 0; i < units; i++) {
    const rest = 1 - 1 / unitsPerPeriod - (gram[i * units + i] as number) / sumOfSquares;
    // A unit that alone carries the regressor has no error to correct by.
    correction[i] = 1 / Math.max(rest, 1e-6);
  }
  const df = satterthwaite(gram, units, sumOfSquares, correction, unitsPerPeriod);
  return { values, units, width, gram, sumOfSquares, correction, df };
}

/** `[i * units + j]`: product of row i of `a` and row j of `b`, each of `width` values. */
export function rowProducts(a: Float64Array, b: Float64Array, units: number, width: number): Float64Array {
  const products = new Float64Array(units * units);
  for (let i = 0; i < units; i++) {
    for (let j = 0; j < units; j++) {
      let sum = 0;
      for (let t = 0, p = i * width, q = j * width; t < width; t++, p++, q++) {
        sum += (a[p] as number) * (b[q] as number);
      }
      products[i * units + j] = sum;
    }
  }
  return products;
}

/**
 * Slope of an outcome on a prepared regressor.
 *
 * @param scores by unit, the product of its rows of regressor and outcome
 */
export function panelSlope(regressor: PanelRegressor, scores: Float64Array): PanelSlope {
  const { gram, units, sumOfSquares, correction, df } = regressor;
  let cross = 0;
  for (const score of scores) cross += score;
  const slope = cross / sumOfSquares;
  let meat = 0;
  for (let i = 0; i < units; i++) {
    const score = (scores[i] as number) - slope * (gram[i * units + i] as number);
    meat += score * score * (correction[i] as number);
  }
  const se = Math.sqrt(meat) / sumOfSquares;
  return { slope, se, t: slope / se, df };
}

/** (tr G)² / tr G² of the quadratic form that the variance estimate is, under errors that are equal and independent. */
function satterthwaite(
  gram: Float64Array,
  units: number,
  sumOfSquares: number,
  correction: Float64Array,
  n: number,
): number {
  let trace = 0;
  let squares = 0;
  for (let i = 0; i < units; i++) {
    const own = gram[i * units + i] as number;
    for (let j = 0; j < units; j++) {
      const other = gram[j * units + j] as number;
      const product = gram[i * units + j] as number;
      const inner = (i === j ? product : 0) - product / n - (own * other) / sumOfSquares;
      const cell = Math.sqrt((correction[i] as number) * (correction[j] as number)) * inner;
      squares += cell * cell;
      if (i === j) trace += cell;
    }
  }
  return squares > 0 ? (trace * trace) / squares : 1;
}
