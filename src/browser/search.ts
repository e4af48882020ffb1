import { findEntries, type SearchEntry } from "#view/search-index.ts";
import { pageAddress, type Site } from "#view/site.ts";

/** The parts of the dialog, as `components/Search.astro` makes them. */
interface SearchParts {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly results: HTMLElement;
  readonly status: HTMLElement;
}

function findParts(): SearchParts | null {
  const dialog = document.querySelector<HTMLDialogElement>("dialog.search");
  const input = dialog?.querySelector<HTMLInputElement>(".search-input");
  const results = dialog?.querySelector<HTMLElement>(".search-results");
  const status = dialog?.querySelector<HTMLElement>(".search-status");
  return dialog && input && results && status ? { dialog, input, results, status } : null;
}

async function fetchIndex(address: string): Promise<readonly SearchEntry[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** True while the reader writes somewhere, so that `/` stays a letter. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null
  );
}

function resultItem(entry: SearchEntry, site: Site, words: DOMStringMap): HTMLLIElement {
  const kind = document.createElement("span");
  kind.className = "search-kind";
  kind.textContent = words[entry.kind] ?? "";
  const link = document.createElement("a");
  link.href = pageAddress(site, entry.path);
  link.append(entry.title, kind);
  const item = document.createElement("li");
  item.append(link);
  return item;
}

/** Arrow keys walk from the input through the results and back; Enter in the input opens the first. */
function walkResults(event: KeyboardEvent, { input, results }: SearchParts): void {
  const stops = [input, ...results.querySelectorAll("a")];
  const at = stops.indexOf(document.activeElement as HTMLInputElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) stops.at((at + step) % stops.length)?.focus();
  else if (event.key === "Enter" && at === 0 && !event.isComposing) stops[1]?.click();
  else return;
  event.preventDefault();
}

/**
 * Search over metrics, pilots and pages: `/`, Ctrl-K or a `[data-search]` button opens the dialog. The index of
 * the page's language is fetched when it is first opened; after a failure, again at the next try.
 * @param site where the page stands; its index lies in `search.json` beside the overview
 */
export function enableSearch(site: Site): void {
  const parts = findParts();
  if (!parts) return;
  const { dialog, input, results, status } = parts;
  const words = dialog.dataset;
  let index: Promise<readonly SearchEntry[]> | undefined;

  const show = async (): Promise<void> => {
    const query = input.value;
    try {
      index ??= fetchIndex(`${pageAddress(site, "")}search.json`);
      const found = findEntries(await index, query);
      if (query !== input.value) return;
      results.replaceChildren(...found.map((entry) => resultItem(entry, site, words)));
      const count = found.length > 0 ? `${words["found"]} ${found.length}` : words["none"];
      status.textContent = query.trim() === "" ? "" : (count ?? "");
    } catch {
      index = undefined;
      status.textContent = words["failed"] ?? "";
    }
  };
  const open = (): void => {
    if (!dialog.open) dialog.showModal();
    input.select();
    void show();
  };

  input.addEventListener("input", show);
  dialog.addEventListener("keydown", (event) => walkResults(event, parts));
  dialog.addEventListener("click", ({ target }) => {
    const closes = target instanceof Element && (target === dialog || target.closest("[data-close]"));
    if (closes) dialog.close();
  });
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("[data-search]")) open();
  });
  document.addEventListener("keydown", (event) => {
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    const controlK =
      event.code === "KeyK" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!controlK && !(slash && !isWriting(event.target))) return;
    event.preventDefault();
    open();
  });
}
