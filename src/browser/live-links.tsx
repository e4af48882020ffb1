import { render, type VNode } from "preact";
import { companyOf } from "#findings/company.ts";
import type { LinksFinding } from "#findings/link-finding.ts";
import { linkInputs } from "#findings/link-inputs.ts";
import { type Filter, isFiltered } from "#query/filter.ts";
import { formatNumber, formatValue } from "#text/format.ts";
import { linksWords } from "#text/links.ts";
import { LinkView } from "#view/link-view.tsx";
import { LinksView } from "#view/links-view.tsx";
import type { PageContext } from "#view/page-context.ts";
import { engine } from "./engine.ts";
import { linksInWorker } from "./links-in-worker.ts";
import { removeReadouts } from "./readouts.ts";
import { siteOfDocument } from "./site-of-document.ts";

/** What the build drew, kept for going back to it. */
const built = new WeakMap<HTMLElement, readonly ChildNode[]>();

/** Tests all links under a filter, in a worker; the answer draws the page or, without a filter, shows again what the build drew. */
export async function drawLinks(
  live: HTMLElement,
  filter: Filter,
  say: (text: string) => void,
): Promise<() => void> {
  if (!isFiltered(filter)) return () => restore(live);
  const warehouse = await engine(say);
  const company = await companyOf(warehouse);
  const site = siteOfDocument(document.documentElement);
  const context: PageContext = { site, company, filter, document };
  const words = linksWords(site.locale);
  const percent = (share: number): string =>
    formatValue(site.locale, Math.round(share * 100), { unit: "percent", currency: "XXX" }).replace(
      /[.,]0(?=\D)/,
      "",
    );
  say(words.computing(percent(0)));
  const start = performance.now();
  // What pilots did was judged on the whole company, so under a filter it proves nothing.
  const input = await linkInputs(warehouse, company, filter, []);
  const finding = await linksInWorker(input, (done, total) => say(words.computing(percent(done / total))));
  const seconds = formatNumber(site.locale, (performance.now() - start) / 1000, 1);
  return () => {
    removeReadouts();
    keep(live);
    render(contentOf(live, context, finding), live);
    live.dataset.computed = words.done(seconds);
  };
}

function contentOf(live: HTMLElement, context: PageContext, finding: LinksFinding): VNode {
  const { subject, pages = "" } = live.dataset;
  if (subject === undefined) {
    return <LinksView context={context} finding={finding} pages={new Set(pages.split(" "))} />;
  }
  const link = finding.result.links.find(({ cause, effect }) => `${cause}--${effect}` === subject);
  if (link?.status === "tested") return <LinkView context={context} link={link} />;
  const words = linksWords(context.site.locale);
  return (
    <header class="opening">
      <p class="kicker">{words.money}</p>
      <h1>{words.untestedTitle}</h1>
      <p class="deck">{words.beliefWhy["not-tested"]}</p>
    </header>
  );
}

function keep(live: HTMLElement): void {
  if (built.has(live)) return;
  built.set(live, [...live.childNodes]);
  live.replaceChildren();
}

function restore(live: HTMLElement): void {
  const nodes = built.get(live);
  if (!nodes) return;
  removeReadouts();
  render(null, live);
  live.replaceChildren(...nodes);
  built.delete(live);
  delete live.dataset.computed;
}
