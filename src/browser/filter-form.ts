import type { Filter } from "#query/filter.ts";

const FIELDS = ["from", "to", "region", "zone", "segment"] as const;

/** The filter that the controls of a filter bar are set to. */
export function readFilterForm(form: HTMLFormElement): Filter {
  const data = new FormData(form);
  const value = (name: string): string | null => String(data.get(name) ?? "") || null;
  const [from, to, region, zone, segment] = FIELDS.map(value);
  return {
    from: from ?? null,
    to: to ?? null,
    region: region ?? null,
    zone: zone ?? null,
    segment: segment ?? null,
  };
}

/** Sets the controls of a filter bar; zones of other regions can't be chosen. */
export function writeFilterForm(form: HTMLFormElement, filter: Filter): void {
  for (const name of FIELDS) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLSelectElement) control.value = filter[name] ?? "";
  }
  for (const option of form.querySelectorAll<HTMLOptionElement>("select[name=zone] option[data-region]")) {
    option.hidden = filter.region !== null && option.dataset.region !== filter.region;
    option.disabled = option.hidden;
  }
}
