import type { PackageFile, PackageTable } from "./data-package.ts";

/** `data/manifest.json`: every published file, its hash, and what is in it. */
export interface Manifest {
  readonly format: 1;
  /** The browser's database: parts of one gzip file, in order. */
  readonly site: { readonly parts: readonly PackageFile[]; readonly bytes: number };
  readonly tables: readonly ManifestTable[];
}

export interface ManifestTable {
  readonly name: string;
  readonly description: string;
  readonly rows: number;
  /** Parquet files that hold the rows, in order. */
  readonly files: readonly PackageFile[];
  readonly columns: readonly { readonly name: string; readonly type: string; readonly description: string }[];
}

/**
 * What the manifest says of a table.
 * @param types SQL types by column; enums are text in Parquet
 */
export function manifestTable(one: PackageTable, types: ReadonlyMap<string, string>): ManifestTable {
  const { name, rowIs, columns } = one.table;
  return {
    name,
    description: `One row is ${rowIs}.`,
    rows: one.rows,
    files: one.files,
    columns: columns.map((column) => {
      const type = types.get(column.name) ?? "VARCHAR";
      return {
        name: column.name,
        type: type.startsWith("ENUM") ? "VARCHAR" : type,
        description: column.description,
      };
    }),
  };
}
