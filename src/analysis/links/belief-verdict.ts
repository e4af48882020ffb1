/** What the data says to something that the company believes. */
export type BeliefVerdict =
  | { readonly verdict: "confirmed"; readonly lagAgrees: boolean | null }
  | { readonly verdict: "contradicted"; readonly why: "opposite-sign" | "explained" | "negligible" }
  | { readonly verdict: "unknown"; readonly why: "no-evidence" | "not-tested" };
