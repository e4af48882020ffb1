/** What a file looks like that is no CSV. */
export type Lookalike =
  | "xlsx"
  | "xls"
  | "zip"
  | "html"
  | "xml"
  | "gzip"
  | "pdf"
  | "json"
  | "parquet"
  | "database"
  | "image"
  | "rtf"
  | "binary";

/** Why a text in a number column is no number. */
export type NumberFault =
  | "word"
  | "letter"
  | "apostrophe"
  | "formula"
  | "time"
  | "minus"
  | "digits"
  | "hash"
  | "groups";

/** Why a text in a date column is no date. */
export type DateFault =
  | "unknown"
  | "impossible"
  | "two-digit-year"
  | "compact"
  | "no-year"
  | "not-a-day"
  | "year-month-dot";

/** What stands in the data folder that is no file. */
export type OddEntry = "pipe" | "socket" | "device" | "dead-link" | "folder-link" | "deep-folder" | "other";

/** Why a file cannot be read. */
export type ReadFault = "denied" | "gone" | "not-a-file" | "disk" | "too-many" | "other";

/** What is wrong with the settings: not UTF-8, no JSON, a key that does not exist, or a value that a key does not take. */
export type SettingsFault = "encoding" | "json" | "unknown" | "value";

/**
 * The catalogue of problems: every code with the facts that its sentence needs. The sentences themselves, in
 * each language, are in `#text/problems.ts`. Codes are part of `api/quality.json` and do not change.
 */
export interface ProblemArgs {
  // A whole file, or the folder
  empty_file: object;
  not_csv: { what: Lookalike };
  gzip_truncated: object;
  gzip_damaged: object;
  gzip_too_large: { megabytes: number };
  unreadable: { why: ReadFault; detail: string };
  changed_while_read: object;
  nul_padding: { atLine: number };
  unknown_encoding: { guess: string | null };
  truncated_text: object;
  delimiter_inconsistent: { header: string; rows: string };
  wrong_delimiter: { found: string };
  /** `near`: cells of the first lines that seem to mean columns, and which; `first`: the first line. */
  no_header: { expected: string; first: string; near: string };
  records_above_header: { atLine: number; headerLine: number };
  missing_column: { name: string; suggestion: string | null; letters: string | null; atLine: number };
  duplicate_header: { atLine: number; names: string };
  empty_header: { position: number; atLine: number };
  too_many_columns: { count: number; limit: number };
  unknown_metric_column: { atLine: number; suggestion: string | null; by: "metric_id" | "period" };
  unterminated_quote: { atLine: number };
  open_quote: { atLine: number };
  record_too_long: { atLine: number; limit: number };
  ambiguous_number_style: { example: string; atLine: number; count: number };
  contradictory_number_style: { comma: string; commaLine: number; dot: string; dotLine: number };
  ambiguous_date_order: { example: string; atLine: number; count: number };
  contradictory_date_order: { dayFirst: string; dayLine: number; monthFirst: string; monthLine: number };
  reference_table_missing: { table: string };
  reference_table_refused: { table: string };
  repeated_setting: { key: string; lines: string; same: boolean };
  bad_settings: { key: string; why: SettingsFault; atLine: number | null };
  ignored_file: object;
  unknown_table: { suggestion: string | null };
  link_outside: object;
  not_a_file: { what: OddEntry };
  missing_table: { table: string };
  no_rows: object;
  preamble_skipped: { lines: number; headerLine: number };
  unknown_column: { suggestion: string | null; letters: string | null };
  unknown_columns: { count: number; shown: number };
  totals_column: object;
  repeated_rows: { count: number };
  list_capped: { what: string; count: number; shown: number };
  // A record
  too_few_cells: { expected: number; got: number };
  too_many_cells: { expected: number; got: number; decimalComma: boolean; rowNumber: boolean };
  bad_quote: object;
  totals_row: object;
  repeated_header: object;
  second_header: object;
  not_data: object;
  conflicting_duplicate: { others: string; more: number };
  self_link: object;
  self_rating: object;
  /** A day on the wrong side of another, which stands in the column `other` (of the same row, or of its pilot). */
  date_order: { other: string; day: string; after: boolean };
  link_cycle: { path: string };
  // A cell
  /** `optional`: the cell may be left empty. */
  missing_value: { optional: boolean };
  not_a_number: { why: NumberFault };
  excel_error: object;
  not_finite: object;
  not_exact: object;
  not_whole: object;
  out_of_range: { minimum: number | null; maximum: number | null };
  unit_mismatch: { sign: string; unit: string | null; metric: string | null };
  bad_period: { why: DateFault; suggestion: string | null };
  bad_date: { why: DateFault; suggestion: string | null };
  excel_serial_date: { day: string };
  has_time: { day: string | null };
  not_in_list: { allowed: string; suggestion: string | null };
  bad_id: { length: number };
  leading_apostrophe: object;
  invisible_character: { point: string };
  control_character: { point: string };
  nul_byte: object;
  replacement_character: object;
  unknown_reference: { table: string; suggestion: string | null; lookalike: string | null };
  rejected_reference: { table: string; where: string };
  // Remarks
  marker_as_name: object;
  html_entities: object;
  formula_like_text: object;
  excel_text_formula: { kept: string };
  excel_damaged_id: object;
  bidi_control: { point: string };
  invisible_in_text: { point: string };
  mojibake: { likely: string };
  lost_letters: object;
  mixed_script: { letters: string };
  lookalike_values: { other: string; where: string };
  unicode_normalised: object;
  mixed_currency: { signs: string; metric: string };
  other_currency: { currency: string };
  /** `nearest`: the nearest year of which the table has values; null where the year is unlikely in itself. */
  unlikely_year: { nearest: string | null };
  negative_quantity: { metric: string; unit: string };
  empty_sample: { metric: string };
  margin_above_amount: object;
  margin_as_share: object;
  shares_for_percent: { metric: string };
  /** `of`: a metric, or a question of a survey. */
  other_scale: { of: string };
  repeated_metric: { id: string };
  unknown_currency: { suggestion: string | null };
  uncertain_encoding: { letters: string };
  nps_not_whole: object;
  summed_rates: { unit: string };
  same_position: { other: string; where: string };
  primary_as_guardrail: object;
  listed_twice: { id: string };
  start_of_control: { group: string };
  zone_in_two_waves: { where: string };
  leader_below_average: { average: number };
  closed_but_open: { status: string };
  unlisted_zone: { suggestion: string | null };
  possible_total: object;
  numbers_as_text: object;
  lost_percent: { metric: string | null };
  merged_cells: { above: string };
}

