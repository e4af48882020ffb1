import { existsSync, renameSync } from "node:fs";
import { mkdir, open, readdir, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { FolderBusyError, folderLock } from "./folder-lock.ts";

/**
 * Writes a folder whole or not at all: `fill` fills a new folder beside `target`, which then takes its place. When
 * `fill` throws, or the process is killed, `target` stays as it was.
 *
 * Node offers no exchange of two folders in one step, and a folder that is not empty cannot be renamed over. So there
 * is a moment between two system calls, some microseconds, in which `target` does not exist. Whoever is killed in
 * it leaves the old folder whole, but aside; the next `writeFolder` or `recoverFolder` puts it back.
 * @throws FolderBusyError when another living run is writing the same folder
 */
export async function writeFolder(target: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  const names = namesOf(target);
  await mkdir(dirname(names.target), { recursive: true });
  const release = await folderLock(names.target);
  try {
    await cleanUp(names);
    await mkdir(names.next);
    await fill(names.next);
    await syncAll(names.next);
    swap(names);
    await sync(dirname(names.target));
    await remove(names.old);
  } finally {
    // what cannot be removed now the next run removes; why this one failed must not be lost over it
    await remove(names.next).catch(() => undefined);
    await release();
  }
}

/**
 * Puts `target` back where a killed run left it aside, and removes what killed runs left. Does nothing while another
 * run is writing. For whoever reads the folder: a server calls it before it starts.
 */
export async function recoverFolder(target: string): Promise<void> {
  const names = namesOf(target);
  if (!existsSync(dirname(names.target))) return;
  try {
    const release = await folderLock(names.target);
    await cleanUp(names).finally(release);
  } catch (error) {
    if (!(error instanceof FolderBusyError)) throw error;
  }
}

type Names = ReturnType<typeof namesOf>;

function namesOf(target: string) {
  const whole = resolve(target);
  const beside = (suffix: string) => join(dirname(whole), `.${basename(whole)}-${suffix}`);
  return { target: whole, next: beside("next"), old: beside("old") };
}

/** Synchronous, so that nothing else happens between the two renames. */
function swap({ target, next, old }: Names): void {
  const replaces = existsSync(target);
  if (replaces) renameSync(target, old);
  try {
    renameSync(next, target);
  } catch (error) {
    // On Windows a virus scanner may hold the new folder: the old one must not stay aside for that.
    if (replaces) renameSync(old, target);
    throw error;
  }
}

/** With the lock held, whatever lies beside the target was left by a run that is dead. */
async function cleanUp({ target, next, old }: Names): Promise<void> {
  if (!existsSync(target) && existsSync(old)) renameSync(old, target);
  await remove(old);
  await remove(next);
}

/** Tried again for a while: a search service or a virus scanner may look into the folder, or a file just be coming to be there. */
const remove = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

/** Every file and folder is on the disk before the names change: a crash of the machine leaves no empty files. */
async function syncAll(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await syncAll(path);
    else if (entry.isFile()) await sync(path);
  }
  await sync(folder);
}

async function sync(path: string): Promise<void> {
  // Windows cannot open folders, and some disks cannot sync them.
  const handle = await open(path, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
