import type { Locale } from "#model/vocabulary.ts";

/** What every page knows of the site that it stands in; the same at build and in the browser. */
export interface Site {
  /** Path that the site is served from, with a slash at both ends: `/` or `/cx/`. */
  readonly base: string;
  /** Language of this page. */
  readonly locale: Locale;
  /** Language whose pages lie at the base; the others lie in a folder of their name. */
  readonly rootLocale: Locale;
  /** Company that the site is about; may be empty. */
  readonly company: string;
  /** ISO 4217 code, `XXX` for none. */
  readonly currency: string;
}

/**
 * Address of a page in a language, ready for `href`.
 * @param path the page without slashes at its ends: `` for the overview, `metrics`, `metrics/nps`
 */
export function pageAddress(site: Site, path: string, locale: Locale = site.locale): string {
  const folder = locale === site.rootLocale ? "" : `${locale}/`;
  const page = path === "" ? "" : `${path.split("/").map(encodeURIComponent).join("/")}/`;
  return site.base + folder + page;
}

/** Address of a file of the site (`data/manifest.json`), the same in every language. */
export function fileAddress(site: Site, path: string): string {
  return site.base + path.split("/").map(encodeURIComponent).join("/");
}
