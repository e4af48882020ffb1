import { defineConfig } from "astro/config";

/**
 * One of stdlib's packages asks by evaluating text whether generators exist, which the Content-Security-Policy forbids.
 * They do, in every browser that the site runs in.
 */
const generatorsExist = {
  name: "generators-exist",
  enforce: "pre",
  /** @param {string} id */
  load: (id) =>
    id.includes("@stdlib/assert-has-generator-support/") ? "module.exports = () => true;" : null,
};

const WORKER_ASKED = /-worker\.ts\?worker&url$/;

/**
 * Makes our workers chunks of the site, which share code with its pages. Vite bundles each worker by itself, from the parsing of every module
 * to a copy of its own, which took a third of the build's memory.
 */
const workersAsChunks = {
  name: "workers-as-chunks",
  apply: "build",
  enforce: "pre",
  load: {
    filter: { id: WORKER_ASKED },
    /** @this {import("vite").Rolldown.PluginContext} @param {string} id */
    handler(id) {
      if (this.environment.name !== "client") return null;
      const reference = this.emitFile({ type: "chunk", id: id.replace(/\?.*$/, "") });
      return `export default import.meta.ROLLDOWN_FILE_URL_${reference};`;
    },
  },
};

/**
 * `scripts/build.ts` calls Astro with these settings and its own `base` and `outDir`. Nothing is inlined, so that
 * the strict Content-Security-Policy needs no exception.
 */
export default defineConfig({
  output: "static",
  trailingSlash: "always",
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { format: "directory", inlineStylesheets: "never" },
  vite: {
    plugins: [generatorsExist, workersAsChunks],
    worker: { plugins: () => [generatorsExist] },
    build: { assetsInlineLimit: 0, cssMinify: true },
    // What builds leave there is no source: `npm run dev` would load its pages again at each.
    server: { watch: { ignored: ["**/.cache/**", "**/dist/**"] } },
    // What each page needs while working is made ready before the first is opened.
    optimizeDeps: { include: ["preact"], exclude: ["@duckdb/duckdb-wasm"] },
    ssr: { external: ["@duckdb/node-api", "linkedom"] },
  },
});
