import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFolder } from "../../scripts/atomic-folder.ts";

/** Replaces a folder again and again, twenty equal files each time, until it is killed; started by a test. */
const [, , target = ""] = process.argv;
for (let version = 1; ; version++) {
  await writeFolder(target, async (next) => {
    for (let file = 0; file < 20; file++)
      await writeFile(join(next, `${file}.txt`), `${version}\n`.repeat(50));
  });
  if (version === 1) console.log("ready");
}
