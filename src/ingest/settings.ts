import { type DashboardFile, dashboardSchema } from "#model/dashboard.ts";
import type { FindingLog } from "./finding-log.ts";

const WHOLE_FILE = { line: null, column: null } as const;

/**
 * Reads `dashboard.json`. A key that is wrong is left out and reported; the others hold.
 * @param text the file's text, or null where there is none
 */
export function readSettings(text: string | null, log: FindingLog): DashboardFile {
  if (text === null) return {};
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    const where = error instanceof Error ? /line (\d+)/.exec(error.message)?.[1] : undefined;
    log.error("bad_settings", WHOLE_FILE, { key: "", why: "json", atLine: where ? Number(where) : null });
    return {};
  }
  const whole = dashboardSchema.safeParse(json);
  if (whole.success) return whole.data;
  const wrong = new Set<string>();
  for (const { path, ...issue } of whole.error.issues) {
    const unknown = issue.code === "unrecognized_keys" ? issue.keys : [];
    const keys = unknown.length > 0 ? unknown : [String(path[0] ?? "")];
    for (const key of keys) {
      wrong.add(key);
      const why = unknown.length > 0 ? "unknown" : key === "" ? "json" : "value";
      log.error("bad_settings", { ...WHOLE_FILE, column: key || null }, { key, why, atLine: null });
    }
  }
  if (typeof json !== "object" || json === null || Array.isArray(json)) return {};
  const rest = Object.fromEntries(Object.entries(json).filter(([key]) => !wrong.has(key)));
  const again = dashboardSchema.safeParse(rest);
  return again.success ? again.data : {};
}
