/**
 * Colours by the reader's choice. Runs before the first paint, as a classic script of its own at the head of
 * the body: a module would come after it, and the page would flash. Also marks that scripts run.
 */
const KEY = "throughline-theme";
const root = document.documentElement;
root.dataset["script"] = "";

/** The saved choice; without storage (blocked, private) the device decides. */
function savedTheme(): string {
  try {
    return localStorage.getItem(KEY) ?? "system";
  } catch {
    return "system";
  }
}

function saveTheme(theme: string): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The choice then lasts for this page.
  }
}

/** The browser's own frame takes the page's colour: `data-light` and `data-dark` of its <meta>. */
function showTheme(theme: string): void {
  const chosen = theme === "light" || theme === "dark" ? theme : undefined;
  if (chosen) root.dataset["theme"] = chosen;
  else delete root.dataset["theme"];
  for (const meta of document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")) {
    meta.content = meta.dataset[chosen ?? meta.dataset["scheme"] ?? "light"] ?? meta.content;
  }
  for (const input of document.querySelectorAll<HTMLInputElement>("input[name=theme]")) {
    input.checked = input.value === (chosen ?? "system");
  }
}

showTheme(savedTheme());
addEventListener("DOMContentLoaded", () => showTheme(savedTheme()));
addEventListener("pageshow", (event) => event.persisted && showTheme(savedTheme()));
addEventListener("storage", (event) => event.key === KEY && showTheme(savedTheme()));
addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.name !== "theme") return;
  saveTheme(target.value);
  showTheme(target.value);
});

export {};
