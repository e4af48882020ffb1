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
    plugins: [generatorsExist],
    worker: { plugins: () => [generatorsExist] },
    build: { assetsInlineLimit: 0, cssMinify: true },
    optimizeDeps: { exclude: ["@duckdb/duckdb-wasm"] },
    ssr: { external: ["@duckdb/node-api", "linkedom"] },
  },
});
