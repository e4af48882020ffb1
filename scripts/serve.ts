import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { command, UsageError } from "./cli.ts";
import { announce } from "./site/announce.ts";
import { portOf } from "./site/port-of.ts";
import { baseOf } from "./site/run-build.ts";

await command(
  {
    name: "serve",
    does: "Serves a site that was built, as a good static host would.",
    options: { out: { type: "string" }, base: { type: "string" }, port: { type: "string" } },
    help: {
      out: "the folder of the site (default: dist)",
      base: "the path that it was built for (default: /)",
      port: "port to serve on; a taken one moves on to the next (default: 4321)",
    },
  },
  async (options) => {
    const folder = resolve(options.out ?? "dist");
    const port = portOf(options.port);
    if (!existsSync(folder)) throw new UsageError(`there is no site in ${folder}: run npm run build first`);
    await announce(folder, baseOf(options.base), port);
    return 0;
  },
);
