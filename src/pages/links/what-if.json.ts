import type { APIRoute } from "astro";
import { links } from "#findings/links.ts";
import { NO_FILTER } from "#query/filter.ts";
import { builtSite } from "#site/built-site.ts";
import { writeWhatIfData } from "#view/what-if-data.ts";

/** What the sliders of the what-if page reckon with; the same in every language. */
export const GET: APIRoute = async () => {
  const { warehouse, company } = await builtSite();
  const { input, result } = await links(warehouse, company, NO_FILTER);
  const { dashboard, metrics, sources } = company;
  const text = writeWhatIfData({
    models: result.whatIf,
    metrics: input.metrics,
    company: { dashboard, metrics, sources },
  });
  return new Response(text, { headers: { "Content-Type": "application/json; charset=utf-8" } });
};
