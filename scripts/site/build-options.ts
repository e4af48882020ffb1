/** Options that every command which builds takes. */
export const BUILD_OPTIONS = {
  data: { type: "string" },
  out: { type: "string" },
  base: { type: "string" },
  "allow-rejects": { type: "boolean" },
} as const;

export const BUILD_HELP = {
  data: "the data folder (default: data)",
  out: "the folder to write (default: dist)",
  base: "path that the site will be served from (default: /)",
  "allow-rejects": "build without the rows that are rejected; the site says how many and where",
} as const;
