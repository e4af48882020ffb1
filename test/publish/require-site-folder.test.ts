import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { UsageError } from "../../scripts/cli.ts";
import { requireSiteFolder } from "../../scripts/site/require-site-folder.ts";
import { ROOT } from "../../scripts/site/site-paths.ts";

let folder: string;
let data: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "throughline-out-"));
  data = join(folder, "company", "data");
  for (const path of [data, join(folder, "empty"), join(folder, "other"), join(folder, "site", "data")])
    mkdirSync(path, { recursive: true });
  writeFileSync(join(folder, "other", "thesis.txt"), "");
  writeFileSync(join(folder, "site", "data", "manifest.json"), "{}");
  writeFileSync(join(folder, "file"), "");
  symlinkSync(data, join(folder, "link"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(["new", "new/deep", "empty", "site", "company/data-site"])("a site may be built in %s", (path) => {
  expect(() => requireSiteFolder(join(folder, path), data)).not.toThrow();
});

test.each([
  ...["company/data", "company/data/site", "company", "", "link", "link/site"],
  ...["other", "file"],
])("nothing is replaced in /%s, which is no site", (path) => {
  expect(() => requireSiteFolder(join(folder, path), data)).toThrow(UsageError);
});

test("nor is the project, or what holds it", () => {
  expect(() => requireSiteFolder(ROOT, data)).toThrow(UsageError);
  expect(() => requireSiteFolder(join(ROOT, ".."), data)).toThrow(UsageError);
  expect(() => requireSiteFolder(join(ROOT, "dist-of-nobody"), join(ROOT, "data"))).not.toThrow();
});
