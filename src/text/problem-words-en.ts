import type { DateFault, Lookalike, NumberFault, OddEntry, ReadFault } from "#ingest/problem.ts";
import { plural } from "./plural.ts";
import { type Choices, type ProblemWords, shownSign } from "./problem-words.ts";

const FORMATS: Choices<Lookalike> = {
  xlsx: "an Excel workbook (xlsx)",
  xls: "an old Excel workbook (xls)",
  zip: "a ZIP archive",
  html: "a web page (HTML)",
  xml: "an XML file",
  gzip: "a gzip file",
  pdf: "a PDF",
  json: "JSON",
  parquet: "a Parquet file",
  database: "a database file",
  image: "an image",
  rtf: "a text document (RTF)",
  binary: "a binary file",
};
const EXPORTS: Partial<Choices<Lookalike>> = {
  xlsx: "Open it in Excel and choose File → Save as → CSV UTF-8.",
  xls: "Open it in Excel and choose File → Save as → CSV UTF-8.",
  html: "The export is a table for a web browser. Open it in Excel and choose File → Save as → CSV UTF-8, or choose CSV in the system that made it.",
  gzip: "Rename it to end in .csv.gz, or unpack it.",
  zip: "Unpack it and put the CSV file here.",
};
const ODD_ENTRIES: Choices<OddEntry> = {
  pipe: "a pipe",
  socket: "a socket",
  device: "a device",
  "dead-link": "a link to nothing",
  "folder-link": "a link to a folder",
  "deep-folder": "a folder in more than 32 others",
  other: "no file",
};
const READ_FAULTS: Choices<ReadFault> = {
  denied: "the permission is missing",
  gone: "it is no longer there",
  "not-a-file": "it is not an ordinary file",
  disk: "the disk reports an error",
  "too-many": "too many files are open",
  other: "the system refuses",
};
const SETTINGS: Readonly<Record<string, string>> = {
  company: "Write a name of 1 to 120 characters.",
  currency: "Write three capital letters, such as EUR.",
  locale: "Write en, ru or uk.",
  headline: "Write a list of metric ids.",
  outcomes: "Write a list of metric ids.",
  fiscal_year_start: "Write a month from 1 to 12.",
  date_order: "Write dmy or mdy.",
  decimal: "Write a comma or a dot.",
};
const NUMBERS: Choices<NumberFault> = {
  word: "This is not a number",
  letter: "A letter that looks like a digit stands in the number (such as З for 3, О for 0 or l for 1)",
  apostrophe: "An apostrophe stands before the number, so Excel kept it as text",
  formula: "This is a formula, not a number",
  time: "This is a time of day, not a number",
  minus: "The minus sign stands after the number, or is a dash",
  digits: "The digits are from another script",
  hash: "The column was too narrow when it was exported",
  groups: "The digits are not grouped in threes, or a sign is out of place",
};
const DATES: Choices<DateFault> = {
  unknown: "This cannot be read as a date or period",
  impossible: "There is no such date",
  "two-digit-year": "The year has two digits",
  compact: "The parts of the date are run together",
  "no-year": "The year is missing",
  "not-a-day": "This is a longer period; a day is needed here",
  "year-month-dot": "A year and a month with a dot between them may be a number that lost a digit",
};
const SPELLINGS = "Write 2025, 2025-Q1, 2025-03, 2025-W11 or 2025-03-14.";
const sign = (text: string): string => shownSign(text, { tab: "a tab", space: "a space" });
const counted = (count: number, one: string, other: string): string =>
  `${count} ${plural("en", count, { one, other })}`;
const mean = (suggestion: string | null): string =>
  suggestion === null ? "" : ` Did you mean “${suggestion}”?`;

