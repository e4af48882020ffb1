import type { SiteInput } from "./site-input.ts";

/** How much the site was built without: rows rejected, and files refused as a whole (each counts as one). */
export function leftOut({ files }: SiteInput): number {
  return files.reduce((sum, file) => sum + file.rows_rejected + (file.rejected ? 1 : 0), 0);
}
