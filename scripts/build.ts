import { command } from "./cli.ts";
import { runFrugally } from "./run-frugally.ts";
import { BUILD_HELP, BUILD_OPTIONS } from "./site/build-options.ts";

await command(
  {
    name: "build",
    does: "Builds the whole site. A build that fails leaves what was there untouched.",
    options: BUILD_OPTIONS,
    help: BUILD_HELP,
    notes: "Exit code: 0 built, 1 stopped by a problem in the data, 2 the command itself was wrong.",
  },
  async (options) => {
    runFrugally();
    // Astro takes a second to load, which --help need not wait for.
    const { runBuild } = await import("./site/run-build.ts");
    const { built } = await runBuild({
      ...options,
      allowRejects: options["allow-rejects"] ?? false,
      pages: true,
    });
    return built ? 0 : 1;
  },
);
