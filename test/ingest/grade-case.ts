import { createHash } from "node:crypto";

/** What a case of the corpus asks for; `test/csv-corpus/README.md` explains the fields. */
export interface Expectation {
  readonly file: string;
  readonly table: string;
  readonly kind: string;
  readonly expect: Outcome;
  readonly also_ok: readonly Outcome[];
  readonly rows_in: number | null;
  readonly rows_ok: number | null;
  readonly rows_rejected: number | null;
  readonly rows_repeated: number | null;
  readonly row_errors?: readonly { file?: string; line: number | null; column: string | null }[];
  readonly values: readonly Row[];
  readonly alt_values?: readonly Row[];
  readonly never?: { values?: unknown[]; periods?: unknown[]; zone_contains?: string; segment?: string };
  readonly max_warnings?: number;
  readonly max_seconds?: number;
  readonly max_problems?: number;
}

export type Outcome = "accept" | "accept_with_warning" | "reject_rows" | "reject_file";
export type Row = Readonly<Record<string, unknown>>;

/** What the reader made of a case. */
export interface CaseResult {
  readonly outcome: Outcome;
  readonly counts: readonly [rowsIn: number, ok: number, rejected: number, repeated: number];
  readonly errors: readonly { file: string; line: number | null; column: string | null }[];
  readonly problems: number;
  readonly values: readonly Row[];
  readonly seconds: number;
}

export type Grade = "PASS" | "LOUD" | "UNFLAGGED" | "SILENT";

function same(wanted: unknown, got: unknown): boolean {
  if (typeof wanted === "object" && wanted !== null) {
    const { $length, $sha256 } = wanted as { $length: number; $sha256: string };
    const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
    return typeof got === "string" && got.length === $length && hash(got) === $sha256;
  }
  if ((wanted ?? "") === "" && (got ?? "") === "") return true;
  return wanted === got;
}

const match = (wanted: Row, got: Row): boolean =>
  Object.entries(wanted).every(([key, x]) => same(x, got[key]));

/** Matches published rows to wanted ones, each once. */
function take(wanted: readonly Row[], got: readonly Row[]): { left: Row[]; bad: Row[] } {
  const left = [...wanted];
  const bad = got.filter((row) => {
    const at = left.findIndex((one) => match(one, row));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { left, bad };
}

function isForbidden({ never }: Expectation, row: Row): boolean {
  if (!never) return false;
  const zone = String(row["zone"] ?? "");
  return (
    (never.values ?? []).some((value) => same(value, row["value"])) ||
    (never.periods ?? []).includes(row["period"]) ||
    (never.zone_contains !== undefined && zone.includes(never.zone_contains)) ||
    (never.segment !== undefined && row["segment"] === never.segment)
  );
}

/** Whether the problems stand where they should; null or what is amiss. */
function misplaced({ row_errors = [] }: Expectation, { errors }: CaseResult): string | null {
  for (const { file, line, column } of row_errors) {
    const found = errors.some(
      (one) =>
        one.line === line && (column === null || column === one.column) && (!file || one.file.endsWith(file)),
    );
    if (!found) return `no error at line ${line} column ${column}`;
  }
  const extra = errors.find(({ line }) => !row_errors.some((one) => one.line === line));
  return extra ? `extra error at line ${extra.line}` : null;
}

function gradeCounts(wanted: Expectation, result: CaseResult, left: number): [Grade, string] {
  const { outcome, counts } = result;
  const [rowsIn, ok, rejected, repeated] = counts;
  if (rowsIn !== ok + rejected + repeated) return ["LOUD", `accounting ${counts}`];
  const asAsked =
    outcome === wanted.expect || (outcome === "accept_with_warning" && wanted.expect === "accept");
  if (asAsked) {
    const asked = [wanted.rows_in, wanted.rows_ok, wanted.rows_rejected, wanted.rows_repeated];
    if (asked.some((count, i) => count !== counts[i])) return ["LOUD", `counts ${counts}, wanted ${asked}`];
    if (left > 0) return ["LOUD", `${left} expected rows missing`];
  }
  const amiss =
    wanted.expect === "reject_rows" && outcome === "reject_rows" ? misplaced(wanted, result) : null;
  return amiss === null ? ["PASS", ""] : ["LOUD", amiss];
}

/** Grades one case. SILENT: a wrong, invented or lost row that nothing reports. */
export function gradeCase(wanted: Expectation, result: CaseResult): [Grade, string] {
  const { outcome, values, errors } = result;
  if (wanted.max_seconds !== undefined && result.seconds > wanted.max_seconds) return ["LOUD", "slow"];
  if (wanted.max_problems !== undefined && result.problems > wanted.max_problems)
    return ["LOUD", "too many problems"];
  const allowed: Outcome[] = [wanted.expect, ...wanted.also_ok];
  if (wanted.expect === "accept" && wanted.max_warnings !== 0) allowed.push("accept_with_warning");
  let { left, bad } = take(wanted.values, values);
  const others = wanted.alt_values ?? [];
  if (bad.length > 0 && others.length > 0) bad = take([...others, ...others, ...others], bad).bad;
  const forbidden = values.find((row) => isForbidden(wanted, row)) ?? bad[0];
  if (forbidden) return ["SILENT", `published ${JSON.stringify(forbidden).slice(0, 200)}`];
  const lost = outcome !== "reject_file" && wanted.expect !== "reject_file" && left.length > 0;
  if (lost && errors.length === 0 && values.length < wanted.values.length)
    return ["SILENT", `${left.length} rows lost`];
  if (!allowed.includes(outcome)) {
    const grade =
      outcome !== "accept" ? "LOUD" : allowed.includes("accept_with_warning") ? "UNFLAGGED" : "SILENT";
    return [grade, `outcome ${outcome}, wanted ${wanted.expect}`];
  }
  return outcome === "reject_file" ? ["PASS", ""] : gradeCounts(wanted, result, left.length);
}
