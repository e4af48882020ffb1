import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { serialize } from "node:v8";
import { gunzipSync } from "node:zlib";
import { companyOf } from "#findings/company.ts";
import type { KeptFindings } from "#findings/kept-findings.ts";
import { links } from "#findings/links.ts";
import { pilots } from "#findings/pilots.ts";
import { plannerPage } from "#findings/planner-page.ts";
import { NO_FILTER } from "#query/filter.ts";
import { openNodeWarehouse } from "#warehouse/node.ts";

/**
 * A process of its own, started by `FindingsBehind`: analyses what was published into a folder, and writes what it finds into a file. Its
 * standard input ends with the command that started it, and so does it then.
 */
const [folder = "", parts = "", temporary = "", key = "", target = ""] = process.argv.slice(2);

process.stdin.on("end", () => process.exit(1)).resume();
try {
  const packed = await Promise.all(parts.split(",").map((name) => readFile(join(folder, name))));
  await writeFile(temporary, gunzipSync(Buffer.concat(packed)));
  const warehouse = await openNodeWarehouse(temporary);
  const company = await companyOf(warehouse);
  const found: KeptFindings = {
    key,
    pilots: await pilots(warehouse, company),
    links: await links(warehouse, company, NO_FILTER),
    planner: await plannerPage(warehouse, company),
  };
  await warehouse.close();
  await writeFile(`${target}.tmp`, serialize(found));
  await rm(`${target}.key`, { force: true });
  await rename(`${target}.tmp`, target);
  await writeFile(`${target}.key`, key);
} finally {
  await rm(temporary, { force: true });
}
process.exit(0);