export type ProblemCode = keyof ProblemArgs;

/** A problem as the reader found it: a code and facts, no words yet. Lines count from 1. */
export interface Finding<Code extends ProblemCode = ProblemCode> {
  readonly severity: "error" | "warning";
  readonly code: Code;
  /** Path inside the data folder. */
  readonly file: string;
  /** Physical line where the record starts; null: the whole file. */
  readonly line: number | null;
  /** The contract's name of the column; null: the whole record. */
  readonly column: string | null;
  /** The offending text as it stood, at most 200 characters. */
  readonly text: string | null;
  readonly args: ProblemArgs[Code];
  /** Of `list_capped`: the lines of the errors that are not listed, as a `LineSet` keeps them. */
  readonly unlisted?: Uint8Array;
}

/** A problem of a cell before it is known where the cell stands. */
export interface CellProblem<Code extends ProblemCode = ProblemCode> {
  readonly code: Code;
  readonly args: ProblemArgs[Code];
}

/** Makes a cell's problem, checking that the facts belong to the code. */
export function cellProblem<Code extends ProblemCode>(
  code: Code,
  args: ProblemArgs[Code],
): CellProblem<Code> {
  return { code, args };
}

const LONGEST_TEXT = 200;

/** The text as a report shows it: at most 200 characters, whole code points, an ellipsis where it was cut. */
export function excerpt(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const points = Array.from(text.slice(0, LONGEST_TEXT));
  return `${points.slice(0, -2).join("")}…`;
}
