/** A table of results: a title, the names of its columns, its rows as text. */
export interface SimulationTable {
  title: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

export interface SimulationOptions {
  /** Simulated data sets per cell of a table. */
  runs: number;
  seed: number;
}

/** One simulated check of a verdict: how often it is wrong when there is nothing to find, and right when there is. */
export interface Simulation {
  id: string;
  /** What is simulated and how to read the tables, as paragraphs. */
  about: readonly string[];
  defaultRuns: number;
  run(options: SimulationOptions): SimulationTable[];
}
