/** Folder of a metric's page below `metrics`. */
export const metricFolder = (metricId: string): string => folderOf(metricId);

/** Folder of a pilot's page below `pilots`, where the planner has a page as well. */
export const pilotFolder = (pilotId: string): string => folderOf(pilotId, "plan");

/** Path of a metric's page, as for `pageAddress`. */
export const metricPath = (metricId: string): string => `metrics/${metricFolder(metricId)}`;

/** Path of a pilot's page, as for `pageAddress`. */
export const pilotPath = (pilotId: string): string => `pilots/${pilotFolder(pilotId)}`;

/** An id may be `..`, which is another folder, or what stands there already. No id has a tilde. */
function folderOf(id: string, taken?: string): string {
  return /^\.+$/.test(id) || id === taken ? `~${id}` : id;
}
