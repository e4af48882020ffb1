import { defineConfig } from "astro/config";

/** Every browser that runs the site has generators; @stdlib finds out by `eval`, which the policy forbids. */
const generatorsWithoutEval = {
  name: "generators-without-eval",
  /** @param {string} code @param {string} id */
  transform: (code, id) =>
    id.includes("assert-has-generator-support/lib/main.js") ? "module.exports = () => true;" : code,
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
    plugins: [generatorsWithoutEval],
    build: { assetsInlineLimit: 0, cssMinify: true },
    optimizeDeps: { exclude: ["@duckdb/duckdb-wasm"] },
    ssr: { external: ["@duckdb/node-api", "linkedom"] },
  },
});
