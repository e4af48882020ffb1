/** A text as an SQL literal, for lists whose length varies; single values go in as parameters. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
