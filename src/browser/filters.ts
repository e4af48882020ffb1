import type { Locale } from "#model/vocabulary.ts";
import { type Filter, filterFromAddress, filterToAddress, isFiltered, NO_FILTER } from "#query/filter.ts";
import { filterWords } from "#text/filters.ts";
import { readFilterForm, writeFilterForm } from "./filter-form.ts";
import { newestQuestion } from "./newest-question.ts";

/** The part that draws, fetched at the first need; asking for the module anew would cost a turn of the event loop. */
let drawing: Promise<typeof import("./live-page.ts")> | null = null;

function livePage(): Promise<typeof import("./live-page.ts")> {
  drawing ??= import("./live-page.ts").catch((error: unknown) => {
    drawing = null;
    throw error;
  });
  return drawing;
}

/**
 * So long after a choice the address tells of it: a new one costs a browser as much as drawing the page (it fetches and draws
 * the tab's icon again, on the page's own thread), which would keep the answer waiting.
 */
const ADDRESS_MS = 250;

const ask = newestQuestion();
/** What the page shows now: the address parameters, and what was said of them. */
let shown = { filter: "", status: "" };

/**
 * Makes a page's filter bar work: the address holds the filter, the engine is loaded at the first hint that somebody
 * will filter, and the live part of the page is drawn again.
 */
export function enableFilters(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-filters]");
  const live = document.querySelector<HTMLElement>("[data-live]");
  if (!form || !live) return;
  let writing = 0;
  /** What the address does not tell yet. */
  let untold: Filter | null = null;
  const tell = (): void => {
    clearTimeout(writing);
    if (untold) writeAddress(untold);
    untold = null;
  };
  const update = (): void => {
    clearTimeout(writing);
    untold = null;
    void show(form, live, filterFromAddress(new URLSearchParams(location.search)));
  };
  const choose = (filter: Filter): void => {
    clearTimeout(writing);
    untold = filter;
    writing = window.setTimeout(tell, ADDRESS_MS);
    void show(form, live, filter);
  };
  const warm = (): void =>
    void livePage()
      .then(({ warmUp }) => warmUp(live, () => undefined))
      .catch(() => undefined);
  form.addEventListener("change", () => choose(readFilterForm(form)));
  form.addEventListener("reset", () => choose(NO_FILTER));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("focusin", warm, { once: true });
  form.addEventListener("pointerenter", warm, { once: true });
  window.addEventListener("popstate", update);
  // Whoever reloads the page, follows a link or changes the language takes the filter along.
  for (const type of ["pointerdown", "keydown"]) window.addEventListener(type, tell, { capture: true });
  update();
}

function writeAddress(filter: Filter): void {
  const search = filterToAddress(filter, new URLSearchParams(location.search)).toString();
  history.pushState(null, "", `${location.pathname}${search ? `?${search}` : ""}${location.hash}`);
}

async function show(form: HTMLFormElement, live: HTMLElement, filter: Filter): Promise<void> {
  writeFilterForm(form, filter);
  const wanted = filterToAddress(filter, new URLSearchParams()).toString();
  const signal = ask();
  const words = filterWords(document.documentElement.lang as Locale);
  const status = form.querySelector<HTMLElement>("[data-filter-status]");
  const say = (text: string): void => {
    if (status && !signal.aborted) status.textContent = text;
  };
  if (wanted === shown.filter) {
    // Whatever was asked meanwhile is given up.
    say(shown.status);
    live.removeAttribute("aria-busy");
    return;
  }
  live.setAttribute("aria-busy", "true");
  try {
    // Links take too long to be tested on the page's own thread.
    const draw = /^links?$/.test(live.dataset.live ?? "")
      ? await (await import("./live-links.tsx")).drawLinks(live, filter, say, signal)
      : await (await livePage()).drawLive(live, filter, say);
    if (signal.aborted) return;
    draw();
    shown = { filter: wanted, status: isFiltered(filter) ? (live.dataset.computed ?? words.done) : "" };
    say(shown.status);
  } catch (error) {
    if (signal.aborted) return;
    console.error(error);
    offerAgain(status, words, () => void show(form, live, filter));
  } finally {
    if (!signal.aborted) live.removeAttribute("aria-busy");
  }
}

function offerAgain(
  status: HTMLElement | null,
  words: ReturnType<typeof filterWords>,
  again: () => void,
): void {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button plain";
  button.textContent = words.retry;
  button.addEventListener("click", again);
  status?.replaceChildren(`${words.failed} `, button);
}
