import { command, UsageError } from "./cli.ts";
import { demoFiles } from "./demo-data/demo-files.ts";
import { writeDemoFolder } from "./demo-data/write-demo-folder.ts";

await command(
  {
    name: "demo-data",
    does: "Writes the data of a made-up company with known truth; data/README.md says what was planted.",
    options: {
      data: { type: "string", default: "data" },
      seed: { type: "string", default: "334" },
    },
    help: {
      data: "folder to write to, empty or with demonstration data in it; default data/",
      seed: "whole number from 0; another one gives another company; default 334",
    },
  },
  async ({ data, seed }) => {
    if (!/^\d{1,9}$/.test(seed))
      throw new UsageError(`--seed needs a whole number from 0 to 999999999, not ${seed}`);
    const written = writeDemoFolder(data, demoFiles(Number(seed)));
    if (written.status === "refused") throw new UsageError(`Nothing written: ${written.why}.`);
    process.stdout.write(
      `${data}: ${written.files} files, ${(written.bytes / 1e6).toFixed(1)} MB (seed ${seed})\n`,
    );
    return 0;
  },
);
