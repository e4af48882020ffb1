/** How much larger a sample must be when units come in groups of `size` that resemble each other: 1 + (size − 1)·ICC (Kish 1965; Donner & Klar 2000). */
export function designEffect(size: number, intraclassCorrelation: number): number {
  return 1 + (size - 1) * intraclassCorrelation;
}
