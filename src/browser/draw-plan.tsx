import "./no-eval.ts";
import { render } from "preact";
import type { BusyZone } from "#analysis/pilots/busy-zones.ts";
import { nextStart } from "#analysis/pilots/next-start.ts";
import type { PlanRequest } from "#analysis/pilots/plan-types.ts";
import { type Company, companyOf } from "#findings/company.ts";
import { busyIn, type PlannerTables, plannerTables, usualScale } from "#findings/pilot-planner.ts";
import { NO_FILTER } from "#query/filter.ts";
import { formatNumber } from "#text/format.ts";
import { plannerWords } from "#text/pilot-planner.ts";
import type { PageContext } from "#view/page-context.ts";
import { planFiles } from "#view/plan-files.ts";
import { PlannerView } from "#view/planner-view.tsx";
import { askWorker } from "./ask-worker.ts";
import { download } from "./download.ts";
import { engine } from "./engine.ts";
import type { PilotMessage, PilotRequest } from "./pilot-messages.ts";
import workerUrl from "./pilot-worker.ts?worker&url";
import { siteOfDocument } from "./site-of-document.ts";

/** Containers that hold what Preact drew, no longer what the build did. */
const adopted = new WeakSet<HTMLElement>();

/** What no question changes, asked for once. */
let asked: Promise<PlannerTables> | null = null;

/**
 * Plans what the form asks for; the answer draws it.
 * @throws the signal's reason where the question was given up
 */
export async function drawPlan(
  form: HTMLFormElement,
  say: (text: string) => void,
  signal: AbortSignal,
): Promise<(target: HTMLElement) => void> {
  const warehouse = await engine(say);
  const company = await companyOf(warehouse);
  asked ??= plannerTables(warehouse, company);
  const tables = await asked;
  const data = new FormData(form);
  const { request, busy } = requestOf(data, tables, company);
  const site = siteOfDocument(document.documentElement);
  const context: PageContext = { site, company, filter: NO_FILTER, document };
  const words = plannerWords(site.locale);
  say(words.computing);
  const start = performance.now();
  const question: PilotRequest = { ask: "plan", request };
  const plan = await askWorker(
    workerUrl,
    question,
    (message: PilotMessage) => (message.tell === "plan" ? message.plan : null),
    signal,
  );
  const seconds = formatNumber(site.locale, (performance.now() - start) / 1000, 1);
  return (target) => {
    if (!adopted.has(target)) target.replaceChildren();
    adopted.add(target);
    const onTake = (file: "pilots.csv" | "pilot_zones.csv"): void => {
      if (plan.status !== "planned") return;
      const title = { name: String(data.get("name") || words.defaultName), start: String(data.get("start")) };
      const text = planFiles(request, plan, title)[file];
      download(file, new Blob([text], { type: "text/csv;charset=utf-8" }));
    };
    render(
      <PlannerView context={context} request={request} plan={plan} busy={busy} onTake={onTake} />,
      target,
    );
    say(words.done(seconds));
  };
}

/** @throws RangeError where the company has no metric by zone; the page has no form then */
function requestOf(
  data: FormData,
  tables: PlannerTables,
  company: Company,
): { readonly request: PlanRequest; readonly busy: readonly BusyZone[] } {
  const metric = tables.metrics.find(({ metricId }) => metricId === data.get("metric")) ?? tables.metrics[0];
  if (!metric) throw new RangeError("a plan needs a metric with values by zone");
  const region = String(data.get("region") ?? "");
  const regionOf = new Map(company.zones.map((zone) => [zone.zone, zone.region]));
  const optional = (name: string): number | null => {
    const text = String(data.get(name) ?? "");
    return text === "" || !Number.isFinite(Number(text)) ? null : Math.abs(Number(text));
  };
  const whole = (name: string, least: number): number => Math.max(least, Math.round(optional(name) ?? least));
  const periods = whole("periods", 1);
  const given = String(data.get("start") ?? "");
  const start = /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : nextStart(tables.asOf, metric.grain);
  const busy = busyIn(tables, metric, start, periods);
  const unavailable = [...new Set(busy.map(({ zone }) => zone))];
  const without = new Set([...unavailable, ...data.getAll("without").map(String)]);
  const request = {
    metric,
    traits: tables.traits,
    candidates: metric.panel.zones.filter(
      (zone) => !without.has(zone) && (region === "" || regionOf.get(zone) === region),
    ),
    unavailable,
    zones: whole("zones", 2),
    periods,
    controlsPerZone: whole("controls", 1),
    minEffect: optional("min"),
    costPerZone: optional("cost"),
    runCostPerZonePeriod: optional("run"),
    scale: usualScale(metric),
    seed: whole("seed", 1),
  };
  return { request, busy };
}
