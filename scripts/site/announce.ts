import { securityHeaders } from "#view/policy.ts";
import { recoverFolder } from "../atomic-folder.ts";
import { serveFolder } from "./serve-folder.ts";

/** Serves a built site with the headers that a good host would send, and prints its address. Runs until it is stopped. */
export async function announce(folder: string, base: string, port: number): Promise<void> {
  await recoverFolder(folder);
  const headers = Object.fromEntries(
    securityHeaders().filter(([name]) => name !== "Strict-Transport-Security"),
  );
  const { address } = await serveFolder(folder, { base, port, headers });
  console.log(`\n  ${address}\n\n(Ctrl-C stops it)`);
}
