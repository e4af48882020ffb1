import { readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { isRunning } from "./is-running.ts";

/** Somebody else is writing the same folder. */
export class FolderBusyError extends Error {
  /** The file that says so; it may be deleted where it is known to be wrong. */
  readonly lock: string;

  constructor(folder: string, lock: string) {
    super(`${folder} is being written by another run; wait for it, or delete ${lock} if there is none`);
    this.name = "FolderBusyError";
    this.lock = lock;
  }
}

const HEARTBEAT_MS = 10_000;
/** A lock of another machine (a shared disk, a container) counts as long as it was touched so recently. */
const PATIENCE_MS = 60_000;

const held = new Set<string>();

/**
 * Takes the right to write `folder`. Each run puts a file of its own beside it and then looks for others, so that
 * taking over from a dead run removes nothing that a living one has just made. Two that start at the very same
 * moment may both give way.
 * @returns what to call when done
 * @throws FolderBusyError when a living run has the right
 */
export async function folderLock(folder: string): Promise<() => Promise<void>> {
  const prefix = `.${basename(folder)}-lock-`;
  const own = join(dirname(folder), `${prefix}${hostname()}-${process.pid}`);
  if (held.has(own)) throw new FolderBusyError(folder, own);
  held.add(own);
  await writeFile(own, "");
  const beat = setInterval(() => {
    const now = new Date();
    // A lock that somebody deleted is not made again.
    utimes(own, now, now).catch(() => undefined);
  }, HEARTBEAT_MS);
  beat.unref();
  const release = async (): Promise<void> => {
    clearInterval(beat);
    await rm(own, { force: true });
    held.delete(own);
  };
  for (const name of await readdir(dirname(folder))) {
    const other = join(dirname(folder), name);
    if (!name.startsWith(prefix) || other === own) continue;
    if (await isAlive(other, name.slice(prefix.length))) {
      await release();
      throw new FolderBusyError(folder, other);
    }
    await rm(other, { force: true });
  }
  return release;
}

async function isAlive(lock: string, holder: string): Promise<boolean> {
  const [, host, pid] = /^(.*)-(\d+)$/.exec(holder) ?? [];
  if (host === hostname()) return isRunning(Number(pid));
  const touched = await stat(lock).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  return Date.now() - touched < PATIENCE_MS;
}
