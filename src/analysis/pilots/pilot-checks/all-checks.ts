import type { CheckContext } from "#analysis/pilots/check-context.ts";
import type { PilotCheck } from "#analysis/pilots/pilot-check.ts";
import { balance } from "./balance.ts";
import { contamination } from "./contamination.ts";
import { enoughPrePeriods } from "./enough-pre-periods.ts";
import { enoughZones } from "./enough-zones.ts";
import { missingValues } from "./missing-values.ts";
import { novelty } from "./novelty.ts";
import { oneZone } from "./one-zone.ts";
import { parallelTrends } from "./parallel-trends.ts";
import { placeboStart } from "./placebo-start.ts";
import { spillover } from "./spillover.ts";

/** Everything that must hold before anybody may believe a pilot, in the order in which a page lists it; but for `peeking`. */
export const allChecks: readonly ((context: CheckContext) => PilotCheck)[] = [
  enoughZones,
  enoughPrePeriods,
  missingValues,
  parallelTrends,
  placeboStart,
  balance,
  contamination,
  spillover,
  oneZone,
  novelty,
];
