import "./no-eval.ts";
import { render } from "preact";
import type { PilotMetricResult, PilotResult } from "#analysis/pilots/pilot-types.ts";
import { companyOf } from "#findings/company.ts";
import { pilotInputs } from "#findings/pilot-inputs.ts";
import { NO_FILTER } from "#query/filter.ts";
import { formatNumber } from "#text/format.ts";
import { askWords } from "#text/pilot-ask.ts";
import type { PageContext } from "#view/page-context.ts";
import { PilotAnswer } from "#view/pilot-answer.tsx";
import { UnregisteredNote } from "#view/pilot-ask.tsx";
import { decidingInterval, primaryOf, writerOfPilot } from "#view/pilot-parts.tsx";
import { PilotView } from "#view/pilot-view.tsx";
import { pilotWriter } from "#view/pilot-writer.ts";
import { askWorker } from "./ask-worker.ts";
import { engine } from "./engine.ts";
import type { PilotParts } from "./pilot.ts";
import { isAsked, optionsOf, type PilotQuestion } from "./pilot-address.ts";
import type { PilotMessage, PilotRequest } from "./pilot-messages.ts";
import workerUrl from "./pilot-worker.ts?worker&url";
import { removeReadouts } from "./readouts.ts";
import { siteOfDocument } from "./site-of-document.ts";

/** What the build drew, kept for going back to it. */
const built = new WeakMap<HTMLElement, readonly ChildNode[]>();

/** What no question changes, asked for once. */
let tables: ReturnType<typeof pilotInputs> | null = null;

/**
 * Analyses the pilot as the reader asks; the answer draws it.
 * @throws the signal's reason where the question was given up
 */
export async function redrawPilot(
  form: HTMLFormElement,
  question: PilotQuestion,
  say: (text: string) => void,
  onBack: () => void,
  signal: AbortSignal,
): Promise<(parts: PilotParts) => void> {
  const warehouse = await engine(say);
  const company = await companyOf(warehouse);
  tables ??= pilotInputs(warehouse, company);
  const { inputs } = await tables;
  const input = inputs.get(form.dataset.pilotAsk ?? "");
  if (!input) throw new Error(`no pilot ${form.dataset.pilotAsk}`);
  const site = siteOfDocument(document.documentElement);
  const context: PageContext = { site, company, filter: NO_FILTER, document };
  const words = askWords(site.locale);
  say(words.computing);
  const start = performance.now();
  const request: PilotRequest = { ask: "analyse", input, options: optionsOf(question, input) };
  const onMessage = (message: PilotMessage): PilotResult | null => {
    if (message.tell === "headline") say(headlineText(context, message.metric) ?? words.computing);
    return message.tell === "result" ? message.result : null;
  };
  const result = await askWorker(workerUrl, request, onMessage, signal);
  const seconds = formatNumber(site.locale, (performance.now() - start) / 1000, 1);
  return (parts) => {
    removeReadouts();
    const note = isAsked(question) && (
      <UnregisteredNote context={context} answer={form.dataset.answer ?? ""} onBack={onBack} />
    );
    draw(
      parts.answer,
      <>
        {note}
        <PilotAnswer context={context} result={result} />
      </>,
    );
    draw(parts.rest, <PilotView context={context} result={result} />);
    say(isAsked(question) ? words.done(seconds) : verifiedText(context, result, seconds));
  };
}

/** Shows again what the build drew. */
export function restorePilot(parts: PilotParts): void {
  removeReadouts();
  for (const part of Object.values(parts)) {
    const nodes = built.get(part);
    if (!nodes) continue;
    render(null, part);
    part.replaceChildren(...nodes);
    built.delete(part);
  }
}

function draw(part: HTMLElement, content: Parameters<typeof render>[0]): void {
  if (!built.has(part)) {
    built.set(part, [...part.childNodes]);
    part.replaceChildren();
  }
  render(content, part);
}

function headlineText(context: PageContext, metric: PilotMetricResult | null): string | null {
  if (metric?.status !== "estimated") return null;
  const write = pilotWriter(context, metric.metricId, metric.grain);
  const { effect, ciLow, ciHigh } = metric.headline;
  return askWords(context.site.locale).soFar(write.effect(effect), write.range(ciLow, ciHigh));
}

function verifiedText(context: PageContext, result: PilotResult, seconds: string): string {
  const words = askWords(context.site.locale);
  const metric = primaryOf(result);
  if (!metric) return words.done(seconds);
  const write = writerOfPilot(context, result);
  const { low, high } = decidingInterval(result, metric);
  return words.verified(seconds, write.effect(metric.headline.effect), write.range(low, high));
}
