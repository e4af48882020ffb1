const FAULTS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file would be larger than is allowed",
  EACCES: "the permission is missing",
  EPERM: "the permission is missing",
  EROFS: "the disk is read-only",
  EIO: "the disk reports an error",
  EMFILE: "too many files are open",
};

/**
 * What the system refused, in a sentence; null where an error is something else. DuckDB names the fault only in its message.
 */
export function systemFault(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = "code" in error ? String(error.code) : "";
  const known = FAULTS[code];
  const path = "path" in error ? ` (${String(error.path)})` : "";
  if (known) return `Nothing was written: ${known}${path}. What was there before is as it was.`;
  const full = /no space left on device|disk full/i.test(error.message);
  // a failed write may come as the failure of the commit that asked for it
  if (full || /^IO Error|could not write/i.test(error.message)) {
    const said = full ? "the disk is full" : error.message;
    return `Nothing was written: ${said}. What was there before is as it was.`;
  }
  return null;
}
