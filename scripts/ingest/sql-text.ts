/** Text as SQL writes it. DuckDB knows no escapes in quoted text but the doubled quote. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name as SQL writes it, whatever is in it. */
export const sqlName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
