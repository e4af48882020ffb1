import { isWhole, type MetricFinding } from "#findings/metric-finding.ts";
import { signalWords } from "#text/signals.ts";
import { metricName, type PageContext } from "./page-context.ts";
import { writerOf } from "./writer.ts";

/** What a metric's finding means, in one line. */
export function takeaway(context: PageContext, finding: MetricFinding): string {
  const words = signalWords(context.site.locale);
  const name = metricName(context, finding.metric);
  if (finding.status === "not-measured") return words.nothing(name);
  if (!isWhole(finding)) return words.unfinished(name);
  const { signal } = finding;
  if (signal.verdict === "not-estimable") return words.notEstimable(name);
  if (signal.verdict !== "no-signal") {
    const since = signal.since ?? signal.latest.periodStart;
    return words.takeaway[signal.verdict](name, writerOf(context, finding).since(since));
  }
  const trend = signal.reasons.find((reason) => reason.code === "trend-continues");
  return trend ? words.trending(name, trend.slope > 0 ? "rising" : "falling") : words.steady(name);
}
