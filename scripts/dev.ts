import { watch } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { dev } from "astro";
import { NOTHING_BEFORE } from "#model/changes.ts";
import { writeFolder } from "./atomic-folder.ts";
import { command } from "./cli.ts";
import { printReport } from "./ingest/print-report.ts";
import { publish } from "./ingest/publish.ts";
import { publishEngine } from "./ingest/publish-engine.ts";
import { portOf } from "./site/port-of.ts";
import { readData } from "./site/read-data.ts";
import { hasRejects } from "./site/run-build.ts";
import { ROOT, type SitePaths, sitePaths } from "./site/site-paths.ts";
import { writeSiteInput } from "./site/write-site.ts";

/** Counts the readings of this run. */
let round = 0;

/** A save often comes as several events within a moment. */
const SETTLE_MS = 100;

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
    await refresh(paths);
    await publishEngine(join(publicDir(paths), "engine"), paths.cache);
    process.env.ASTRO_TELEMETRY_DISABLED = "1";
    delete process.env.BASE_URL;
    let reload = (): void => {};
    const server = await dev({
      root: ROOT,
      publicDir: publicDir(paths),
      server: { port: portOf(port) },
      logLevel: "warn",
      vite: {
        plugins: [
          {
            name: "reload-after-reading",
            configureServer: ({ ws }) => {
              reload = () => ws.send({ type: "full-reload" });
            },
          },
        ],
      },
    });
    console.log(`\n  http://localhost:${server.address.port}/\n\n(Ctrl-C stops it)`);
    watchData(paths, () => reload());
    return 0;
  },
);

/** Where the server finds what is published: a copy of public/, so that a build at the same time is not disturbed. */
function publicDir(paths: SitePaths): string {
  return join(paths.cache, "dev-public");
}

/** Reads the data, publishes it for the browser, and tells the pages where it lies. */
async function refresh(paths: SitePaths): Promise<void> {
  const { result, unchanged } = await readData(paths);
  if (unchanged && process.env.THROUGHLINE_SITE) return;
  process.stdout.write(await printReport(paths.data, result, "en"));
  if (hasRejects(result)) console.log("Shown without what is rejected.");
  await writeFolder(join(publicDir(paths), "data"), async (folder) => {
    const manifest = await publish(paths.warehouse, folder, result.settings.company ?? "Throughline");
    // A new name each time: pages keep what they have read from one file.
    process.env.THROUGHLINE_SITE = await writeSiteInput(
      paths,
      result,
      manifest,
      NOTHING_BEFORE,
      `dev-${round++}`,
    );
  });
}

/** Reads again whenever something below the data folder is saved; one reading at a time, the last save always counts. */
function watchData(paths: SitePaths, reload: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  watch(paths.data, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(() => refresh(paths)).then(reload, (error: unknown) => console.error(error));
    }, SETTLE_MS);
  });
}
