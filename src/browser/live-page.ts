import { render } from "preact";
import { companyOf } from "#findings/company.ts";
import type { Filter } from "#query/filter.ts";
import { LIVE_VIEWS } from "#view/live-views.ts";
import type { PageContext } from "#view/page-context.ts";
import { engine } from "./engine.ts";
import { removeReadouts } from "./readouts.ts";
import { siteOfDocument } from "./site-of-document.ts";

/** Loads the engine and asks what never changes, so that the first filter answers at once. */
export async function warmUp(say: (text: string) => void): Promise<void> {
  await companyOf(await engine(say));
}

/** Asks what the live part of a page shows under a filter; the answer draws it. */
export async function drawLive(
  live: HTMLElement,
  filter: Filter,
  say: (text: string) => void,
): Promise<() => void> {
  const warehouse = await engine(say);
  const company = await companyOf(warehouse);
  const context: PageContext = { site: siteOfDocument(document.documentElement), company, filter, document };
  const view = LIVE_VIEWS[live.dataset.live as keyof typeof LIVE_VIEWS];
  const content = await view(warehouse, context, live.dataset.subject ?? "");
  return () => {
    removeReadouts();
    render(content, live);
  };
}
