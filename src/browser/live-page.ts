import "./no-eval.ts";
import { hydrate, render, type VNode } from "preact";
import { companyOf } from "#findings/company.ts";
import { type Filter, NO_FILTER } from "#query/filter.ts";
import { LIVE_VIEWS } from "#view/live-views.ts";
import type { PageContext } from "#view/page-context.ts";
import { engine } from "./engine.ts";
import { removeReadouts } from "./readouts.ts";
import { siteOfDocument } from "./site-of-document.ts";

/** Live parts that Preact knows, or is getting to know. */
const adopted = new WeakMap<HTMLElement, Promise<void>>();

type ContentUnder = (filter: Filter) => Promise<VNode>;

/**
 * Loads the engine, asks what never changes and gets to know the live part of a page, so that the first filter answers
 * at once.
 */
export async function warmUp(live: HTMLElement, say: (text: string) => void): Promise<void> {
  const contentUnder = await contentOf(live, say);
  if (contentUnder) await adopt(live, contentUnder);
}

/** Asks what the live part of a page shows under a filter; the answer draws it. */
export async function drawLive(
  live: HTMLElement,
  filter: Filter,
  say: (text: string) => void,
): Promise<() => void> {
  const contentUnder = await contentOf(live, say);
  if (!contentUnder) throw new RangeError(`no live view is called ${live.dataset.live}`);
  await adopt(live, contentUnder);
  const content = await contentUnder(filter);
  return () => {
    removeReadouts();
    render(content, live);
  };
}

/** What the live part of a page shows under any filter; null where it is no view of ours. */
async function contentOf(live: HTMLElement, say: (text: string) => void): Promise<ContentUnder | null> {
  const warehouse = await engine(say);
  const company = await companyOf(warehouse);
  const site = siteOfDocument(document.documentElement);
  const name = live.dataset.live ?? "";
  if (!Object.hasOwn(LIVE_VIEWS, name)) return null;
  const view = LIVE_VIEWS[name as keyof typeof LIVE_VIEWS];
  return (filter) => {
    const context: PageContext = { site, company, filter, document };
    return view(warehouse, context, live.dataset.subject ?? "");
  };
}

/** What the build drew is what this view draws unfiltered; from here on only differences are touched. */
function adopt(live: HTMLElement, contentUnder: ContentUnder): Promise<void> {
  const known = adopted.get(live);
  if (known) return known;
  const adopting = contentUnder(NO_FILTER).then((content) => {
    removeReadouts();
    hydrate(content, live);
  });
  adopting.catch(() => adopted.delete(live));
  adopted.set(live, adopting);
  return adopting;
}
