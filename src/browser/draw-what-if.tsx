import "./no-eval.ts";
import { render } from "preact";
import type { WhatIfModel } from "#analysis/links/what-if.ts";
import type { Company } from "#findings/company.ts";
import { NO_FILTER } from "#query/filter.ts";
import type { PageContext } from "#view/page-context.ts";
import { fileAddress } from "#view/site.ts";
import { readWhatIfData, type WhatIfData } from "#view/what-if-data.ts";
import { WhatIfResult } from "#view/what-if-result.tsx";
import { exampleScenario, type Scenario, scenarioOf, writeScenario } from "#view/what-if-scenario.ts";
import { better, sliderText, whatIfGrain } from "#view/what-if-view.tsx";
import { removeReadouts } from "./readouts.ts";
import { siteOfDocument } from "./site-of-document.ts";

let loading: Promise<WhatIfData> | null = null;

/** The models, fetched once. */
function loaded(): Promise<WhatIfData> {
  loading ??= fetch(fileAddress(siteOfDocument(document.documentElement), "links/what-if.json"))
    .then((response) => {
      if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
      return response.text();
    })
    .then(readWhatIfData)
    .catch((error: unknown) => {
      loading = null;
      throw error;
    });
  return loading;
}

/** Shows what the sliders say, and writes it into the address. */
export async function drawFromForm(form: HTMLFormElement, result: HTMLElement): Promise<void> {
  const data = await loaded();
  const effect = new FormData(form).get("result");
  const model = data.models.find((one) => one.effect === effect);
  if (!model) return;
  const moves = model.causes.flatMap(({ metricId }) => {
    const change = Number(sliderOf(form, model, metricId)?.value ?? 0);
    return change === 0 ? [] : [{ metricId, change }];
  });
  const scenario = { effect: model.effect, moves };
  const search = writeScenario(scenario, new URLSearchParams(location.search)).toString();
  // One entry of the history for a scenario, not one for every step of a slider.
  history.replaceState(null, "", `${location.pathname}?${search}${location.hash}`);
  draw(form, result, data, model, scenario);
}

/** Shows what the address says; without a scenario, the example. */
export async function drawFromAddress(form: HTMLFormElement, result: HTMLElement): Promise<void> {
  const data = await loaded();
  const select = form.elements.namedItem("result");
  const first = select instanceof HTMLSelectElement ? select.options[0]?.value : undefined;
  const fallback = data.models.find(({ effect }) => effect === first);
  const scenario =
    scenarioOf(new URLSearchParams(location.search), data.models) ??
    (fallback && exampleScenario(fallback, better(contextOf(data))));
  const model = data.models.find(({ effect }) => effect === scenario?.effect);
  if (!model || !scenario) return;
  if (select instanceof HTMLSelectElement) select.value = model.effect;
  for (const { metricId } of model.causes) {
    const slider = sliderOf(form, model, metricId);
    const change = scenario.moves.find((move) => move.metricId === metricId)?.change ?? 0;
    if (slider) slider.value = String(change);
  }
  draw(form, result, data, model, scenario);
}

function sliderOf(form: HTMLFormElement, { effect }: WhatIfModel, metricId: string): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>(`#${CSS.escape(`move-${effect}-${metricId}`)}`);
}

const drawnInto = new WeakSet<HTMLElement>();

function draw(
  form: HTMLFormElement,
  result: HTMLElement,
  data: WhatIfData,
  model: WhatIfModel,
  scenario: Scenario,
): void {
  const context = contextOf(data);
  for (const sliders of form.querySelectorAll<HTMLFieldSetElement>("fieldset[data-result]")) {
    sliders.hidden = sliders.dataset.result !== model.effect;
    sliders.disabled = sliders.hidden;
  }
  for (const cause of model.causes) {
    const slider = sliderOf(form, model, cause.metricId);
    const change = scenario.moves.find(({ metricId }) => metricId === cause.metricId)?.change ?? 0;
    const text = sliderText(context, cause, change);
    slider?.setAttribute("aria-valuetext", text);
    const output = slider?.parentElement?.querySelector("output");
    if (output) output.value = text;
  }
  removeReadouts();
  if (!drawnInto.has(result)) {
    result.replaceChildren();
    drawnInto.add(result);
  }
  const grain = whatIfGrain(data.metrics, model.effect);
  render(<WhatIfResult context={context} model={model} scenario={scenario} grain={grain} />, result);
}

/** The page's context without the engine: a company of which only names and units are known. */
function contextOf({ company }: WhatIfData): PageContext {
  const known: Company = {
    ...company,
    reported: new Map(),
    seriesKept: false,
    zones: [],
    segments: [],
    targets: [],
    events: [],
    provenance: [],
    span: null,
  };
  return { site: siteOfDocument(document.documentElement), company: known, filter: NO_FILTER, document };
}
