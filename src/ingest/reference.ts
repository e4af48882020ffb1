/** The values of a column to which other tables refer, as far as they were kept. */
export interface Reference {
  /** Table that defines them. */
  readonly table: string;
  readonly known: ReadonlySet<string>;
  /** Values whose row was rejected, and where that row stands (`metrics.csv:3`). */
  readonly rejected: ReadonlyMap<string, string>;
  /** A file of the table that was refused, so that an unknown value may stand in it; null where there is none. */
  readonly refusedFile: string | null;
  /** Ids by the name that people know the thing by, as pairs in lower case; where the table has names. */
  readonly names?: readonly (readonly [name: string, id: string])[];
}

const idsByName = new WeakMap<Reference, ReadonlyMap<string, string>>();

/** The id of what has that name, where somebody wrote the name in its place; null where nothing has. */
export function idOfName(text: string, reference: Reference): string | null {
  const ids = idsByName.get(reference) ?? new Map(reference.names);
  idsByName.set(reference, ids);
  return ids.get(text.trim().toLowerCase()) ?? null;
}

/** Why values cannot be looked up: the table that defines them has no file, or its file was refused. */
export type MissingReference = { readonly table: string; readonly why: "missing" | "refused" };
