import type { DashboardFile } from "#model/dashboard.ts";
import { TABLES } from "#model/tables.ts";
import { FindingLog } from "./finding-log.ts";
import type { Finding } from "./problem.ts";
import type { InputFile } from "./read-tables.ts";
import { readSettings } from "./settings.ts";
import { NOTHING_STANDS, type StandingTables } from "./standing-tables.ts";
import { tableOfPath } from "./table-of-path.ts";

/** A file of the data folder. `packed` tells the owner of the bytes to unpack them. */
export interface FolderFile {
  readonly path: string;
  readonly open: (packed: boolean) => Pick<InputFile, "source" | "sha256" | "read">;
}

/** The files of a folder by what they are, with the settings and what there is to say about strays. */
export interface SortedFiles {
  readonly inputs: readonly InputFile[];
  readonly settings: DashboardFile;
  readonly findings: readonly Finding[];
}

const WHOLE_FILE = { line: null, column: null } as const;
/**
 * Sorts the files of a data folder into tables, settings and strays; every file that could hold data is named.
 * @param standing what is there besides the files
 */
export async function sortFiles(
  files: readonly FolderFile[],
  standing: StandingTables = NOTHING_STANDS,
): Promise<SortedFiles> {
  const inputs: InputFile[] = [];
  const findings: Finding[] = [];
  let { settings }: { settings: DashboardFile } = standing;
  const candidates = files.map(({ path }) => path).filter((path) => tableOfPath(path).kind === "settings");
  const own = candidates.find((path) => path === "dashboard.json") ?? candidates[0];
  for (const { path, open } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const log = new FindingLog(path);
    const kind = tableOfPath(path);
    if (kind.kind === "table") inputs.push({ path, table: kind.table, ...open(kind.packed) });
    else if (kind.kind === "settings") {
      // where case counts there may be several; one is as good as its name
      if (path === own) settings = await readSettings(open(false).source, log);
      else log.warn("ignored_file", WHOLE_FILE, {});
    } else if (kind.kind === "unknown-table")
      log.warn("unknown_table", WHOLE_FILE, { suggestion: kind.suggestion });
    else if (kind.kind === "ignored") log.warn("ignored_file", WHOLE_FILE, {});
    findings.push(...log.findings());
  }
  for (const { name, required } of TABLES) {
    if (!required || standing.tables.has(name) || inputs.some(({ table }) => table === name)) continue;
    const log = new FindingLog(`${name}.csv`);
    log.warn("missing_table", WHOLE_FILE, { table: name });
    findings.push(...log.findings());
  }
  return { inputs, settings, findings };
}
