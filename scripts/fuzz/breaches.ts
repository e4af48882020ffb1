import { checkFiles, recordsOf } from "#ingest/check-folder.ts";
import { bytesSource } from "#ingest/source.ts";
import type { StandingTables } from "#ingest/standing-tables.ts";
import { unpacked } from "#ingest/unpack.ts";
import { parsePeriod } from "#model/period.ts";

/** A reading must not take longer, whatever a small file holds. */
const LONGEST_MS = 5_000;

/**
 * What the reader does with a file that it must never do, in words; empty where it keeps its promises: it does not
 * throw or hang, every row is accounted for, and nothing is kept that is no value.
 */
export async function breaches(
  { path, bytes }: { readonly path: string; readonly bytes: Uint8Array },
  standing: StandingTables,
): Promise<string[]> {
  const start = performance.now();
  try {
    const open = (packed: boolean) => {
      const source = bytesSource(bytes);
      return { source: packed ? unpacked(source) : source };
    };
    const { files: reports, tables, findings } = await checkFiles([{ path, open }], {}, standing);
    const found: string[] = [];
    const took = performance.now() - start;
    if (took > LONGEST_MS) found.push(`took ${Math.round(took)} ms`);
    for (const { file, rejected, rows_in, rows_ok, rows_rejected, rows_repeated } of reports) {
      if (rows_in !== rows_ok + rows_rejected + rows_repeated)
        found.push(`${file}: ${rows_in} rows in, ${rows_ok} + ${rows_rejected} + ${rows_repeated} out`);
      if (rejected && rows_in > 0) found.push(`${file}: refused, but its rows are counted`);
      const errors = findings.filter((one) => one.file === file && one.severity === "error");
      if ((rejected || rows_rejected > 0) && errors.length === 0) found.push(`${file}: rejected in silence`);
      if (!rejected && rows_rejected === 0 && errors.length > 0)
        found.push(`${file}: an error rejects nothing`);
      if (rows_repeated > 0 && !findings.some((one) => one.file === file && one.code === "repeated_rows"))
        found.push(`${file}: repeated in silence`);
    }
    const values = tables.get("values");
    for (const record of values ? recordsOf(values) : []) {
      const [value, period] = [record.get("value"), record.get("period")];
      if (typeof value !== "number" || !Number.isFinite(value)) found.push(`value ${value}`);
      if (!parsePeriod(String(period))) found.push(`period ${period}`);
    }
    return found;
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}