/** The problems in English. */
export const problemWordsEn: ProblemWords = {
  empty_file: () => ["The file is empty.", "Export it again, or delete it."],
  not_csv: ({ what }) => [
    `This is ${FORMATS[what]}, not CSV.`,
    EXPORTS[what] ?? "Export the table as CSV (UTF-8).",
  ],
  gzip_truncated: () => [
    "The compressed file is cut short; nothing in it was used.",
    "Copy or export it again.",
  ],
  gzip_damaged: () => ["The compressed file is damaged; nothing in it was used.", "Copy or export it again."],
  gzip_too_large: ({ megabytes }) => [
    `Unpacking was stopped at ${megabytes} MB: the file expands far more than a table would.`,
    "Unpack it yourself and check what it holds.",
  ],
  unreadable: ({ why, detail }) => [
    `The file cannot be read: ${READ_FAULTS[why]}${detail === "" ? "" : ` (${detail})`}.`,
    why === "gone" ? "Put it back, or run again without it." : "Check the file’s permissions and the disk.",
  ],
  changed_while_read: () => [
    "The file changed while it was being read.",
    "Wait until it has been written, then run again.",
  ],
  nul_padding: ({ atLine }) => [
    `From line ${atLine} on, the file holds zero bytes: it was damaged by a crash or an incomplete copy.`,
    "Export or copy it again.",
  ],
  unknown_encoding: ({ guess }) => [
    guess === null
      ? "The letters cannot be read with certainty in any supported encoding."
      : `The file seems to be in ${guess}, which is not supported: letters could come out wrong.`,
    "Save it as CSV UTF-8.",
  ],
  truncated_text: () => [
    "The file ends in the middle of a character: it is cut short.",
    "Copy or export it again.",
  ],
  delimiter_inconsistent: (args) => [
    `The header is separated by ${sign(args.header)}, the rows by ${sign(args.rows)}.`,
    "Use one delimiter throughout: export the file again rather than fix it by hand.",
  ],
  wrong_delimiter: ({ found }) => [
    `The columns are separated by ${sign(found)}, which is not an accepted delimiter.`,
    "Separate them with a comma, a semicolon, a tab or a vertical bar.",
  ],
  no_header: ({ expected, first, near }) => [
    `No header was found in the first ten lines. The first of them holds: ${first}.`,
    near === ""
      ? `Put the column names in the first line. Required: ${expected}.`
      : `These seem to be column names: rename ${near}. Required: ${expected}.`,
  ],
  records_above_header: ({ atLine, headerLine }) => [
    `There is data on line ${atLine}, above the header on line ${headerLine}.`,
    "Put the column names in the first line.",
  ],
  missing_column: ({ name, suggestion, letters, atLine }) => [
    `The header (line ${atLine}) lacks the required column ${name}.`,
    suggestion === null
      ? `Add it, or name the column that holds it ${name}.`
      : letters === null
        ? `“${suggestion}” seems to be it: rename that column to ${name}.`
        : `“${suggestion}” looks right, but contains Cyrillic letters (${letters}). Retype it in Latin letters.`,
  ],
  duplicate_header: ({ atLine, names }) => [
    `The column appears more than once in the header (line ${atLine}): ${names}.`,
    /^\d{4}\b/.test(names)
      ? "Keep one of them. If the header takes two rows, years above months, write both into one: 2025-01, 2025-02."
      : "Keep one of them.",
  ],
  empty_header: ({ position, atLine }) => [
    `Column ${position} has data (line ${atLine}) but no name.`,
    "Name it in the header, or delete it.",
  ],
  too_many_columns: ({ count, limit }) => [
    `The header has ${count} columns; at most ${limit} are read.`,
    "Export only the columns that are needed, or one row for each value.",
  ],
  unknown_metric_column: ({ suggestion, by }) =>
    by === "period"
      ? [
          "The column holds numbers, but its name is no period.",
          `Delete it from the export, or name it as a period. ${SPELLINGS}`,
        ]
      : [
          `The column holds numbers, but no metric has this id.${mean(suggestion)}`,
          "Add the metric to metrics.csv, or correct the header.",
        ],
  unterminated_quote: ({ atLine }) => [
    `A quotation mark is opened on line ${atLine} and never closed.`,
    "Close it, or export the file again: it may be cut short.",
  ],
  open_quote: ({ atLine }) => [
    `A quotation mark is opened on line ${atLine} and not closed in its row; it swallows the following lines.`,
    "Close it, or delete it.",
  ],
  record_too_long: ({ atLine, limit }) => [
    `The record on line ${atLine} is longer than ${limit} characters.`,
    "Look for a missing quotation mark or line end.",
  ],
  ambiguous_number_style: ({ example, atLine, count }) => [
    `“${example}” (line ${atLine}) may have a decimal or a thousands separator, and no other number in the file settles which (such numbers: ${count}).`,
    'Write numbers without thousands separators, or add "decimal": "," or "." to dashboard.json.',
  ],
  contradictory_number_style: ({ comma, commaLine, dot, dotLine }) => [
    `The file has two number styles: “${comma}” (line ${commaLine}) and “${dot}” (line ${dotLine}).`,
    "Use one decimal sign throughout.",
  ],
  ambiguous_date_order: ({ example, atLine, count }) => [
    `“${example}” (line ${atLine}) can be read day first or month first, and no other date in the file settles which (such dates: ${count}).`,
    'Write dates as 2025-03-14, or add "date_order": "dmy" or "mdy" to dashboard.json.',
  ],
  contradictory_date_order: ({ dayFirst, dayLine, monthFirst, monthLine }) => [
    `“${dayFirst}” (line ${dayLine}) has the day first, “${monthFirst}” (line ${monthLine}) the month.`,
    "Write all dates as 2025-03-14.",
  ],
  reference_table_missing: ({ table }) => [
    `The column refers to the table ${table}, which has no file.`,
    `Add ${table}.csv.`,
  ],
  reference_table_refused: ({ table }) => [
    `The column refers to the table ${table}, whose file was refused.`,
    `Fix ${table} first.`,
  ],
  repeated_setting: ({ key, lines, same }) => [
    `The setting “${key}” is given more than once (lines ${lines})${same ? ", each time with the same value" : ", with different values; none of them was used"}.`,
    "Keep one of them.",
  ],
  bad_settings: ({ key, why, atLine }) => {
    if (why === "encoding")
      return ["The settings are not in UTF-8; they were not used.", "Save the file as UTF-8."];
    if (why === "json")
      return [
        `The settings are not valid JSON${atLine === null ? "" : ` (line ${atLine})`}; they were not used.`,
        "Look for a comma or quotation mark that is missing or too many.",
      ];
    if (why === "unknown")
      return [`There is no setting “${key}”.`, `The settings are ${Object.keys(SETTINGS).join(", ")}.`];
    return [`The setting “${key}” has a value that it does not take.`, SETTINGS[key] ?? null];
  },
  ignored_file: () => [
    "The file does not end in .csv and was not read.",
    "If it holds data, export it as CSV; if it is CSV under another name, let the name end in .csv.",
  ],
  unknown_table: ({ suggestion }) => [
    `No table has this name; the file was not read.${mean(suggestion)}`,
    "Rename it after a table in the data contract.",
  ],
  link_outside: () => ["The link leads out of the data folder and was not followed.", "Copy the file here."],
  not_a_file: ({ what }) => [
    `This is ${ODD_ENTRIES[what]} and was not opened.`,
    "Put an ordinary file here.",
  ],
  missing_table: ({ table }) => [`There is no ${table}.csv; the dashboard needs it.`, `Add ${table}.csv.`],
  no_rows: () => ["The file has a header but no rows.", "If that is right, there is nothing to do."],
  preamble_skipped: ({ lines, headerLine }) => [
    `${counted(lines, "line", "lines")} above the header (line ${headerLine}) ${lines === 1 ? "was" : "were"} skipped.`,
    "Remove them from the export if you can.",
  ],
  unknown_column: ({ suggestion, letters }) => [
    `The column is not in the data contract and was ignored.${mean(suggestion)}`,
    letters === null ? "Rename or delete it." : `It contains Cyrillic letters (${letters}): retype the name.`,
  ],
  unknown_columns: ({ count, shown }) => [
    `${count} columns are not in the data contract and were ignored; the first ${shown} are named.`,
    "Export only the columns that are needed.",
  ],
  totals_column: () => ["The column holds totals and was ignored.", "Delete it from the export."],
  repeated_rows: ({ count }) => [
    `${counted(count, "row repeats an earlier row and was", "rows repeat an earlier row and were")} counted once.`,
    null,
  ],
  list_capped: ({ what, count, shown }) => [
    `There are ${count} problems of this kind (${what}); the first ${shown} are listed.`,
    null,
  ],
  too_few_cells: ({ expected, got }) => [
    `The row has ${counted(got, "cell", "cells")}, the header ${expected}.`,
    "A delimiter or the end of the row is missing.",
  ],
  too_many_cells: ({ expected, got, decimalComma, rowNumber }) => [
    `The row has ${counted(got, "cell", "cells")}, the header ${expected}.`,
    decimalComma
      ? "A decimal comma splits a number in two: put the number in quotation marks, or separate columns with semicolons."
      : rowNumber
        ? "The first cell may be the number of the row, for which the header has no name: leave row numbers out of the export."
        : "Text that contains the delimiter must be in quotation marks.",
  ],
  bad_quote: () => [
    "There is text before or after the quotation marks of a cell.",
    'Put the whole cell in quotation marks and double those inside: "Hotel ""Star""".',
  ],
  totals_row: () => [
    "This is a total, not a value.",
    "Delete totals from the export: the dashboard works them out itself.",
  ],
  repeated_header: () => ["The header is repeated here.", "Delete the line."],
  second_header: () => ["This is a second header row.", "Delete the line; only one header is read."],
  not_data: () => ["This is a note, not a row of data.", "Delete the line."],
  conflicting_duplicate: ({ others, more }) => [
    `Another row has the same key but different content: ${others}${more > 0 ? ` and ${more} more` : ""}. None of them is used.`,
    "Keep the one that is right.",
  ],
  self_rating: () => [
    "A department cannot rate itself here: supplier and client are the same.",
    "Correct one of them, or delete the row.",
  ],
  date_order: ({ other, day, after }) => [
    `The date is ${after ? "after" : "before"} ${other}, which is ${day}.`,
    "Correct one of the two dates.",
  ],
  self_link: () => ["A metric cannot be its own cause.", "Correct cause or effect."],
  link_cycle: ({ path }) => [
    `The links form a circle: ${path}.`,
    "Check them; a genuine feedback loop may stay.",
  ],
  missing_value: ({ optional }, text) => [
    text.trim() === "" ? "There is no value." : `“${text.trim()}” means that there is no value.`,
    optional
      ? "Leave the cell empty, or fill it in. A blank is never taken for 0."
      : "Fill it in, or delete the row. A blank is never taken for 0.",
  ],
  not_a_number: ({ why }) => [`${NUMBERS[why]}.`, "Write the number plainly: 1234.5 or -12."],
  excel_error: () => ["This is an Excel error value.", "Fix the formula in the workbook and export again."],
  not_finite: () => [
    "Infinite and undefined numbers are not accepted.",
    "Delete the row, or correct the number.",
  ],
  not_exact: () => [
    "The number is too large or too small to be kept exactly (beyond 2^53).",
    "Use a larger unit, or an id column if it is not a quantity.",
  ],
  not_whole: () => ["A whole number is needed here.", null],
  out_of_range: ({ minimum, maximum }) => [
    "The number is out of range.",
    minimum !== null && maximum !== null
      ? `It must be from ${minimum} to ${maximum}.`
      : minimum !== null
        ? `It must be at least ${minimum}.`
        : `It must be at most ${maximum}.`,
  ],
  unit_mismatch: ({ sign: unitSign, unit, metric }) => [
    metric === null
      ? `The sign ${unitSign} does not fit this column.`
      : `The sign ${unitSign} does not fit ${metric}, whose unit is ${unit ?? "another"}.`,
    "Correct the value, the metric or its unit.",
  ],
  bad_period: ({ why, suggestion }) => [`${DATES[why]}.${mean(suggestion)}`, SPELLINGS],
  bad_date: ({ why, suggestion }) => [`${DATES[why]}.${mean(suggestion)}`, "Write 2025-03-14 or 14.03.2025."],
  excel_serial_date: ({ day }) => [
    `This is a date in Excel’s numbering; it would be ${day}.`,
    "Format the column as a date before you export it.",
  ],
  has_time: ({ day }) => [
    "There is a time of day here, which a period does not have.",
    day === null ? SPELLINGS : `Write ${day} if the day is meant.`,
  ],
  not_in_list: ({ allowed, suggestion }) => [
    `The word is not in the list.${mean(suggestion)}`,
    `Allowed: ${allowed}.`,
  ],
  bad_id: ({ length }) => [
    length > 64
      ? `The id has ${length} characters; at most 64 are allowed.`
      : "An id may contain only letters, digits, _ . and -.",
    "Change it everywhere it is used.",
  ],
  leading_apostrophe: () => [
    "The text begins with an apostrophe, which Excel may have left.",
    "If so, delete it.",
  ],
  invisible_character: ({ point }) => [
    `The id contains an invisible character (${point}).`,
    "Retype the id.",
  ],
  control_character: ({ point }) => [`The cell contains a control character (${point}).`, "Retype the cell."],
  nul_byte: () => [
    "The cell contains a zero byte: the file is damaged here.",
    "Export the file again, or retype the cell.",
  ],
  replacement_character: () => [
    "Letters are damaged or were lost here.",
    "Retype the cell, or export the file again as CSV UTF-8.",
  ],
  unknown_reference: ({ table, suggestion, lookalike }, text) => [
    `“${text.trim()}” is not in ${table}.${lookalike === null ? mean(suggestion) : ` It looks like “${lookalike}” but has different letters.`}`,
    `Correct it, or add it to ${table}.`,
  ],
  rejected_reference: ({ table, where }, text) => [
    `“${text.trim()}” is in ${table}, but its row was rejected (${where}).`,
    "Fix that row first.",
  ],
  marker_as_name: (_args, text) => [
    `“${text.trim()}” stands for “nothing” in many systems; here it was kept as a name like any other.`,
    "If it means that there is none, leave the cell empty.",
  ],
  html_entities: () => [
    "The text has signs spelled as on web pages, such as &amp; or &quot;; it was kept as it is.",
    "Export it as plain text, so that the same name is written alike everywhere.",
  ],
  formula_like_text: () => [
    "The text begins like a formula; it is kept as text.",
    "If that is intended, there is nothing to do. In CSV downloads it is escaped.",
  ],
  excel_text_formula: ({ kept }) => [`Excel’s notation ="…" was read as the text “${kept}”.`, null],
  excel_damaged_id: () => [
    "Excel seems to have turned an id into a number or a date; the original is lost.",
    "Format the column as text before you export it.",
  ],
  bidi_control: ({ point }) => [
    `The text contains a character that reverses its direction (${point}): it may look like a different text.`,
    "Retype it.",
  ],
  invisible_in_text: ({ point }) => [`The text contains an invisible character (${point}).`, "Retype it."],
  mojibake: ({ likely }) => [
    `The letters look as if the file was once read in the wrong encoding; this may be “${likely}”.`,
    "Export it as CSV UTF-8 from the source system.",
  ],
  lost_letters: () => [
    "Question marks stand where letters may have been lost.",
    "Export the file again as CSV UTF-8.",
  ],
  mixed_script: ({ letters }) => [
    `One word has letters of two alphabets; out of place: ${letters}.`,
    "Retype it in one alphabet.",
  ],
  lookalike_values: ({ other, where }) => [
    `It looks almost the same as “${other}” (${where}) but is kept apart.`,
    "If they are the same, write them alike.",
  ],
  unicode_normalised: () => ["Letters with separate accents were joined (Unicode NFC).", null],
  mixed_currency: ({ signs, metric }) => [
    `Values${metric === "" ? "" : ` of ${metric}`} are in several currencies: ${signs}. They are not converted.`,
    "Use one currency.",
  ],
  other_currency: ({ currency }) => [
    `The currency sign is not that of ${currency}, the company’s currency; nothing is converted.`,
    "Correct the values, or the currency in dashboard.json.",
  ],
  possible_total: () => [
    "This may be a total or a mean over the others; it was kept as one of them.",
    "Delete totals from the export: the dashboard works them out itself.",
  ],
  numbers_as_text: () => [
    "The column holds numbers but for this cell, and so it was kept as text: no average can be taken of it.",
    "Write the cell as a plain number, or leave it empty.",
  ],
  lost_percent: ({ metric }) => [
    `Other values${metric === null ? "" : ` of ${metric}`} in this file have a per cent sign; this one has none and may be a hundred times off. It was kept as it is.`,
    "Write all values of a metric alike.",
  ],
  merged_cells: ({ above }) => [
    `The text stands only in the first row of each group (“${above}” above), as merged cells leave it; rows without it were counted for the whole company.`,
    "If they belong to the row above them, fill the text into every row.",
  ],
  unlikely_year: ({ nearest }) => [
    nearest === null
      ? "The year is unlikely."
      : `The year is far from those of all other rows; the nearest is ${nearest}.`,
    "Check the date: a mistyped year stretches every chart, and may pass for the latest value.",
  ],
  negative_quantity: ({ metric, unit }) => [
    `The value is below zero, though ${metric} is measured in ${unit}. It was kept; further such values of this metric are not listed.`,
    "If a difference is meant, there is nothing to do. Otherwise correct the value or the unit.",
  ],
  empty_sample: ({ metric }) => [
    `The sample size is 0: nobody stands behind this value of ${metric}. It was kept; further such rows are not listed.`,
    "Delete rows without answers from the export: systems often write 0 where there is no value.",
  ],
  margin_above_amount: () => [
    "The margin is larger than the amount of the sale. The row was kept; further such rows are not listed.",
    "The margin is profit in the currency, not a share and not the revenue: check the column.",
  ],
  margin_as_share: () => [
    "Every margin in the file is at most 1, though the sales are larger: these seem to be shares, not money.",
    "The margin of a sale is its profit in the currency. Multiply by the amount, or leave the column out.",
  ],
  shares_for_percent: ({ metric }) => [
    `Every value of ${metric} in the file is at most 1, though its unit is percent: 0.94 is shown as 0.94 %, not as 94 %.`,
    "Write 94, or change the unit to ratio in metrics.csv. If the values are so small, there is nothing to do.",
  ],
  other_scale: ({ of }) => [
    `Most numbers of ${of} in the file are on another scale than this one, which may be ten or a hundred times off. It was kept; further such numbers are not listed.`,
    "Write all of them on one scale.",
  ],
  repeated_metric: ({ id }) => [`The metric ${id} is listed twice.`, "Delete one of them."],
  unknown_currency: ({ suggestion }, text) => [
    `“${text}” is not a currency of ISO 4217.${mean(suggestion)}`,
    "Write the code in three letters, such as EUR or UAH.",
  ],
  uncertain_encoding: ({ letters }) => [
    `The file does not say in which encoding it is, and has too few letters to be sure; they were read as “${letters}”.`,
    "If they look wrong, save the file as CSV UTF-8.",
  ],
  nps_not_whole: () => [
    "An answer to the NPS question is a whole number from 0 to 10. The row was kept; further such rows are not listed.",
    "One row is one answer: means belong in values.csv.",
  ],
  summed_rates: ({ unit }) => [
    `Values in the unit ${unit} are to be added up: sums over months or zones will mean nothing.`,
    "Write mean or last, or leave the cell empty.",
  ],
  same_position: ({ other, where }) => [
    `The touchpoint ${other} has the same position (${where}): which comes first is left to chance.`,
    "Number the touchpoints in the order in which customers meet them.",
  ],
  primary_as_guardrail: () => [
    "The primary metric is one of its own guardrails.",
    "Take it out of the guardrails.",
  ],
  listed_twice: ({ id }) => [`${id} is listed twice.`, "Delete one of them."],
  start_of_control: ({ group }) => [
    `A zone of the group ${group} has a start of its own; it is not used.`,
    "Delete the date, or correct the group if the zone was piloted.",
  ],
  zone_in_two_waves: ({ where }) => [
    `The zone is already in another wave of this rollout (${where}).`,
    "Keep one of the two rows.",
  ],
  leader_below_average: ({ average }) => [
    `The market leaders are below the market average (${average}).`,
    "Check whether the two columns are swapped.",
  ],
  closed_but_open: ({ status }) => [
    `The action has a day on which it was closed, but its status is ${status}. It counts as closed.`,
    "Write done or dropped, or delete the date.",
  ],
  unlisted_zone: ({ suggestion }, text) => [
    `The zone “${text.trim()}” has values but is not in zones.${mean(suggestion)}`,
    "Add it to zones.csv, or write it as it is written there.",
  ],
};
