import { parentPort, workerData } from "node:worker_threads";
import { companyOf } from "#findings/company.ts";
import type { KeptFindings } from "#findings/kept-findings.ts";
import { links } from "#findings/links.ts";
import { pilots } from "#findings/pilots.ts";
import { plannerPage } from "#findings/planner-page.ts";
import { NO_FILTER } from "#query/filter.ts";
import { openNodeWarehouse } from "#warehouse/node.ts";

/** One of the analyses, of a warehouse. */
export interface FindingsTask {
  readonly warehouse: string;
  readonly find: "links and pilots" | "planner";
}

/** What is found. */
export type FoundPart = Partial<Omit<KeptFindings, "key">>;

// Analyses a warehouse in a thread of its own.
const task = workerData as FindingsTask;
const warehouse = await openNodeWarehouse(task.warehouse);
const company = await companyOf(warehouse);
const found: FoundPart =
  task.find === "planner"
    ? { planner: await plannerPage(warehouse, company) }
    : {
        links: await links(warehouse, company, NO_FILTER),
        pilots: await pilots(warehouse, company),
      };
await warehouse.close();
parentPort?.postMessage(found);
