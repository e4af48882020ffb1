import { LOCALES, type Locale } from "#model/vocabulary.ts";
import { builtSite } from "./built-site.ts";

export interface LocalePath<Params = Record<never, never>> {
  readonly params: { readonly locale: string | undefined } & Params;
  readonly props: { readonly locale: Locale };
}

/** One page for each language; the company's own language lies at the base. */
export async function localePaths(): Promise<LocalePath[]> {
  const { company } = await builtSite();
  return LOCALES.map((locale) => ({
    params: { locale: locale === company.dashboard.locale ? undefined : locale },
    props: { locale },
  }));
}
