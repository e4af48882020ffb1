import { LOCALES } from "#model/vocabulary.ts";
import type { SearchEntry } from "#view/search-index.ts";

const ENTRIES: readonly SearchEntry[] = [
  { title: "Overview", path: "", kind: "page", words: "" },
  { title: "Repeat sales", path: "metrics/repeat_sales", kind: "metric", words: "crm" },
  { title: "Sales per visit", path: "metrics/ticket", kind: "metric", words: "" },
];

export const getStaticPaths = () =>
  LOCALES.map((locale) => ({ params: { locale: locale === "en" ? undefined : locale } }));

export const GET = () => new Response(JSON.stringify(ENTRIES));
