import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { FindingLog } from "#ingest/finding-log.ts";
import type { Finding, OddEntry } from "#ingest/problem.ts";
import { readFault } from "./read-fault.ts";

/** A file in the data folder. */
export interface DiskEntry {
  /** Path inside the folder, with `/`. */
  readonly path: string;
  /** Where it lies, links resolved. */
  readonly location: string;
  readonly bytes: number;
  readonly changed: number;
}

/** The files of a data folder, and what in it was not opened. */
export interface FolderContent {
  readonly files: readonly DiskEntry[];
  readonly findings: readonly Finding[];
}

/** The data folder is not there or is no folder. */
export class NoDataFolder extends Error {
  override name = "NoDataFolder";
}

const WHOLE_FILE = { line: null, column: null } as const;
/** Folders may be nested so deep. */
const DEEPEST = 32;

function kindOf(entry: Dirent): OddEntry {
  if (entry.isFIFO()) return "pipe";
  if (entry.isSocket()) return "socket";
  if (entry.isBlockDevice() || entry.isCharacterDevice()) return "device";
  return "other";
}

/** Walks one data folder. */
class Walk {
  readonly files: DiskEntry[] = [];
  readonly findings: Finding[] = [];
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async folder(inside: string, depth: number): Promise<void> {
    let entries: Dirent[];
    try {
      entries = await readdir(join(this.#root, inside), { withFileTypes: true });
    } catch (error) {
      this.#say(inside || ".", (log) => log.error("unreadable", WHOLE_FILE, readFault(error)));
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) {
        if (entry.name.startsWith(".")) continue;
        if (depth < DEEPEST) await this.folder(path, depth + 1);
        else this.#say(path, (log) => log.warn("not_a_file", WHOLE_FILE, { what: "deep-folder" }));
      } else if (entry.isFile()) await this.#file(path, join(this.#root, path));
      else if (entry.isSymbolicLink()) await this.#link(path);
      else this.#say(path, (log) => log.warn("not_a_file", WHOLE_FILE, { what: kindOf(entry) }));
    }
  }

  async #file(path: string, location: string): Promise<void> {
    try {
      const { size, mtimeMs } = await stat(location);
      this.files.push({ path, location, bytes: size, changed: mtimeMs });
    } catch (error) {
      this.#say(path, (log) => log.error("unreadable", WHOLE_FILE, readFault(error)));
    }
  }

  /** Follows a link to a file inside the folder; any other is only named. */
  async #link(path: string): Promise<void> {
    let location: string;
    try {
      location = await realpath(join(this.#root, path));
    } catch {
      this.#say(path, (log) => log.warn("not_a_file", WHOLE_FILE, { what: "dead-link" }));
      return;
    }
    if (!location.startsWith(this.#root + sep)) {
      this.#say(path, (log) => log.warn("link_outside", WHOLE_FILE, {}));
      return;
    }
    if ((await stat(location)).isFile()) await this.#file(path, location);
    else this.#say(path, (log) => log.warn("not_a_file", WHOLE_FILE, { what: "folder-link" }));
  }

  #say(path: string, write: (log: FindingLog) => void): void {
    const log = new FindingLog(path);
    write(log);
    this.findings.push(...log.findings());
  }
}

/**
 * Lists the files of a data folder. Nothing outside it is opened: links that leave it, pipes and devices are named.
 * @throws NoDataFolder
 */
export async function listFolder(folder: string): Promise<FolderContent> {
  let root: string;
  try {
    root = await realpath(folder);
  } catch {
    throw new NoDataFolder(`${folder} is not there`);
  }
  if (!(await stat(root)).isDirectory()) throw new NoDataFolder(`${folder} is no folder`);
  const walk = new Walk(root);
  await walk.folder("", 0);
  return { files: walk.files, findings: walk.findings };
}
