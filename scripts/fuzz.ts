import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { command, UsageError } from "./cli.ts";

/** Files after which the next seed is taken, so that a failure is found again quickly. */
const ROUND = 5_000;

await command(
  {
    name: "fuzz",
    does: "Damages files of the corpus at random and has them read, until time is up or the reader breaks a promise.",
    options: {
      minutes: { type: "string", default: "5" },
      seed: { type: "string" },
      kills: { type: "string" },
    },
    help: {
      minutes: "how long (default: 5)",
      seed: "start with this seed; every round prints its own",
      kills: "instead: kill so many builds at random moments, and look at what they leave",
    },
    notes:
      "Exit code: 0 nothing found, 1 a promise was broken (the file is kept and named), 2 the command itself was wrong.",
  },
  async ({ minutes, seed, kills }) => {
    if (kills !== undefined) {
      const { killBuilds } = await import("./fuzz/kill-builds.ts");
      const faults = await killBuilds(number("kills", kills), number("seed", seed ?? "1"), console.log);
      for (const fault of faults) console.error(fault);
      return faults.length > 0 ? 1 : 0;
    }
    const until = Date.now() + number("minutes", minutes) * 60_000;
    return fuzz(seed === undefined ? Date.now() % 1_000_000_007 : number("seed", seed), until);
  },
);

function number(name: string, text: string): number {
  const value = Number(text);
  if (!(Number.isFinite(value) && value > 0))
    throw new UsageError(`--${name} is a number above 0, got ${text}`);
  return value;
}

async function fuzz(first: number, until: number): Promise<number> {
  const { fuzzCorpus } = await import("./fuzz/fuzz-corpus.ts");
  const { fuzzFiles } = await import("./fuzz/fuzz-files.ts");
  const corpus = await fuzzCorpus();
  let total = 0;
  for (let seed = first; Date.now() < until; seed++) {
    const { count, failure } = await fuzzFiles(corpus, seed, (done) => done < ROUND && Date.now() < until);
    total += count;
    console.log(`seed ${seed}: ${count} files, ${total} in all`);
    if (!failure) continue;
    const folder = await mkdtemp(join(tmpdir(), "throughline-fuzz-"));
    const kept = join(folder, basename(failure.path));
    await writeFile(kept, failure.bytes);
    console.error(`file ${count + 1} of seed ${seed}, kept as ${kept}:\n${failure.breaches.join("\n")}`);
    return 1;
  }
  return 0;
}
