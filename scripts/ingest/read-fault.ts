import type { ProblemArgs, ReadFault } from "#ingest/problem.ts";

const FAULTS: Readonly<Record<string, ReadFault>> = {
  ...{ EACCES: "denied", EPERM: "denied", ENOENT: "gone", ENOTDIR: "gone", ELOOP: "not-a-file" },
  ...{ EISDIR: "not-a-file", ENXIO: "not-a-file", EIO: "disk", EMFILE: "too-many", ENFILE: "too-many" },
};

/** Why the system does not let a file be read. */
export function readFault(error: unknown): ProblemArgs["unreadable"] {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return { why: FAULTS[code] ?? "other", detail: code || (error instanceof Error ? error.message : "") };
}
