import type { PilotResult } from "#analysis/pilots/pilot-types.ts";
import type { LinksFinding } from "./link-finding.ts";
import type { PlannerPage } from "./planner-page.ts";

/** The analyses that take seconds, as they are kept between a build's parts and from build to build. */
export interface KeptFindings {
  /** Identifies the data and the code that they were found by. */
  readonly key: string;
  readonly links: LinksFinding;
  readonly pilots: PilotResult[];
  readonly planner: PlannerPage;
}
