import type { ComponentChildren, VNode } from "preact";
import { localFilesWords } from "#text/local-files.ts";
import { shellWords } from "#text/shell.ts";
import { metricName, type PageContext } from "./page-context.ts";

/** What the preview can show: a page of the dashboard, or what is different from the published one. */
export type PreviewPage = "overview" | "metrics" | "differs" | `metric/${string}`;

interface Props {
  readonly context: PageContext;
  readonly page: PreviewPage;
  readonly onShow: (page: PreviewPage) => void;
  readonly onLeave: () => void;
  readonly children: ComponentChildren;
}

/** The dashboard as it would be, below a banner that says that it is not. */
export function PreviewFrame({ context, page, onShow, onLeave, children }: Props): VNode {
  const { locale } = context.site;
  const words = localFilesWords(locale);
  const { sections } = shellWords(locale);
  return (
    <>
      <section class="note warn preview-bar" aria-label={words.banner}>
        <p>
          <strong data-preview-banner tabIndex={-1}>
            {words.banner}
          </strong>
          <br />
          <span class="small">{words.bannerNote}</span>
        </p>
        <div class="row">
          <div class="field">
            <label for="preview-page">{words.show}</label>
            <select
              id="preview-page"
              value={page}
              onChange={({ currentTarget }) => onShow(currentTarget.value as PreviewPage)}
            >
              <option value="overview">{sections[""]}</option>
              <option value="differs">{words.differs}</option>
              <option value="metrics">{sections.metrics}</option>
              <optgroup label={sections.metrics}>
                {context.company.metrics.map((metric) => (
                  <option value={`metric/${metric.metricId}`}>{metricName(context, metric)}</option>
                ))}
              </optgroup>
            </select>
          </div>
          <button class="button" type="button" data-preview-leave onClick={onLeave}>
            {words.leave}
          </button>
        </div>
      </section>
      <div class="preview-page" data-preview-page>
        {children}
      </div>
    </>
  );
}
