import { TABLES } from "#model/tables.ts";
import { suggest } from "./suggest.ts";

/** What a file in the data folder is by its path: a table's, the settings, one to name as ignored, or none to speak of. */
export type PathKind =
  | { readonly kind: "table"; readonly table: string; readonly packed: boolean }
  | { readonly kind: "settings" }
  | { readonly kind: "unknown-table"; readonly suggestion: string | null }
  | { readonly kind: "ignored" }
  | { readonly kind: "silent" };

/** What systems and editors hide; nothing in it is data. */
const HIDDEN = /^(?:\.|~\$)/u;
/** Files that systems and editors leave behind, and what explains a folder to people. */
const SILENT =
  /^(?:readme(?:\.|$)|thumbs\.db$|desktop\.ini$|license(?:\.|$)|.*~$|.*\.(?:swp|tmp|crdownload|part)$)/iu;
const CSV = /\.csv(\.gz)?$/iu;

/**
 * Says what a file is by its path inside the data folder (`values/crm/2025.csv`, with `/` between the parts).
 * A table is `NAME.csv`, or anything `*.csv` or `*.csv.gz` under `NAME/`.
 */
export function tableOfPath(path: string): PathKind {
  const parts = path.split("/");
  const file = parts.at(-1) ?? "";
  if (parts.some((part) => HIDDEN.test(part))) return { kind: "silent" };
  if (path.toLowerCase() === "dashboard.json") return { kind: "settings" };
  const packed = CSV.exec(file);
  if (!packed) return { kind: SILENT.test(file) ? "silent" : "ignored" };
  const name = (parts.length > 1 ? (parts[0] ?? "") : file.replace(CSV, "")).normalize("NFC");
  const table = TABLES.find((one) => one.name === name.toLowerCase());
  if (table) return { kind: "table", table: table.name, packed: packed[1] !== undefined };
  return {
    kind: "unknown-table",
    suggestion: suggest(
      name,
      TABLES.map((one) => one.name),
    ),
  };
}
