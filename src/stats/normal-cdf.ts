/** Cody's rational approximations; coefficients from the power 0 upward. */
const CENTRE = {
  numerator: [
    18154.98125334356, 1067.6894854603709, 161.02823106855587, 2.2352520354606837, 0.06568233791820745,
  ],
  denominator: [45507.78933502673, 10260.932208618979, 976.0985517377767, 47.202581904688245, 1],
};
const SHOULDER = {
  numerator: [
    9842.714838383978, 11602.65143764735, 6848.190450536283, 2494.5375852903726, 597.2702763948002,
    93.50665613217785, 8.883149794388377, 0.39894151208813466, 1.0765576773720192e-8,
  ],
  denominator: [
    19685.429676859992, 38912.00328609327, 34900.95272114598, 18615.571640885097, 6485.558298266761,
    1519.3775994075547, 235.387901782625, 22.266688044328117, 1,
  ],
};
const TAIL = {
  numerator: [
    2.9112874951168793e-5, 0.0014216191932278934, 0.022235277870649807, 0.12740116116024736,
    0.215898534057957, 0.023073441764940174,
  ],
  denominator: [
    7.297515550839662e-5, 0.0037823963320275824, 0.06598813786892856, 0.4682382124808651, 1.284260096144911,
    1,
  ],
};
const SQRT_2_PI = Math.sqrt(2 * Math.PI);

/**
 * Share of the standard normal distribution that lies below `z`.
 *
 * Cody (1969), "Rational Chebyshev approximations for the error function", Mathematics of Computation 23(107); relative
 * error about 1e-15, in the lower tail too. For an upper tail ask for `normalCdf(-z)`, which keeps that accuracy.
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) throw new RangeError("normalCdf needs a number, got NaN");
  const size = Math.abs(z);
  if (size <= 0.67448975) {
    return 0.5 + z * ratio(CENTRE, z * z);
  }
  const tail = upperTail(size);
  return z < 0 ? tail : 1 - tail;
}

function upperTail(size: number): number {
  if (size > 38.5) return 0;
  // exp(−size²/2) in two factors: squaring the rounded part is exact, so the tail keeps its relative accuracy.
  const rounded = Math.trunc(size * 16) / 16;
  const density = Math.exp((-rounded * rounded) / 2) * Math.exp((-(size - rounded) * (size + rounded)) / 2);
  if (size <= Math.sqrt(32)) return density * ratio(SHOULDER, size);
  const x = 1 / (size * size);
  return (density * (1 / SQRT_2_PI - x * ratio(TAIL, x))) / size;
}

function ratio(of: { numerator: readonly number[]; denominator: readonly number[] }, x: number): number {
  return polynomial(of.numerator, x) / polynomial(of.denominator, x);
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}
