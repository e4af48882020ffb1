/** The few functions used here; the package carries no types of its own. */
declare module "d3-random" {
  type Source = () => number;
  export function randomLcg(seed: number): Source;
  export const randomNormal: { source(source: Source): (mean: number, deviation: number) => () => number };
  export const randomBinomial: { source(source: Source): (n: number, p: number) => () => number };
}
