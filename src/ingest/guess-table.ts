import type { Table } from "#model/table.ts";
import { TABLES } from "#model/tables.ts";
import { Decoder, NotUtf8 } from "./decoder.ts";
import { encodingByContent, encodingOfHead } from "./encoding.ts";
import { findHeader } from "./find-header.ts";
import { bytesSource } from "./source.ts";

/** Decodes the start of a file; null where nobody can say what it is written in. */
async function textOf(head: Uint8Array): Promise<string | null> {
  const encoding = encodingOfHead(head) ?? "utf-8";
  if (encoding === "utf-32") return null;
  try {
    return new Decoder({ encoding, damaged: false }).decode(head);
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    const decoding = await encodingByContent(bytesSource(head)());
    return "code" in decoding ? null : new Decoder(decoding).decode(head);
  }
}

/** How many columns of the table a header has, less those that the table does not know; null where one is missing. */
function fit(table: Table, text: string, metrics: ReadonlySet<string>): number | null {
  const header = findHeader(table, text, { order: "dmy", metrics }, true);
  if ("code" in header) return null;
  const { columns, missing, unknown, wide } = header.layout;
  if (missing.length > 0) return null;
  return columns.length + (wide?.cells.length ?? 0) - unknown.length;
}

/** The table that a file seems to belong to, and others that its header fits as well. */
export interface TableGuess {
  readonly table: string;
  readonly others: readonly string[];
}

/**
 * The table that a file of any name belongs to by its header: one whose required columns are all there, and of whose
 * columns it has the most. Where several fit as well (values and targets have the same columns), the one that the
 * file's name speaks of, or else the first of the contract.
 * @param name of the file
 * @param head its first bytes
 * @param metrics ids of the known metrics, for files with a column for each
 * @returns null where no table fits
 */
export async function guessTable(
  name: string,
  head: Uint8Array,
  metrics: ReadonlySet<string>,
): Promise<TableGuess | null> {
  const text = await textOf(head);
  if (text === null || text.trim() === "") return null;
  const fits = TABLES.flatMap((table) => {
    const score = fit(table, text, metrics);
    return score === null ? [] : [{ table: table.name, score }];
  });
  const most = Math.max(...fits.map(({ score }) => score));
  const best = fits.filter(({ score }) => score === most).map(({ table }) => table);
  const table = best.find((one) => name.toLowerCase().includes(one)) ?? best[0];
  return table === undefined ? null : { table, others: best.filter((one) => one !== table) };
}
