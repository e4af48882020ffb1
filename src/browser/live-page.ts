import "./no-eval.ts";
import { hydrate, render, type VNode } from "preact";
import { companyOf } from "#findings/company.ts";
import { type Filter, NO_FILTER } from "#query/filter.ts";
import { LIVE_VIEWS } from "#view/live-views.ts";
import type { PageContext } from "#view/page-context.ts";
import { engine } from "./engine.ts";
import { removeReadouts } from "./readouts.ts";
import { siteOfDocument } from "./site-of-document.ts";

/** Live parts that Preact already knows. */
const adopted = new WeakSet<HTMLElement>();

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
  const site = siteOfDocument(document.documentElement);
  const view = LIVE_VIEWS[live.dataset.live as keyof typeof LIVE_VIEWS];
  const contentUnder = (one: Filter): Promise<VNode> => {
    const context: PageContext = { site, company, filter: one, document };
    return view(warehouse, context, live.dataset.subject ?? "");
  };
  if (!adopted.has(live)) {
    // What the build drew is what this view draws unfiltered; from here on only differences are touched.
    hydrate(await contentUnder(NO_FILTER), live);
    adopted.add(live);
  }
  const content = await contentUnder(filter);
  return () => {
    removeReadouts();
    render(content, live);
  };
}
