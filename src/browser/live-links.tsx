import "./no-eval.ts";
import { render, type VNode } from "preact";
import { companyOf } from "#findings/company.ts";
import type { LinksFinding } from "#findings/link-finding.ts";
import { linkInputs } from "#findings/link-inputs.ts";
import { type Filter, isFiltered } from "#query/filter.ts";
import { formatNumber } from "#text/format.ts";
import { linksWords } from "#text/links.ts";
import { LinkHead, LinkView } from "#view/link-view.tsx";
import { LinksHead, LinksView } from "#view/links-view.tsx";
import type { PageContext } from "#view/page-context.ts";
import { askWorker } from "./ask-worker.ts";
import { engine } from "./engine.ts";
import type { LinksMessage } from "./link-messages.ts";
import workerUrl from "./links-worker.ts?worker&url";
import { removeReadouts } from "./readouts.ts";
import { siteOfDocument } from "./site-of-document.ts";

/** What the build drew, kept for going back to it. */
const built = new WeakMap<HTMLElement, readonly ChildNode[]>();

/** A part of the page and what it shall show. */
interface Part {
  readonly element: HTMLElement;
  readonly content: VNode | null;
}

/**
 * Tests all links under a filter, in a worker; the answer draws the page or, without a filter, shows again what the build drew.
 * @throws the signal's reason where the question was given up
 */
export async function drawLinks(
  live: HTMLElement,
  filter: Filter,
  say: (text: string) => void,
  signal: AbortSignal,
): Promise<() => void> {
  const head = document.querySelector<HTMLElement>("[data-live-head]");
  const elements = head ? [head, live] : [live];
  if (!isFiltered(filter)) return () => restore(elements, live);
  const warehouse = await engine(say);
  const company = await companyOf(warehouse);
  const site = siteOfDocument(document.documentElement);
  const context: PageContext = { site, company, filter, document };
  const words = linksWords(site.locale);
  const tell = (done: number, total: number): void => {
    const percent = Math.round((100 * done) / Math.max(1, total));
    say(words.computing(`${formatNumber(site.locale, percent)}\u00a0%`));
  };
  tell(0, 1);
  const start = performance.now();
  // What pilots did was judged on the whole company, so under a filter it proves nothing.
  const input = await linkInputs(warehouse, company, filter, []);
  const onMessage = (message: LinksMessage): LinksFinding | null => {
    if (message.tell === "progress") tell(message.done, message.total);
    return message.tell === "result" ? message.finding : null;
  };
  const finding = await askWorker(workerUrl, input, onMessage, signal);
  const seconds = formatNumber(site.locale, (performance.now() - start) / 1000, 1);
  return () => {
    removeReadouts();
    const [top, rest] = contentOf(live, context, finding);
    for (const part of [
      { element: head, content: top },
      { element: live, content: rest },
    ]) {
      if (part.element) draw({ element: part.element, content: part.content });
    }
    live.dataset.computed = words.done(seconds);
  };
}

/** What stands above and below the filters. */
function contentOf(
  live: HTMLElement,
  context: PageContext,
  finding: LinksFinding,
): readonly [head: VNode, rest: VNode | null] {
  const { subject, pages = "" } = live.dataset;
  if (subject === undefined) {
    return [
      <LinksHead context={context} finding={finding} />,
      <LinksView context={context} finding={finding} pages={new Set(pages.split(" "))} />,
    ];
  }
  const link = finding.result.links.find(({ cause, effect }) => `${cause}--${effect}` === subject);
  if (link?.status === "tested") {
    return [<LinkHead context={context} link={link} />, <LinkView context={context} link={link} />];
  }
  const words = linksWords(context.site.locale);
  const head = (
    <header class="opening">
      <p class="kicker">{words.money}</p>
      <h1>{words.untestedTitle}</h1>
      <p class="deck">{words.beliefWhy["not-tested"]}</p>
    </header>
  );
  return [head, null];
}

function draw({ element, content }: Part): void {
  if (!built.has(element)) {
    built.set(element, [...element.childNodes]);
    element.replaceChildren();
  }
  render(content, element);
}

function restore(elements: readonly HTMLElement[], live: HTMLElement): void {
  removeReadouts();
  for (const element of elements) {
    const nodes = built.get(element);
    if (!nodes) continue;
    render(null, element);
    element.replaceChildren(...nodes);
    built.delete(element);
  }
  delete live.dataset.computed;
}
