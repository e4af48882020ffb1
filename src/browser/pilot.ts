import type { Locale } from "#model/vocabulary.ts";
import { askWords } from "#text/pilot-ask.ts";
import { newestQuestion } from "./newest-question.ts";
import { isAsked, type PilotQuestion, questionOf, writeQuestion } from "./pilot-address.ts";

/** The parts of the page that are drawn again, by name. */
export type PilotParts = Readonly<Record<"answer" | "rest", HTMLElement>>;

const ask = newestQuestion();
/** What the page shows now: the address parameters, and what was said of them. */
let shown = { question: "", status: "" };

/** Lets a reader ask a pilot differently: the address holds the question, the answer is computed in the reader's browser. */
export function enablePilot(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-pilot-ask]");
  const answer = document.querySelector<HTMLElement>("[data-pilot-part=answer]");
  const rest = document.querySelector<HTMLElement>("[data-pilot-part=rest]");
  if (!form || !answer || !rest) return;
  const parts: PilotParts = { answer, rest };
  const update = (): void => void show(form, parts, questionOf(new URLSearchParams(location.search)));
  form.addEventListener("change", () => {
    writeAddress(questionOf(valuesOf(form)));
    update();
  });
  form.addEventListener("reset", () => {
    writeAddress(questionOf(new URLSearchParams()));
    queueMicrotask(update);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("[data-pilot-verify]")?.addEventListener("click", () => {
    writeAddress(questionOf(new URLSearchParams()));
    void show(form, parts, questionOf(new URLSearchParams()), true);
  });
  window.addEventListener("popstate", update);
  update();
}

function valuesOf(form: HTMLFormElement): URLSearchParams {
  return new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

function writeAddress(question: PilotQuestion): void {
  const search = writeQuestion(question, new URLSearchParams(location.search)).toString();
  history.pushState(null, "", `${location.pathname}${search ? `?${search}` : ""}${location.hash}`);
}

function writeForm(form: HTMLFormElement, question: PilotQuestion): void {
  for (const name of ["metric", "scale", "from", "to"] as const) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLSelectElement) control.value = question[name] ?? "";
  }
  for (const box of form.querySelectorAll<HTMLInputElement>("input[name=without]")) {
    box.checked = question.without.includes(box.value);
  }
  if (isAsked(question)) form.closest("details")?.setAttribute("open", "");
}

async function show(
  form: HTMLFormElement,
  parts: PilotParts,
  question: PilotQuestion,
  verify = false,
): Promise<void> {
  const wanted = verify ? "verify" : writeQuestion(question, new URLSearchParams()).toString();
  writeForm(form, question);
  const signal = ask();
  const words = askWords(document.documentElement.lang as Locale);
  const status = document.querySelector<HTMLElement>("[data-pilot-status]");
  const say = (text: string): void => {
    if (status && !signal.aborted) status.textContent = text;
  };
  const markBusy = (isBusy: boolean): void => {
    for (const part of Object.values(parts)) part.ariaBusy = isBusy ? "true" : null;
  };
  if (wanted === shown.question && !verify) {
    // Whatever was asked meanwhile is given up.
    say(shown.status);
    markBusy(false);
    return;
  }
  markBusy(true);
  try {
    const { redrawPilot, restorePilot } = await import("./redraw-pilot.tsx");
    signal.throwIfAborted();
    if (!verify && !isAsked(question)) {
      restorePilot(parts);
      say("");
    } else {
      const back = (): void => form.reset();
      const draw = await redrawPilot(form, question, say, back, signal);
      draw(parts);
    }
    shown = { question: wanted, status: status?.textContent ?? "" };
  } catch (error) {
    if (signal.aborted) return;
    console.error(error);
    say(words.failed);
  } finally {
    if (!signal.aborted) markBusy(false);
  }
}
