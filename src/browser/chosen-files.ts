import type { ChosenFile } from "./data-paths.ts";

/** Files of an input, with their paths where a folder was chosen. */
export function chosenByInput(files: FileList): ChosenFile[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** Files that were dropped, those in dropped folders included. Must be called while the event is handled. */
export async function chosenByDrop(items: DataTransferItemList): Promise<ChosenFile[]> {
  // The list is emptied once the event is over: entries are taken now, and walked later.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return (await Promise.all(entries.map((entry) => walk(entry, "")))).flat();
}

async function walk(entry: FileSystemEntry, folder: string): Promise<ChosenFile[]> {
  const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path, file }];
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return [];
  const reader = entry.createReader();
  const found: ChosenFile[] = [];
  for (;;) {
    // A hundred entries at a time, until none is left.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await walk(one, path)));
  }
}
