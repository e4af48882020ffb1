import type { PilotInput, PilotOptions, PilotScale } from "#analysis/pilots/pilot-types.ts";

/** What a reader asks differently; null and empty where it stays as registered. */
export interface PilotQuestion {
  readonly metric: string | null;
  readonly scale: PilotScale | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Zones left out of the comparison. */
  readonly without: readonly string[];
}

const NAMES = ["metric", "scale", "from", "to"] as const;

/** The question that an address holds. */
export function questionOf(params: URLSearchParams): PilotQuestion {
  const value = (name: string): string | null => params.get(name) || null;
  const scale = value("scale");
  return {
    metric: value("metric"),
    scale: scale === "level" || scale === "log" ? scale : null,
    from: value("from"),
    to: value("to"),
    without: [...new Set(params.getAll("without"))],
  };
}

/** Writes a question into an address; what stays as registered is left off. */
export function writeQuestion(question: PilotQuestion, params: URLSearchParams): URLSearchParams {
  const written = new URLSearchParams(params);
  for (const name of NAMES) {
    const value = question[name];
    if (value === null) written.delete(name);
    else written.set(name, value);
  }
  written.delete("without");
  for (const zone of question.without) written.append("without", zone);
  return written;
}

/** Whether anything is asked differently. */
export function isAsked(question: PilotQuestion): boolean {
  return question.without.length > 0 || NAMES.some((name) => question[name] !== null);
}

/** A question as the analysis takes it; what the pilot does not have is ignored. */
export function optionsOf(question: PilotQuestion, input: PilotInput): PilotOptions {
  const { metric, scale, from, to, without } = question;
  const known = input.metrics.some(({ metricId }) => metricId === metric);
  const controls = input.zones.flatMap(({ zone, arm }) => (arm === "control" ? [zone] : []));
  const kept = controls.filter((zone) => !without.includes(zone));
  return {
    ...(metric !== null && known && metric !== input.plan.primaryMetric ? { metricId: metric } : {}),
    ...(scale !== null && scale !== input.plan.scale ? { scale } : {}),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(kept.length < controls.length ? { controls: kept } : {}),
  };
}
