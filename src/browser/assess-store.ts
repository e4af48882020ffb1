import { ROLES } from "#model/vocabulary.ts";
import type { AssessState } from "./assess-form.ts";

/** Where answers are kept between visits: this browser, and nowhere else. */
export interface AssessStore {
  /** What was kept; null for nothing, or nothing that can be read. */
  load(): AssessState | null;
  /** @returns whether the browser let it be kept */
  save(state: AssessState): boolean;
  clear(): void;
}

/** Answers of one version of the questionnaire on one site, in the browser's own storage. */
export function assessStore(storage: Storage | null, base: string, version: string): AssessStore {
  const key = `throughline-maturity ${base} ${version}`;
  return {
    load: () => {
      try {
        return stateOf(JSON.parse(storage?.getItem(key) ?? "null"));
      } catch {
        return null;
      }
    },
    save: (state) => {
      try {
        storage?.setItem(key, JSON.stringify(state));
        return storage !== null;
      } catch {
        // Full, or refused by the browser's settings.
        return false;
      }
    },
    clear: () => storage?.removeItem(key),
  };
}

/** What was stored, where it still has the shape that this page writes. */
function stateOf(stored: unknown): AssessState | null {
  if (typeof stored !== "object" || stored === null) return null;
  const { respondent, unit, assessment, role, answers, mode, current } = stored as Record<string, unknown>;
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  const kept = Object.entries(typeof answers === "object" && answers !== null ? answers : {}).filter(
    ([, answer]) => answer === null || [0, 1, 2, 3, 4, 5].includes(answer),
  );
  return {
    respondent: text(respondent),
    unit: text(unit),
    assessment: text(assessment),
    role: ROLES.find((one) => one === role) ?? null,
    answers: Object.fromEntries(kept),
    mode: mode === "all" ? "all" : "one",
    current: typeof current === "string" ? current : null,
  };
}
