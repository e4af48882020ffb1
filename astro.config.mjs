import { defineConfig } from "astro/config";

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
    build: { assetsInlineLimit: 0, cssMinify: true },
    optimizeDeps: { exclude: ["@duckdb/duckdb-wasm"] },
    ssr: { external: ["@duckdb/node-api", "linkedom"] },
  },
});
