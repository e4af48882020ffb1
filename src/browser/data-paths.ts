import { guessTable } from "#ingest/guess-table.ts";
import { tableOfPath } from "#ingest/table-of-path.ts";
import { TABLES } from "#model/tables.ts";

/** A file that the reader dropped or chose, with its path from the folder that was dropped, that folder included. */
export interface ChosenFile {
  readonly path: string;
  readonly file: Blob;
}

/** A chosen file with the path that it would have in the data folder. */
export interface PlacedFile extends ChosenFile {
  /** Where its name says nothing, so that the table was known by its header: tables that this fits as well. */
  readonly guessed: readonly string[] | null;
}

/** So much of a file is enough to know its header. */
const HEAD = 65_536;
const isTable = (name: string): boolean => TABLES.some((table) => table.name === name.toLowerCase());

/** A dropped folder is the data folder, unless it is one of its tables. */
function insideFolder(path: string): string {
  const [root = "", ...rest] = path.split("/");
  return rest.length === 0 || isTable(root) ? path : rest.join("/");
}

/**
 * Where files would lie in the data folder: below the dropped folder as they are there; a file whose name is no
 * table's below the table that its header belongs to, if there is one.
 * @param metrics ids of the published metrics, for files with a column for each
 */
export async function dataPaths(
  chosen: readonly ChosenFile[],
  metrics: ReadonlySet<string>,
): Promise<PlacedFile[]> {
  return Promise.all(
    chosen.map(async ({ path, file }) => {
      const inside = insideFolder(path);
      if (tableOfPath(inside).kind !== "unknown-table" || !/\.csv$/iu.test(inside))
        return { path: inside, file, guessed: null };
      const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
      const name = inside.split("/").at(-1) ?? inside;
      const guess = await guessTable(name, head, metrics);
      return guess
        ? { path: `${guess.table}/${name}`, file, guessed: guess.others }
        : { path: inside, file, guessed: null };
    }),
  );
}

/** Whether files are a data folder of their own: a dropped folder with every table that a dashboard needs. */
export function standsAlone(chosen: readonly Pick<ChosenFile, "path">[]): boolean {
  const tables = new Set(
    chosen.flatMap(({ path }) => {
      const inside = insideFolder(path);
      const kind = tableOfPath(inside);
      return inside !== path && kind.kind === "table" ? [kind.table] : [];
    }),
  );
  return TABLES.every(({ name, required }) => !required || tables.has(name));
}
