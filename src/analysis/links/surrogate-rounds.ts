import { linkRules } from "./link-rules.ts";

/**
 * P-value of an observed strength among surrogates, (1 + those at least as strong) / (1 + all) (Davison & Hinkley 1997, 4.2), drawn in
 * rounds: few for pairs that plainly have nothing, many where the number decides. Each round draws anew, so that stopping early biases nothing.
 *
 * @param draw strength of the next surrogate, by the same statistic as `observed`; told its round and its number in the round
 */
export function surrogateRounds(
  observed: number,
  draw: (round: number, number: number) => number,
): { readonly pValue: number; readonly surrogates: number } {
  let result = { pValue: 1, surrogates: 0 };
  for (const [round, { count, upTo }] of linkRules.surrogates.entries()) {
    let stronger = 0;
    // Rounding must not decide whether a surrogate equals what was observed.
    for (let i = 0; i < count; i++) if (draw(round, i) >= observed * (1 - 1e-12)) stronger++;
    result = { pValue: (1 + stronger) / (1 + count), surrogates: count };
    if (result.pValue > upTo) break;
  }
  return result;
}
