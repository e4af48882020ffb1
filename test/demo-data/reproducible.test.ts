import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { demoFiles } from "../../scripts/demo-data/demo-files.ts";
import { plantedPlan } from "../../scripts/demo-data/planted-plan.ts";
import { simulateCompany } from "../../scripts/demo-data/simulate-company.ts";
import { DATA, filesBelow } from "./demo-table.ts";

describe("the demonstration data", { timeout: 60_000 }, () => {
  it("is what the generator writes, byte for byte, and nothing else", () => {
    const files = demoFiles(334);
    expect(filesBelow(DATA)).toEqual([...files.keys()].sort());
    const changed = [...files].filter(([path, content]) => !readFileSync(join(DATA, path)).equals(content));
    expect(changed.map(([path]) => path)).toEqual([]);
  });

  it("has other values, sales and answers with another seed, in the same files", () => {
    const files = demoFiles(335);
    expect(filesBelow(DATA)).toEqual([...files.keys()].sort());
    const same = [...files].filter(([path, content]) => readFileSync(join(DATA, path)).equals(content));
    const drawn = same.filter(([path]) =>
      /^(values|transactions)\/|^(responses|maturity|feedback|targets)\./.test(path),
    );
    expect(drawn).toEqual([]);
  });
});

describe("a company without one planted effect", () => {
  it("differs only in that effect and in what follows from it", () => {
    const whole = simulateCompany(334);
    const effects = plantedPlan.effects.filter(({ effect }) => effect !== "turnover");
    const without = simulateCompany(334, { ...plantedPlan, effects });
    const changed = [...whole.panels.keys()].filter((metric) =>
      whole
        .of(metric)
        .some((row, zone) => row.some((value, month) => value !== without.of(metric)[zone]?.[month])),
    );
    expect(changed).toEqual(["turnover"]);
  });
});
