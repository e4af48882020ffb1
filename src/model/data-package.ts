import type { PublishedTable } from "./published-tables.ts";
import { type TableSchema, tableSchema } from "./table-schema.ts";

/** A file of the package. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** A published table with the files that hold it; more than one where one would be too large. */
export interface PackageTable {
  readonly table: PublishedTable;
  readonly rows: number;
  readonly files: readonly PackageFile[];
}

/** A Frictionless Data Package (version 2) as plain data. */
export interface DataPackage {
  readonly $schema: string;
  readonly name: string;
  readonly title: string;
  readonly resources: readonly Resource[];
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly type: "table";
  readonly format: "parquet";
  readonly mediatype: string;
  readonly description: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: TableSchema;
}

/** Describes the published tables; each further part of a large table is a resource of its own with the same schema. */
export function dataPackage(title: string, tables: readonly PackageTable[]): DataPackage {
  const filled = tables.filter(({ rows }) => rows > 0).map(({ table }) => table);
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "throughline",
    title,
    resources: tables.flatMap((one) => one.files.map((file, part) => resourceOf(one, file, part, filled))),
  };
}

function resourceOf(
  { table }: PackageTable,
  file: PackageFile,
  part: number,
  filled: readonly PublishedTable[],
): Resource {
  return {
    name: part === 0 ? table.name : `${table.name}-${part}`,
    path: file.path,
    type: "table",
    format: "parquet",
    mediatype: "application/vnd.apache.parquet",
    description: `One row is ${table.rowIs}.`,
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    schema: tableSchema(table, filled),
  };
}
