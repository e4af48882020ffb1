import type { Section } from "#text/shell.ts";

/** Pages that exist and stand in the navigation, in its order. */
export const PAGES: readonly Section[] = ["", "links", "model", "maturity", "pilots", "metrics", "data"];
