import { judgePilot, type PilotJudgement } from "./judge-pilot.ts";
import type {
  EstimatedMetric,
  Interval,
  NoMoney,
  PilotInput,
  PilotMetric,
  PilotMetricResult,
  PilotOptions,
} from "./pilot-types.ts";
import { timesOf } from "./times-of.ts";

/** False discovery rate up to which an exploratory metric may speak of money. */
const MOST_Q = 0.05;
/** Only the headline and the checks are wanted of a metric that money is read from. */
const EFFORTS = { primary: "headline", guardrail: "headline", other: "headline" } as const;

/** The estimate that money is read from. */
export interface MoneyBasis {
  readonly status: "ready";
  readonly metric: PilotMetric;
  readonly result: EstimatedMetric;
  /** Share of the metric that is profit. */
  readonly margin: number;
  /** While the pilot runs, the interval that allows for every look. */
  readonly interval: Interval;
}

/**
 * Which metric a pilot's money is read from, and whether it may be: the primary one where that is currency, else one of profit. Nothing is
 * read from a pilot that is not to be trusted, from an exploratory metric whose difference may be a false alarm (q above 5 %), or from one that
 * would itself fail a check if it decided.
 */
export function moneyBasis(
  judged: Pick<PilotJudgement, "input" | "metrics" | "verdict" | "status" | "sequence">,
  options: PilotOptions & { readonly seed: number },
): MoneyBasis | NoMoney {
  const { input, metrics, verdict, status, sequence } = judged;
  const source = profitMetric(input, metrics);
  if (!source) return { status: "not-estimable", why: "no-currency-metric" };
  const { metric, result, margin } = source;
  const { metricId } = metric;
  if (margin === null) return { status: "not-estimable", why: "no-margin" };
  if (result?.status !== "estimated") return { status: "not-estimable", why: "no-estimate" };
  if (verdict === "not_trustworthy") return { status: "not-estimable", why: "not-trustworthy" };
  const { adjusted, headline } = result;
  if (adjusted.kind === "other" && adjusted.qValue > MOST_Q) {
    return { status: "not-estimable", why: "exploratory", metricId, qValue: adjusted.qValue };
  }
  const alone = metric.role === "primary" ? { verdict, sequence } : judgedAlone(input, metric, options);
  if (alone.verdict === "not_trustworthy") {
    return { status: "not-estimable", why: "money-not-trustworthy", metricId };
  }
  const latest = status === "running" ? alone.sequence.at(-1) : undefined;
  const interval = latest ?? { low: headline.ciLow, high: headline.ciHigh };
  return { status: "ready", metric, result, margin, interval };
}

/** The metric that money is read from. A metric of profit needs no margin. */
function profitMetric({ plan, metrics }: PilotInput, results: readonly PilotMetricResult[]) {
  const isProfit = ({ metricId }: PilotMetric) => /profit|margin/i.test(metricId);
  const currency = metrics.filter(({ unit }) => unit === "currency");
  const metric = currency.find(({ role }) => role === "primary") ?? currency.find(isProfit);
  if (!metric) return null;
  const result = results.find(({ metricId }) => metricId === metric.metricId);
  const primary = metric.role === "primary";
  return { metric, result, margin: isProfit(metric) ? (primary ? (plan.margin ?? 1) : 1) : plan.margin };
}

/** The pilot as if this metric alone decided; only its own checks are wanted. */
function judgedAlone(
  input: PilotInput,
  metric: PilotMetric,
  options: PilotOptions & { readonly seed: number },
): Pick<PilotJudgement, "verdict" | "sequence"> {
  const plan = {
    ...input.plan,
    primaryMetric: metric.metricId,
    guardrails: [],
    minEffect: null,
    scale: "level" as const,
  };
  const alone = { ...input, plan, metrics: [{ ...metric, role: "primary" as const }] };
  return judgePilot(alone, { ...timesOf(options), seed: options.seed }, EFFORTS);
}
