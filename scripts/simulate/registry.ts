import { linkSimulation } from "./links/link-simulation.ts";
import { maturitySimulation } from "./maturity/maturity-simulation.ts";
import { pilotSimulation } from "./pilots/pilot-simulation.ts";
import { signalSimulation } from "./signals/signal-simulation.ts";
import type { Simulation } from "./simulation.ts";

/** Every simulation that `npm run simulate` knows, in the order in which it runs them. */
export const simulations: readonly Simulation[] = [
  signalSimulation,
  pilotSimulation,
  linkSimulation,
  maturitySimulation,
];
