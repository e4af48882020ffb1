import { render, type VNode } from "preact";
import { companyOf } from "#findings/company.ts";
import { type Filter, NO_FILTER } from "#query/filter.ts";
import { valueChanges } from "#query/value-changes.ts";
import { localFilesWords } from "#text/local-files.ts";
import { metricPath } from "#view/id-paths.ts";
import { LIVE_VIEWS } from "#view/live-views.ts";
import type { PageContext } from "#view/page-context.ts";
import { PreviewDifferences } from "#view/preview-differences.tsx";
import { PreviewFrame, type PreviewPage } from "#view/preview-frame.tsx";
import { pageAddress } from "#view/site.ts";
import type { Overlay } from "#warehouse/browser-warehouse.ts";
import { readFilterForm } from "./filter-form.ts";
import { PUBLISHED } from "./preview-warehouse.ts";
import { removeReadouts } from "./readouts.ts";
import { siteOfDocument } from "./site-of-document.ts";

/**
 * Shows the dashboard of a preview in place of the page, until the reader leaves it: by its button, or by going back.
 * @param beside whether the local files would lie beside published ones with the same values
 */
export async function showPreview(overlay: Overlay, beside: boolean): Promise<void> {
  const company = await companyOf(overlay);
  const site = { ...siteOfDocument(document.documentElement), currency: company.dashboard.currency };
  const main = document.getElementById("main");
  if (!main) throw new Error("the page has no main part");
  const root = document.createElement("div");
  root.dataset["preview"] = "";
  let page: PreviewPage = "overview";
  let filter: Filter = NO_FILTER;
  let turn = 0;

  const contentOf = async (context: PageContext): Promise<VNode> => {
    if (page === "overview" || page === "metrics") return LIVE_VIEWS[page](overlay, context);
    if (page !== "differs") return LIVE_VIEWS.metric(overlay, context, page.slice("metric/".length));
    const changes = (await overlay.query(valueChanges(PUBLISHED))).map((one) => ({
      metric_id: one.metricId,
      period: one.period,
      rows_new: one.rowsNew,
      rows_restated: one.rowsRestated,
      rows_vanished: one.rowsVanished,
      restated_old_mean: one.restatedOldMean,
      restated_new_mean: one.restatedNewMean,
    }));
    return <PreviewDifferences context={context} changes={changes} beside={beside} />;
  };
  const draw = async (): Promise<void> => {
    const mine = ++turn;
    root.setAttribute("aria-busy", "true");
    const context: PageContext = { site, company, filter, document };
    const content = await contentOf(context).catch((error: unknown) => {
      console.error(error);
      const message = error instanceof Error ? error.message : String(error);
      return <p class="note bad">{localFilesWords(site.locale).previewFailed(message)}</p>;
    });
    if (mine !== turn) return;
    removeReadouts();
    render(
      <PreviewFrame context={context} page={page} onShow={show} onLeave={() => history.back()}>
        <div key={page}>{content}</div>
      </PreviewFrame>,
      root,
    );
    root.removeAttribute("aria-busy");
  };
  const show = (next: PreviewPage): void => {
    page = next;
    filter = NO_FILTER;
    void draw().then(() => root.scrollIntoView({ behavior: "instant" }));
  };
  followLinks(
    root,
    company.metrics.map(({ metricId }) => metricId),
    show,
  );
  root.addEventListener("change", ({ target }) => {
    const form = target instanceof Element ? target.closest<HTMLFormElement>("form[data-filters]") : null;
    if (!form) return;
    filter = readFilterForm(form);
    void draw();
  });
  root.addEventListener("reset", () => {
    filter = NO_FILTER;
    void draw();
  });
  await draw();
  main.append(root);
  main.dataset["previewing"] = "";
  history.pushState(null, "");
  window.scrollTo({ top: 0, behavior: "instant" });
  root.querySelector<HTMLElement>("[data-preview-banner]")?.focus({ preventScroll: true });
  await new Promise((left) => window.addEventListener("popstate", left, { once: true }));
  turn++;
  removeReadouts();
  render(null, root);
  root.remove();
  delete main.dataset["previewing"];
}

/** Links to pages that the preview has lead there, and not out of it. */
function followLinks(root: HTMLElement, metrics: readonly string[], show: (page: PreviewPage) => void): void {
  const site = siteOfDocument(document.documentElement);
  const pages = new Map<string, PreviewPage>([
    [pageAddress(site, ""), "overview"],
    [pageAddress(site, "metrics"), "metrics"],
    ...metrics.map((id): [string, PreviewPage] => [pageAddress(site, metricPath(id)), `metric/${id}`]),
  ]);
  root.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const page = link && pages.get(link.pathname);
    if (!page || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(page);
  });
}
