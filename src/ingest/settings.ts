import { type DashboardFile, dashboardSchema } from "#model/dashboard.ts";
import type { FindingLog } from "./finding-log.ts";
import { jsonFaultLine } from "./json-fault-line.ts";
import type { SettingsFault } from "./problem.ts";
import type { Reference } from "./reference.ts";
import { repeatedJsonKeys } from "./repeated-json-keys.ts";
import { type ByteSource, SourceFailure } from "./source.ts";
import { suggest } from "./suggest.ts";

const WHOLE_FILE = { line: null, column: null } as const;

/** Codes of ISO 4217, with the one for "no currency". */
const CURRENCIES: ReadonlySet<string> = new Set([...Intl.supportedValuesOf("currency"), "XXX"]);

const MOST_SETTINGS = 1_048_576;

/** The text of a small file; null where it is too long to be settings. @throws TypeError where it is not UTF-8 */
async function textOf(source: ByteSource): Promise<string | null> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  for await (const block of source()) {
    text += decoder.decode(block, { stream: true });
    if (text.length > MOST_SETTINGS) return null;
  }
  return text + decoder.decode();
}

/** Reads `dashboard.json`. A key that is wrong is left out and reported; the others hold. */
export async function readSettings(source: ByteSource, log: FindingLog): Promise<DashboardFile> {
  const broken = (why: SettingsFault): DashboardFile => {
    log.error("bad_settings", WHOLE_FILE, { key: "", why, atLine: null });
    return {};
  };
  try {
    const text = await textOf(source);
    return text === null ? broken("json") : parseSettings(text, log);
  } catch (error) {
    if (error instanceof TypeError) return broken("encoding");
    if (!(error instanceof SourceFailure)) throw error;
    log.error(error.problem.code, WHOLE_FILE, error.problem.args);
    return {};
  }
}

function parseSettings(text: string, log: FindingLog): DashboardFile {
  let json: unknown;
  const plain = text.replace(/^\ufeff/, "");
  try {
    json = JSON.parse(plain);
  } catch (error) {
    const atLine = error instanceof Error ? jsonFaultLine(error.message, plain) : null;
    log.error("bad_settings", WHOLE_FILE, { key: "", why: "json", atLine });
    return {};
  }
  const wrong = reportRepeated(plain, log);
  const whole = dashboardSchema.safeParse(json);
  const { currency } = whole.data ?? {};
  if (currency !== undefined && !CURRENCIES.has(currency)) {
    const suggestion = suggest(currency, CURRENCIES);
    log.warn("unknown_currency", { ...WHOLE_FILE, column: "currency", text: currency }, { suggestion });
  }
  if (whole.success && wrong.size === 0) return whole.data;
  for (const { path, ...issue } of whole.error?.issues ?? []) {
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

/** Reports settings that are given twice; those whose values differ are left out, since nobody can say which one holds. */
function reportRepeated(text: string, log: FindingLog): Set<string> {
  const wrong = new Set<string>();
  for (const { path, lines, same } of repeatedJsonKeys(text)) {
    const key = path.join(".");
    const column = path[0] ?? null;
    const place = { line: lines.at(-1) ?? null, column, text: key };
    const args = { key, lines: lines.join(", "), same };
    if (same) log.warn("repeated_setting", place, args);
    else log.error("repeated_setting", place, args);
    if (!same && column !== null) wrong.add(column);
  }
  return wrong;
}

/** Reports the metrics that the settings name and nobody knows. */
export function reportUnknownMetrics(
  settings: DashboardFile,
  { table, known, rejected }: Reference,
  log: FindingLog,
): void {
  for (const column of ["headline", "outcomes"] as const) {
    for (const [index, text] of (settings[column] ?? []).entries()) {
      const place = { line: null, column, text };
      if (settings[column]?.indexOf(text) !== index) log.warn("repeated_metric", place, { id: text });
      if (known.has(text)) continue;
      const where = rejected.get(text);
      if (where !== undefined) log.error("rejected_reference", place, { table, where });
      else {
        const suggestion = suggest(text, known);
        log.error("unknown_reference", place, { table, suggestion, lookalike: null });
      }
    }
  }
}
