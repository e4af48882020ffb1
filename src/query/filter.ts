/** What a reader has narrowed the pages to; null stands for "all". Days are ISO, both ends included. */
export interface Filter {
  readonly from: string | null;
  readonly to: string | null;
  readonly region: string | null;
  readonly zone: string | null;
  readonly segment: string | null;
}

/** Everything: what the pages show as they were built. */
export const NO_FILTER: Filter = { from: null, to: null, region: null, zone: null, segment: null };

const KEYS = ["from", "to", "region", "zone", "segment"] as const;

/** Reads the filter from a page's address; whatever is no filter of ours is left alone. */
export function filterFromAddress(search: URLSearchParams): Filter {
  const value = (key: string): string | null => search.get(key)?.trim() || null;
  const day = (key: string): string | null => {
    const text = value(key);
    return text && /^\d{4}-\d{2}(-\d{2})?$/.test(text) ? text : null;
  };
  return {
    from: day("from"),
    to: day("to"),
    region: value("region"),
    zone: value("zone"),
    segment: value("segment"),
  };
}

/** Writes the filter into the parameters of an address, leaving other parameters as they are. */
export function filterToAddress(filter: Filter, search: URLSearchParams): URLSearchParams {
  const result = new URLSearchParams(search);
  for (const key of KEYS) {
    const value = filter[key];
    if (value === null) result.delete(key);
    else result.set(key, value);
  }
  return result;
}

/** Whether anything is narrowed. */
export const isFiltered = (filter: Filter): boolean => KEYS.some((key) => filter[key] !== null);
