import { chartWords } from "#text/chart.ts";
import { formatPeriodName, formatValue } from "#text/format.ts";
import type { CompletenessStrip } from "./completeness-strip.ts";
import type { GroupLines } from "./group-lines.ts";
import type { MetricHistory } from "./metric-history.ts";
import { signalWord } from "./signal-word.ts";
import type { ZoneDots } from "./zone-dots.ts";

const sentences = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join(" ");

/** What `metricHistory` shows, in words: span, latest value, usual range, target, signals, gaps. */
export function historyAlt(history: MetricHistory): string {
  const { locale, name, measure, grain, points, targets = [] } = history;
  const words = chartWords(locale);
  const value = (number: number): string => formatValue(locale, number, measure);
  const period = (start: string): string => formatPeriodName(locale, { grain, start });
  const [first, last] = [points[0], points.at(-1)];
  const latest = points.findLast((point) => point.value !== null);
  if (!first || !last || latest?.value == null) return words.nothingAlt(name);
  const signals = points.filter((point) => point.signal && point.value !== null);
  const signal = signals.at(-1);
  const missing = points.filter((point) => point.value === null).length;
  const target = targets
    .toSorted((a, b) => (a.periodStart < b.periodStart ? -1 : 1))
    .findLast(({ periodStart }) => periodStart <= last.periodStart)?.value;
  return sentences([
    words.historyAlt(name, points.length, period(first.periodStart), period(last.periodStart)),
    words.latestAlt(value(latest.value), period(latest.periodStart)),
    last.lower !== null && last.upper !== null ? words.usualAlt(value(last.lower), value(last.upper)) : null,
    target == null ? null : words.targetAlt(value(target)),
    signal
      ? words.signalsAlt(
          signals.length,
          period(signal.periodStart),
          history.signalLabel ?? signalWord(locale, signal).word,
        )
      : null,
    missing > 0 ? words.missingAlt(missing) : null,
  ]);
}

/** What `groupLines` shows, in words: span, and the latest value of the named groups. */
export function groupAlt({ locale, name, measure, grain, groups, target }: GroupLines): string {
  const words = chartWords(locale);
  const days = groups.flatMap(({ points }) => points.map(({ periodStart }) => periodStart)).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return words.nothingAlt(name);
  const period = (start: string): string => formatPeriodName(locale, { grain, start });
  const latest = groups.slice(0, 6).flatMap((group) => {
    const value = group.points.findLast((point) => point.value !== null)?.value;
    return value == null ? [] : [`${group.name} ${formatValue(locale, value, measure)}`];
  });
  return sentences([
    words.groupsAlt(name, groups.length, period(first), period(last)),
    latest.length > 0 ? `${latest.join("; ")}.` : null,
    target === undefined ? null : words.targetAlt(formatValue(locale, target, measure)),
  ]);
}

/** What `zoneDots` shows, in words: how many zones, the first and the last, company and target. */
export function zoneAlt({ locale, name, measure, direction, zones, target, company }: ZoneDots): string {
  const words = chartWords(locale);
  const sign = direction === "lower" ? 1 : -1;
  const sorted = zones.toSorted((a, b) => sign * (a.value - b.value));
  const [best, worst] = [sorted[0], sorted.at(-1)];
  if (!best || !worst) return words.nothingAlt(name);
  const value = (number: number): string => formatValue(locale, number, measure);
  return sentences([
    words.zonesAlt(name, zones.length),
    words.bestAlt(best.name, value(best.value)),
    zones.length > 1 ? words.worstAlt(worst.name, value(worst.value)) : null,
    company === undefined ? null : words.companyAlt(value(company)),
    target === undefined ? null : words.targetAlt(value(target)),
  ]);
}

/** What `completenessStrip` shows, in words: how much of what was due is complete. */
export function completenessAlt({ locale, grain, periods, lines }: CompletenessStrip): string {
  const words = chartWords(locale);
  const [first, last] = [periods[0], periods.at(-1)];
  const due = lines
    .flatMap(({ cells }) => cells.slice(0, periods.length))
    .filter((status) => status !== "none");
  if (first === undefined || last === undefined || due.length === 0)
    return words.nothingAlt(words.completeness);
  const complete = due.filter((status) => status === "present" || status === "late").length;
  const period = (start: string): string => formatPeriodName(locale, { grain, start });
  return sentences([
    words.completenessAlt(lines.length, period(first), period(last)),
    words.completenessShareAlt(
      formatValue(locale, complete / due.length, { unit: "ratio", currency: "XXX" }),
    ),
  ]);
}
