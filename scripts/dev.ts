import { watch } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { dev } from "astro";
import { command } from "./cli.ts";
import { publishEngine } from "./ingest/publish-engine.ts";
import { devProblems } from "./site/dev-problems.ts";
import { portOf } from "./site/port-of.ts";
import { ROOT, type SitePaths, sitePaths } from "./site/site-paths.ts";
import { Workbench } from "./site/workbench.ts";

/** A save often comes as several events within a moment; a file that was caught half written is read again. */
const SETTLE_MS = 40;

await command(
  {
    name: "dev",
    does: "Serves the site while you work: a saved CSV or source file shows in the open page, or its problems do.",
    options: { data: { type: "string", default: "data" }, port: { type: "string" } },
    help: { data: "the data folder (default: data)", port: "port to serve on (default: 4321)" },
    notes:
      "Rows that are rejected are left out here, so that the rest can be seen; npm run build stops at them.",
  },
  async ({ data, port }) => {
    const paths = sitePaths(data);
    await cp(join(ROOT, "public"), publicDir(paths), { recursive: true });
    const work = new Workbench(paths, publicDir(paths));
    await work.read();
    if (work.state?.status === "failed") return 1;
    await publishEngine(join(publicDir(paths), "engine"), paths.cache);
    process.env.ASTRO_TELEMETRY_DISABLED = "1";
    delete process.env.BASE_URL;
    const server = await dev({
      root: ROOT,
      publicDir: publicDir(paths),
      server: { port: portOf(port) },
      logLevel: "warn",
      // A build at the same time empties the usual folder.
      vite: { cacheDir: join(paths.cache, "dev-modules") },
      integrations: [devProblems(work)],
    });
    console.log(`\n  http://localhost:${server.address.port}/\n\n(Ctrl-C stops it)`);
    watchData(paths, work);
    return 0;
  },
);

/** Where the server finds what is published: a copy of public/, so that a build at the same time is not disturbed. */
function publicDir(paths: SitePaths): string {
  return join(paths.cache, "dev-public");
}

/** Reads again whenever something below the data folder is saved; one reading at a time, the last save always counts. */
function watchData(paths: SitePaths, work: Workbench): void {
  let timer: NodeJS.Timeout | undefined;
  watch(paths.data, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => work.read(), SETTLE_MS);
  });
}
