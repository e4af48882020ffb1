import { command } from "./cli.ts";
import { BUILD_HELP, BUILD_OPTIONS } from "./site/build-options.ts";

const { base: _base, ...options } = BUILD_OPTIONS;
const { base: _baseHelp, ...help } = BUILD_HELP;

await command(
  {
    name: "analyze",
    does: "Writes only api/*.json and data/*, without the pages: for scripts and other tools.",
    options,
    help,
    notes: "Exit code: 0 written, 1 stopped by a problem in the data, 2 the command itself was wrong.",
  },
  async (given) => {
    const allowRejects = given["allow-rejects"] ?? false;
    // Astro takes a second to load, which --help need not wait for.
    const { runBuild } = await import("./site/run-build.ts");
    const { built } = await runBuild({ ...given, allowRejects, pages: false });
    return built ? 0 : 1;
  },
);
