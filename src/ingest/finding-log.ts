import { LineSet } from "./line-set.ts";
import { excerpt, type Finding, type ProblemArgs, type ProblemCode } from "./problem.ts";

/** Problems of one kind in one column of one file that are listed one by one; further ones are only counted. */
export const LISTED = 10_000;

/** Where a problem stands. */
export interface Place {
  readonly line: number | null;
  readonly column: string | null;
  readonly text?: string | null;
}

/** How often a kind of problem came in a column, and the lines of errors beyond those that are listed. */
interface Kind {
  readonly code: ProblemCode;
  readonly column: string | null;
  count: number;
  unlisted: LineSet | null;
}

/**
 * Collects the problems of one file: counts are exact, the list is capped per kind and column, and the lines of all errors
 * are known.
 */
export class FindingLog {
  readonly file: string;
  #listed: Finding[] = [];
  readonly #counts = new Map<string, Kind>();
  #errors = 0;

  constructor(file: string) {
    this.file = file;
  }

  /** How many errors there are, listed or not. */
  get errors(): number {
    return this.#errors;
  }

  error<Code extends ProblemCode>(code: Code, place: Place, args: ProblemArgs[Code]): void {
    this.#add("error", code, place, args);
  }

  warn<Code extends ProblemCode>(code: Code, place: Place, args: ProblemArgs[Code]): void {
    this.#add("warning", code, place, args);
  }

  /** Takes a finding that another reading of the same file has made. */
  take({ severity, code, line, column, text, args }: Finding): void {
    this.#add(severity, code, { line, column, text }, args);
  }

  /** Drops the problems of single records, which are only consequences of a problem of the whole file. */
  forgetRows(): void {
    this.#listed = this.#listed.filter(({ line, severity }) => line === null || severity === "warning");
    this.#counts.clear();
  }

  #add<Code extends ProblemCode>(
    severity: "error" | "warning",
    code: Code,
    { line, column, text = null }: Place,
    args: ProblemArgs[Code],
  ): void {
    if (severity === "error") this.#errors++;
    const key = `${severity}\n${code}\n${column ?? ""}`;
    const kind = this.#counts.get(key) ?? { code, column, count: 0, unlisted: null };
    if (kind.count === 0) this.#counts.set(key, kind);
    kind.count++;
    if (kind.count > LISTED) {
      if (severity === "error" && line !== null) {
        kind.unlisted ??= new LineSet();
        kind.unlisted.add(line);
      }
      return;
    }
    const shown = text === null ? null : excerpt(text);
    this.#listed.push({ severity, code, file: this.file, line, column, text: shown, args });
  }

  /** The problems by line, and a remark for each kind of which not all are listed. */
  findings(): Finding[] {
    const all = this.#listed.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
    for (const { code, column, count, unlisted } of this.#counts.values()) {
      if (count <= LISTED) continue;
      const args = { what: code, count, shown: LISTED };
      all.push({
        severity: "warning",
        code: "list_capped",
        file: this.file,
        line: null,
        column,
        text: null,
        args,
        ...(unlisted && { unlisted: unlisted.bits }),
      });
    }
    return all;
  }
}
