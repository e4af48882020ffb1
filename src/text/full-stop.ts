/** A sentence of what was said, with one full stop even where it ends with that of an abbreviation. */
export const fullStop = (said: string): string => (said.endsWith(".") ? said : `${said}.`);
