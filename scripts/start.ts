import { command } from "./cli.ts";
import { runFrugally } from "./run-frugally.ts";
import { announce } from "./site/announce.ts";
import { BUILD_HELP, BUILD_OPTIONS } from "./site/build-options.ts";
import { portOf } from "./site/port-of.ts";

await command(
  {
    name: "start",
    does: "Reads data/, builds the site, serves it and prints its address.",
    options: { ...BUILD_OPTIONS, port: { type: "string" } },
    help: { ...BUILD_HELP, port: "port to serve on; a taken one moves on to the next (default: 4321)" },
    notes:
      "When a row is rejected nothing is built, every problem is listed, and the site that was there is not served.",
  },
  async (options) => {
    const port = portOf(options.port);
    runFrugally();
    // Astro takes a second to load, which --help need not wait for.
    const { runBuild } = await import("./site/run-build.ts");
    const { built, out, base } = await runBuild({
      ...options,
      allowRejects: options["allow-rejects"] ?? false,
      pages: true,
    });
    if (!built) return 1;
    await announce(out, base, port);
    return 0;
  },
);
