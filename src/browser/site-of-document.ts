import { LOCALES, type Locale } from "#model/vocabulary.ts";
import type { Site } from "#view/site.ts";

const localeOf = (text: string | undefined): Locale => LOCALES.find((locale) => locale === text) ?? "en";

/** The site that a page stands in, read back from `<html>` as `layouts/Page.astro` writes it. */
export function siteOfDocument(root: HTMLElement): Site {
  const { base = "/", rootLocale, company = "", currency = "XXX" } = root.dataset;
  return { base, locale: localeOf(root.lang), rootLocale: localeOf(rootLocale), company, currency };
}
