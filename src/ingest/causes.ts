import type { Finding } from "./problem.ts";

/** Examples shown of each cause. */
const EXAMPLES = 3;

/** Problems with one cause in one column: what analysts mend in one go. */
export interface Cause {
  /** The first few, in the order of files and lines; never empty. */
  readonly examples: readonly [Finding, ...Finding[]];
  readonly count: number;
  /** In how many files it occurs. */
  readonly files: number;
}

/** Groups problems by cause, errors before warnings, in the order of files. */
export function causesOf(problems: readonly Finding[]): Cause[] {
  const groups = Map.groupBy(problems, ({ severity, code, column }) => [severity, code, column].join("\n"));
  const causes = [...groups.values()].map((all): Cause => {
    const [first, ...rest] = all as [Finding, ...Finding[]];
    return {
      examples: [first, ...rest.slice(0, EXAMPLES - 1)],
      count: all.length,
      files: new Set(all.map(({ file }) => file)).size,
    };
  });
  const rank = ({ examples: [first] }: Cause): number => (first.severity === "error" ? 0 : 1);
  return causes.sort((a, b) => rank(a) - rank(b));
}
