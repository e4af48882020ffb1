import { textTable } from "./text-table.ts";

/** The market on the elements of maturity: `benchmarks.csv`. The figures are made up, like the company. */
export const benchmarkList = textTable(
  ["element", "average", "leader", "n", "source"],
  `
M | 4.9 | 7.8 | 64 | Made up for the demonstration, 2026
F | 4.4 | 7.3 | 64 | Made up for the demonstration, 2026
K | 4.1 | 7.1 | 64 | Made up for the demonstration, 2026
N | 3.8 | 7.0 | 64 | Made up for the demonstration, 2026
S | 4.7 | 7.9 | 64 | Made up for the demonstration, 2026
C | 4.6 | 7.6 | 64 | Made up for the demonstration, 2026
`,
);
