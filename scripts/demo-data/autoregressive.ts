import type { RandomStream } from "./random-stream.ts";

/** A stationary AR(1) series of `length`: standard deviation `deviation`, correlation `rho` from one step to the next. */
export function autoregressive(
  random: RandomStream,
  length: number,
  { deviation, rho }: { deviation: number; rho: number },
): Float64Array {
  const series = new Float64Array(length);
  const innovation = deviation * Math.sqrt(1 - rho * rho);
  let last = random.normal(0, deviation);
  for (let at = 0; at < length; at++) {
    series[at] = last;
    last = rho * last + random.normal(0, innovation);
  }
  return series;
}
