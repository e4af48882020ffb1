import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What the writer does to the disk. Paths within the folder use `/`. */
export interface FolderEffects {
  /** Paths of all files in the folder; none where there is no folder. */
  list(folder: string): string[];
  read(folder: string, path: string): Uint8Array;
  write(folder: string, path: string, content: Uint8Array): void;
}

const diskEffects: FolderEffects = {
  list(folder) {
    try {
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) =>
          join(entry.parentPath, entry.name).slice(join(folder, "/").length).replaceAll("\\", "/"),
        );
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
      throw error;
    }
  },
  read: (folder, path) => readFileSync(join(folder, path)),
  write(folder, path, content) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  },
};

const README = "README.md";
const firstLine = (content: Uint8Array): string =>
  Buffer.from(content).toString("utf8").split("\n", 1)[0] ?? "";

/** Why the folder is not written to, or what was done. */
export type Written =
  | { readonly status: "written"; readonly files: number; readonly bytes: number }
  | { readonly status: "refused"; readonly why: string };

/**
 * Writes the demonstration data into a folder that is empty or holds demonstration data and nothing else. Any
 * other folder may hold a company's own figures: it is left alone.
 */
export function writeDemoFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  effects: FolderEffects = diskEffects,
): Written {
  const present = effects.list(folder).filter((path) => path !== ".gitkeep");
  const title = firstLine(files.get(README) ?? new Uint8Array());
  const ours = present.includes(README) && firstLine(effects.read(folder, README)) === title;
  if (present.length > 0 && !ours) {
    const some = present.slice(0, 3).join(", ");
    return { status: "refused", why: `${folder} holds files that are not demonstration data (${some})` };
  }
  const strangers = present.filter((path) => !files.has(path));
  if (strangers.length > 0) {
    return { status: "refused", why: `${folder} holds further files: ${strangers.slice(0, 3).join(", ")}` };
  }
  let bytes = 0;
  for (const [path, content] of files) {
    effects.write(folder, path, content);
    bytes += content.length;
  }
  return { status: "written", files: files.size, bytes };
}
