/** The environment of somebody at a terminal: without what the test runner adds to its own. */
export function commandEnv(): NodeJS.ProcessEnv {
  const own = /^(VITEST|NODE_ENV|BASE_URL|MODE|DEV|PROD|SSR|TEST)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}
