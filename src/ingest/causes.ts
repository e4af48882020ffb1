import type { Finding } from "./problem.ts";
import { unlistedCount } from "./unlisted-count.ts";

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

/** Groups problems by cause, errors before warnings, in the order of files. Those that are not listed are counted. */
export function causesOf(problems: readonly Finding[]): Cause[] {
  const unlisted = unlistedCount(problems);
  const listed = problems.filter(({ code }) => code !== "list_capped");
  const groups = Map.groupBy(listed, ({ severity, code, column }) => [severity, code, column].join("\n"));
  const causes = [...groups.values()].map((all): Cause => {
    const [first, ...rest] = all as [Finding, ...Finding[]];
    const byFile = new Map(all.map((one) => [one.file, one]));
    return {
      examples: [first, ...rest.slice(0, EXAMPLES - 1)],
      count: [...byFile.values()].reduce((sum, one) => sum + unlisted(one), all.length),
      files: byFile.size,
    };
  });
  const rank = ({ examples: [first] }: Cause): number => (first.severity === "error" ? 0 : 1);
  return causes.sort((a, b) => rank(a) - rank(b));
}
