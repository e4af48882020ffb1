import type { Locale } from "#model/vocabulary.ts";
import { whatIfWords } from "#text/what-if.ts";

/** Makes the sliders move: the numbers behind them are fetched when a reader first reaches for one, or comes with a scenario. */
export function enableWhatIf(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-what-if]");
  const result = document.querySelector<HTMLElement>("[data-what-if-result]");
  if (!form || !result) return;
  const locale = document.documentElement.lang as Locale;
  const scenarios = (): Promise<typeof import("./draw-what-if.tsx")> => import("./draw-what-if.tsx");
  const act = (task: (drawn: typeof import("./draw-what-if.tsx")) => Promise<void>): void => {
    scenarios()
      .then(task)
      .catch((error: unknown) => {
        console.error(error);
        const note = document.createElement("p");
        note.className = "note bad";
        note.textContent = whatIfWords(locale).failed;
        result.prepend(note);
      });
  };
  const fromForm = (): void => act(({ drawFromForm }) => drawFromForm(form, result));
  const fromAddress = (): void => act(({ drawFromAddress }) => drawFromAddress(form, result));
  form.addEventListener("input", fromForm);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("[data-what-if-reset]")?.addEventListener("click", () => {
    for (const slider of form.querySelectorAll<HTMLInputElement>(
      "fieldset:not([hidden]) input[type=range]",
    )) {
      slider.value = "0";
    }
    fromForm();
  });
  window.addEventListener("popstate", fromAddress);
  if (new URLSearchParams(location.search).has("result")) fromAddress();
}
