import { normalCdf } from "./normal-cdf.ts";

/**
 * Chance that a variable of the noncentral t distribution is at most `x`: that of (Z + shift) / √(W/df) with Z normal and W chi-square.
 *
 * Integrates Φ(x·s − shift) over the density of s = √(W/df) (Johnson, Kotz & Balakrishnan 1995, "Continuous Univariate Distributions 2",
 * chapter 31) by Simpson's rule where the density is not negligible; good to about nine digits.
 *
 * @param df degrees of freedom, at least 1
 */
export function noncentralTCdf(x: number, df: number, shift: number): number {
  if (df > 1e6) return normalCdf(x - shift);
  const spread = 1 / Math.sqrt(2 * df);
  const from = Math.max(0, 1 - 12 * spread);
  const to = 1 + 14 * spread;
  const steps = 2000;
  const width = (to - from) / steps;
  // Density of s up to its constant, in logarithms and measured from near its peak; the constant comes from the same sum.
  const logDensity = (s: number): number => (df - 1) * Math.log(s) - (df * (s * s - 1)) / 2;
  let mass = 0;
  let total = 0;
  for (let i = 0; i <= steps; i++) {
    const s = from + i * width;
    const density = s > 0 ? Math.exp(logDensity(s)) : df === 1 ? Math.exp(0.5) : 0;
    const weight = (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2) * density;
    mass += weight;
    total += weight * normalCdf(x * s - shift);
  }
  return total / mass;
}
