/** What a control is set to, in words: `Region: North`; nothing where it filters nothing. */
function choiceOf(control: Element): string[] {
  if (control instanceof HTMLSelectElement) {
    const option = control.selectedOptions[0];
    return option?.value ? [`${nameOf(control)}: ${option.text.trim()}`] : [];
  }
  if (!(control instanceof HTMLInputElement) || control.value === "") return [];
  if (control.type === "radio" || control.type === "checkbox") {
    const name = control.labels?.[0]?.textContent?.trim() ?? "";
    const group = control.closest("fieldset")?.querySelector("legend")?.textContent?.trim();
    return control.checked ? [group ? `${group}: ${name}` : name] : [];
  }
  return [`${nameOf(control)}: ${control.value}`];
}

const nameOf = (control: HTMLSelectElement | HTMLInputElement): string =>
  (control.labels?.[0]?.textContent ?? control.ariaLabel ?? control.name).trim();

/** Before the page goes to paper, writes the chosen filters and the day into its print header. */
export function fillPrintHeader(): void {
  addEventListener("beforeprint", () => {
    const line = document.querySelector<HTMLElement>("[data-print-filters]");
    if (!line) return;
    const { label = "", none = "", printed = "" } = line.dataset;
    const forms = [...document.querySelectorAll<HTMLFormElement>("form[data-filters]")];
    const choices = forms.flatMap((form) => [...form.elements].flatMap(choiceOf));
    const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(
      new Date(),
    );
    const filters = choices.length > 0 ? `${label} ${choices.join(" · ")}` : none;
    line.textContent = [...(forms.length > 0 ? [filters] : []), `${printed} ${day}`].join(" · ");
  });
}
