/** The little that TypeScript's DOM library does not know yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

/** Name of the policy, to be allowed by `trusted-types` where a site sends that directive. */
export const SCRIPT_POLICY = "throughline-engine";

let policy: ReturnType<TrustedTypes["createPolicy"]> | undefined;

/**
 * Starts a worker from a script of this site. Where the page demands Trusted Types, a policy of our own vouches for
 * the address, and only for addresses of the page's own origin.
 * @throws TypeError for an address of another origin
 */
export function startWorker(url: string, options?: WorkerOptions): Worker {
  const address = sameOrigin(url);
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return new Worker(address, options);
  policy ??= trustedTypes.createPolicy(SCRIPT_POLICY, { createScriptURL: sameOrigin });
  return new Worker(policy.createScriptURL(address) as string, options);
}

function sameOrigin(url: string): string {
  const address = new URL(url, document.baseURI);
  if (address.origin === location.origin) return address.href;
  throw new TypeError(`workers start from this site only, not from ${address.origin}`);
}
