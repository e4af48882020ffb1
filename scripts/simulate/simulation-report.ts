import type { Simulation, SimulationOptions, SimulationTable } from "./simulation.ts";

/** The result of one simulation as a Markdown document that says how to make it again. */
export function simulationReport(
  { id, about }: Simulation,
  { runs, seed }: SimulationOptions,
  tables: readonly SimulationTable[],
): string {
  const made = `Made by \`npm run simulate -- --only ${id} --runs ${runs} --seed ${seed} --write\`; do not edit.`;
  const parts = tables.map((table) => `## ${table.title}\n\n${markdownTable(table)}`);
  return [`# Simulation: ${id}`, made, ...about, ...parts].join("\n\n").concat("\n");
}

/** Text columns are padded, so that the table also reads well in a terminal. */
function markdownTable({ columns, rows }: SimulationTable): string {
  const widths = columns.map((column, i) =>
    Math.max(column.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const isNumber = columns.map((_, i) => rows.every((row) => !Number.isNaN(Number(row[i]))));
  const line = (cells: readonly string[]) => {
    const padded = cells.map((cell, i) =>
      isNumber[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
    );
    return `| ${padded.join(" | ")} |`;
  };
  const rule = widths.map((width, i) => (isNumber[i] ? `${"-".repeat(width - 1)}:` : "-".repeat(width)));
  return [line(columns), line(rule), ...rows.map(line)].join("\n");
}
