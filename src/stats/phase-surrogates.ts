/**
 * Makes series with the same spectrum, and so the same autocorrelation, as the one given, but otherwise by chance: Fourier phases are
 * drawn anew. Theiler, Eubank, Longtin, Galdrikian & Farmer 1992, "Testing for nonlinearity in time series: the method of surrogate
 * data", Physica D 58. The plain transform, of any length.
 *
 * @param series without trend and season, which a random phase would tear apart
 * @param random uniform on 0…1
 * @returns a function that fills an array of the same length with the next surrogate
 */
export function phaseSurrogates(series: Float64Array, random: () => number): (into: Float64Array) => void {
  const n = series.length;
  const half = Math.floor(n / 2);
  const cos = Float64Array.from({ length: n }, (_, i) => Math.cos((2 * Math.PI * i) / n));
  const sin = Float64Array.from({ length: n }, (_, i) => Math.sin((2 * Math.PI * i) / n));
  let mean = 0;
  for (const value of series) mean += value / n;
  const amplitude = new Float64Array(half + 1);
  for (let j = 1; j <= half; j++) {
    let re = 0;
    let im = 0;
    for (let t = 0, at = 0; t < n; t++, at = (at + j) % n) {
      re += (series[t] as number) * (cos[at] as number);
      im += (series[t] as number) * (sin[at] as number);
    }
    // The highest frequency of an even length has no phase to draw, only a sign.
    amplitude[j] = ((2 * j === n ? 1 : 2) * Math.hypot(re, im)) / n;
  }
  return (into) => {
    into.fill(mean);
    for (let j = 1; j <= half; j++) {
      const phase = 2 * j === n ? (random() < 0.5 ? 0 : Math.PI) : 2 * Math.PI * random();
      const a = (amplitude[j] as number) * Math.cos(phase);
      const b = (amplitude[j] as number) * Math.sin(phase);
      for (let t = 0, at = 0; t < n; t++, at = (at + j) % n) {
        into[t] = (into[t] as number) + a * (cos[at] as number) - b * (sin[at] as number);
      }
    }
  };
}
