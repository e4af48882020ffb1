import { randomLcg } from "d3-random";
import { describe, expect, it } from "vitest";
import { breaches } from "../../scripts/fuzz/breaches.ts";
import { fuzzCorpus } from "../../scripts/fuzz/fuzz-corpus.ts";
import { fuzzFiles } from "../../scripts/fuzz/fuzz-files.ts";
import { mutated } from "../../scripts/fuzz/mutated.ts";

const FILES = 20_000;
const ROUNDS = 4;

describe("files damaged at random", () => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => 1000 + round))(
    "of seed %i: none crashes or hangs the reader, and every row is accounted for",
    async (seed) => {
      const { count, failure } = await fuzzFiles(await fuzzCorpus(), seed, (done) => done < FILES / ROUNDS);
      expect(failure && { ...failure, bytes: Buffer.from(failure.bytes).toString("base64") }).toBeNull();
      expect(count).toBe(FILES / ROUNDS);
    },
    300_000,
  );

  it("are different files, the same for a seed", () => {
    const bytes = new TextEncoder().encode("metric_id,period,value\nnps,2025-01,1\n");
    const some = (seed: number) => {
      const chance = randomLcg(seed);
      return Array.from({ length: 200 }, () =>
        Buffer.from(mutated(bytes, [bytes], chance)).toString("base64"),
      );
    };
    expect(some(1)).toEqual(some(1));
    expect(new Set(some(1)).size).toBeGreaterThan(150);
  });

  it("a breach is found where there is one", async () => {
    const { standing } = await fuzzCorpus();
    const bytes = new TextEncoder().encode("metric_id,period,value\nnps,2025-01,1\nnps,2025-02,x\n");
    expect(await breaches({ path: "values.csv", bytes }, standing)).toEqual([]);
    const none = null as unknown as Uint8Array;
    expect(await breaches({ path: "values.csv", bytes: none }, standing)).toHaveLength(1);
  });
});
