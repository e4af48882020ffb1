/** Text that a spreadsheet would take for a formula, which an attacker could have put into a name. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * Rows as CSV (RFC 4180, UTF-8 with a byte order mark so that Excel reads Cyrillic). Text that a spreadsheet would run as a formula gets
 * an apostrophe in front (OWASP, CSV injection); plain numbers stay numbers.
 */
export function csvText(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  const cell = (value: string | number | boolean | null): string => {
    const raw = value === null ? "" : String(value);
    const text = FORMULA.test(raw) && !NUMBER.test(raw) ? `'${raw}` : raw;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
