import { signal } from "#analysis/signals/signal.ts";
import type { EstimatedSignal, SignalOptions, SignalPoint } from "#analysis/signals/signal-types.ts";
import { type Chance, chance } from "../../../scripts/simulate/chance.ts";

export const monthly: SignalOptions = { grain: "month", direction: "higher", unit: "score", target: null };

/** Points of successive months from 2019 on; null leaves a month out. */
export function months(values: readonly (number | null)[], n?: readonly number[]): SignalPoint[] {
  return values.flatMap((value, t) =>
    value === null
      ? []
      : [
          {
            periodStart: new Date(Date.UTC(2019, t, 1)).toISOString().slice(0, 10),
            value,
            n: n?.[t] ?? null,
          },
        ],
  );
}

/** Standard normal noise, the same for the same name. */
export function noise(length: number, name = "noise"): number[] {
  const { normal }: Chance = chance(5, name);
  return Array.from({ length }, normal);
}

export function estimated(points: readonly SignalPoint[], options: SignalOptions): EstimatedSignal {
  const result = signal(points, options);
  if (result.verdict === "not-estimable") throw new Error(result.why);
  return result;
}

/** Codes of the reasons, in order. */
export function codes({ reasons }: Pick<EstimatedSignal, "reasons">): string[] {
  return reasons.map(({ code }) => code);
}
