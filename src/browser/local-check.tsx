import { render } from "preact";
import { LOCALES, type Locale } from "#model/vocabulary.ts";
import { formatNumber } from "#text/format.ts";
import { localFilesWords } from "#text/local-files.ts";
import { describe } from "#text/problems.ts";
import { LocalReport as Report } from "#view/local-report.tsx";
import type { ListedProblem } from "#view/problem-list.tsx";
import { type CheckClient, startCheck } from "./check-client.ts";
import type { LocalReport, PublishedSite } from "./check-messages.ts";
import { type ChosenFile, standsAlone } from "./data-paths.ts";
import { download } from "./download.ts";
import { engine } from "./engine.ts";
import { showPreview } from "./preview.tsx";
import { isPreviewed, previewWarehouse } from "./preview-warehouse.ts";
import { publishedSite } from "./published-site.ts";
import { siteOfDocument } from "./site-of-document.ts";

/** The check that the page shows or waits for; a later one takes its place. */
let running: { readonly client: CheckClient } | null = null;

interface Parts {
  readonly section: HTMLElement;
  readonly progress: HTMLElement;
  readonly bar: HTMLProgressElement;
  readonly label: HTMLElement;
  readonly report: HTMLElement;
  readonly say: (text: string) => void;
}

function partsOf(section: HTMLElement): Parts {
  const part = <Kind extends HTMLElement>(name: string): Kind => {
    const found = section.querySelector<Kind>(name);
    if (!found) throw new Error(`the page has no ${name}`);
    return found;
  };
  const status = part("[data-local-status]");
  return {
    section,
    progress: part("[data-local-progress]"),
    bar: part("progress"),
    label: part("[data-local-progress] label"),
    report: part("[data-local-report]"),
    say: (text) => status.replaceChildren(text),
  };
}

/** Checks files that the reader chose, and shows in the section what the build would say of them. */
export async function checkHere(section: HTMLElement, files: readonly ChosenFile[]): Promise<void> {
  const parts = partsOf(section);
  const locale: Locale = LOCALES.find((one) => one === document.documentElement.lang) ?? "en";
  const words = localFilesWords(locale);
  running?.client.stop();
  render(null, parts.report);
  if (files.length === 0) return parts.say(words.noFiles);
  const mine = { client: startCheck() };
  running = mine;
  const { signal, end } = cancellable(parts);
  signal.addEventListener("abort", () => {
    mine.client.stop();
    if (running !== mine) return;
    running = null;
    parts.say(words.cancelled);
  });
  try {
    parts.say("");
    const alone = standsAlone(files);
    const published = alone ? null : await publishedNow(parts, words.loadingPublished);
    if (running !== mine) return;
    const report = await mine.client.check(files, published, ({ path, bytes, total }) => {
      parts.bar.value = total > 0 ? bytes / total : 0;
      const megabytes = (size: number): string => formatNumber(locale, size / 1e6, 1);
      parts.label.textContent = words.reading(path, megabytes(bytes), megabytes(total));
    });
    if (running === mine) showReport(parts, locale, mine.client, report, published);
  } catch (error) {
    if (running !== mine) return;
    console.error(error);
    parts.say(words.failed(error instanceof Error ? error.message : String(error)));
  } finally {
    if (running === mine || running === null) end();
  }
}

/** Shows the progress with its way to cancel, until `end`. */
function cancellable({ progress, bar, section }: Parts): { signal: AbortSignal; end: () => void } {
  const controller = new AbortController();
  const button = section.querySelector<HTMLButtonElement>("[data-local-cancel]");
  const end = (): void => {
    progress.hidden = true;
    if (button) button.onclick = null;
  };
  bar.removeAttribute("value");
  progress.hidden = false;
  if (button)
    button.onclick = () => {
      controller.abort();
      end();
    };
  return { signal: controller.signal, end };
}

/** What the files are checked beside, from the published tables themselves. */
async function publishedNow({ section, label }: Parts, loading: string): Promise<PublishedSite> {
  label.textContent = loading;
  const warehouse = await engine((text) => {
    label.textContent = text;
  });
  const pairs: [string | null, string][] = JSON.parse(section.dataset["local"] ?? "[]");
  const files = Map.groupBy(pairs, ([table]) => table ?? "");
  return publishedSite(
    warehouse,
    new Map([...files].map(([table, own]) => [table, own.map(([, path]) => path)])),
  );
}

function showReport(
  parts: Parts,
  locale: Locale,
  client: CheckClient,
  report: LocalReport,
  published: PublishedSite | null,
): void {
  const site = siteOfDocument(document.documentElement);
  const tables = [...report.tables.keys()];
  const hasRejects = report.files.some((file) => file.rows_rejected > 0 && !file.rejected);
  const rejects = (): void =>
    void client.rejected(locale).then((files) => {
      for (const { path, content } of files) download(path.split("/").at(-1) ?? path, content);
    });
  const preview = (): void => void previewHere(parts, locale, client, report, published);
  render(
    <Report
      site={site}
      files={report.files}
      problems={listed(report, locale)}
      alone={published === null}
      tables={report.tables}
      guessed={report.guessed}
      notPreviewed={tables.filter((table) => !isPreviewed(table))}
      onRejected={hasRejects ? rejects : null}
      onPreview={tables.some(isPreviewed) ? preview : null}
    />,
    parts.report,
  );
  parts.report.querySelector<HTMLElement>("h3")?.focus({ preventScroll: true });
}

/** The causes in the reader's language, with the rows of their examples as they stand. */
function listed({ causes, lines }: LocalReport, locale: Locale): ListedProblem[] {
  return causes.map(({ examples, count }) => {
    const { severity, message, hint } = describe(examples[0], locale);
    const places = examples.map(({ file, line, column, text }) => ({
      file,
      line,
      column,
      text: lines.get(`${file}:${line}`) ?? text,
    }));
    return { severity, count, message, hint, places };
  });
}

async function previewHere(
  parts: Parts,
  locale: Locale,
  client: CheckClient,
  report: LocalReport,
  published: PublishedSite | null,
): Promise<void> {
  const words = localFilesWords(locale);
  const button = parts.report.querySelector<HTMLButtonElement>("[data-local-preview]");
  if (button) button.disabled = true;
  try {
    const warehouse = await engine(parts.say);
    parts.say(words.loadingPreview);
    const overlay = await previewWarehouse(warehouse, client, report, published === null);
    try {
      const known = new Set(published?.files.get("values"));
      const beside =
        report.tables.get("values") === "join" &&
        !report.files.some(({ file, table }) => table === "values" && known.has(file));
      parts.say("");
      await showPreview(overlay, beside);
    } finally {
      await overlay.close();
    }
  } catch (error) {
    console.error(error);
    parts.say(words.previewFailed(error instanceof Error ? error.message : String(error)));
  } finally {
    if (button) button.disabled = false;
    button?.focus();
  }
}
