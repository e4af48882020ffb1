/** Path of a metric's page, as for `pageAddress`. */
export const metricPath = (metricId: string): string => `metrics/${metricId}`;

/** Folder of a pilot's page below `pilots`. The planner has a page there as well, and no id has a tilde. */
export const pilotFolder = (pilotId: string): string => (pilotId === "plan" ? "~plan" : pilotId);

/** Path of a pilot's page, as for `pageAddress`. */
export const pilotPath = (pilotId: string): string => `pilots/${pilotFolder(pilotId)}`;
