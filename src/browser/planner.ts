import type { Locale } from "#model/vocabulary.ts";
import { plannerWords } from "#text/pilot-planner.ts";
import { newestQuestion } from "./newest-question.ts";

const ask = newestQuestion();

/** Makes the planner work: the address holds the questions, plans are computed in the reader's browser. */
export function enablePlanner(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-planner]");
  const target = document.querySelector<HTMLElement>("[data-planned]");
  if (!form || !target) return;
  const update = (): void => void plan(form, target);
  const changed = (): void => {
    writeAddress(form);
    update();
  };
  form.addEventListener("change", ({ target: control }) => {
    if (control instanceof HTMLSelectElement && control.name === "metric") setStart(form, control);
    changed();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    update();
  });
  form.addEventListener("reset", () => {
    const seed = seedOf(form);
    if (seed) seed.value = seed.defaultValue;
    queueMicrotask(changed);
  });
  form.querySelector("[data-planner-draw]")?.addEventListener("click", () => {
    const seed = seedOf(form);
    if (seed) seed.value = String(Number(seed.value) + 1);
    changed();
  });
  window.addEventListener("popstate", () => {
    readAddress(form);
    update();
  });
  readAddress(form);
  // What the build planned needs no engine.
  if (location.search !== "") update();
}

const seedOf = (form: HTMLFormElement): HTMLInputElement | null =>
  form.querySelector<HTMLInputElement>("input[name=seed]");

/** A pilot begins with a whole period of its metric. */
function setStart(form: HTMLFormElement, metric: HTMLSelectElement): void {
  const start = form.elements.namedItem("start");
  const first = metric.selectedOptions[0]?.dataset.start;
  if (start instanceof HTMLInputElement && first) start.value = first;
}

/** Controls that differ from what the page came with. */
function writeAddress(form: HTMLFormElement): void {
  const params = new URLSearchParams();
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type === "checkbox") {
      if (control.checked) params.append(control.name, control.value);
    } else if (control instanceof HTMLInputElement && control.value !== control.defaultValue) {
      params.set(control.name, control.value);
    } else if (control instanceof HTMLSelectElement && control.selectedIndex > 0) {
      params.set(control.name, control.value);
    }
  }
  const search = params.toString();
  history.pushState(null, "", `${location.pathname}${search ? `?${search}` : ""}`);
}

function readAddress(form: HTMLFormElement): void {
  const params = new URLSearchParams(location.search);
  const without = new Set(params.getAll("without"));
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type === "checkbox") {
      control.checked = without.has(control.value);
    } else if (control instanceof HTMLInputElement) {
      control.value = params.get(control.name) ?? control.defaultValue;
    } else if (control instanceof HTMLSelectElement) {
      control.selectedIndex = 0;
      if (params.has(control.name)) control.value = params.get(control.name) ?? "";
    }
  }
}

async function plan(form: HTMLFormElement, target: HTMLElement): Promise<void> {
  const signal = ask();
  const words = plannerWords(document.documentElement.lang as Locale);
  const status = form.querySelector<HTMLElement>("[data-planner-status]");
  const say = (text: string): void => {
    if (status && !signal.aborted) status.textContent = text;
  };
  target.setAttribute("aria-busy", "true");
  try {
    const { drawPlan } = await import("./draw-plan.tsx");
    const draw = await drawPlan(form, say, signal);
    draw(target);
  } catch (error) {
    if (signal.aborted) return;
    console.error(error);
    say(words.failed);
  } finally {
    if (!signal.aborted) target.removeAttribute("aria-busy");
  }
}
