import { UsageError } from "../cli.ts";

/** A port from the command line. @throws UsageError for what is none */
export function portOf(text: string | undefined): number {
  const port = Number(text ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port must be 0 to 65535, got ${text}`);
  return port;
}
