import type { Finding, ProblemArgs } from "./problem.ts";

const kindOf = (file: string, code: string, column: string | null): string =>
  [file, code, column ?? ""].join("\n");

/**
 * How many problems like one of those that are listed, in its file and column, are only counted. It is for them that
 * `list_capped` stands, which is no problem by itself.
 */
export function unlistedCount(problems: readonly Finding[]): (listed: Finding) => number {
  const counts = new Map<string, number>();
  for (const { file, code, column, args } of problems) {
    if (code !== "list_capped") continue;
    const { what, count, shown } = args as ProblemArgs["list_capped"];
    const kind = kindOf(file, what, column);
    counts.set(kind, (counts.get(kind) ?? 0) + count - shown);
  }
  return ({ file, code, column }) => counts.get(kindOf(file, code, column)) ?? 0;
}
