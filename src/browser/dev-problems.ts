/** While somebody works on the data: says over the page what is wrong with it, until it is mended. Never built into a site. */
// The development server serves it as a module, which the page asks for as a script: in vain.
import "./theme.ts";
import type { Locale } from "#model/vocabulary.ts";
import { dataWords } from "#text/data-page.ts";
import { devNotes } from "#text/dev-notes.ts";
import type { ListedProblem } from "#view/problem-list.tsx";
import { siteOfDocument } from "./site-of-document.ts";

/** What the development server says of the data that it read last. */
export interface DevProblems {
  /** Why nothing could be read; null where it could. */
  readonly failure: string | null;
  readonly problems: readonly (Omit<ListedProblem, "message" | "hint"> & {
    readonly message: Readonly<Record<Locale, string>>;
    readonly hint: Readonly<Record<Locale, string | null>>;
  })[];
  readonly rejected: number;
  /** Whether links and pilots on the pages are those of the data. */
  readonly findings: "fresh" | "at-work" | "failed";
}

const STYLE = `.dev-problems { position: fixed; inset: auto 0 0; z-index: 20; max-width: none; max-height: 45vh; overflow: auto;
  box-shadow: 0 -2px 1rem rgb(0 0 0 / 30%) }
.dev-note { position: fixed; inset: auto 1rem 1rem; z-index: 19; max-width: 26rem; margin: 0 auto 0 0; font-size: 0.875rem;
  box-shadow: 0 0 1rem rgb(0 0 0 / 20%) }`;

import.meta.hot?.on("throughline:problems", (said: DevProblems) => void show(said));
import.meta.hot?.send("throughline:ask", drawnIn());

/** The reading that this page was drawn after; null where the browser does not tell. */
function drawnIn(): string | null {
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return page?.serverTiming?.find(({ name }) => name === "round")?.description ?? null;
}

function useStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets = [sheet];
}

/** Says in a corner that links and pilots are older than the rest of the page. */
function showNote(findings: DevProblems["findings"]): void {
  document.querySelector(".dev-note")?.remove();
  if (findings === "fresh") return;
  useStyle();
  const words = devNotes(siteOfDocument(document.documentElement).locale);
  const note = document.createElement("p");
  note.className = "note dev-note";
  note.setAttribute("role", "status");
  note.textContent = findings === "at-work" ? words.atWork : words.failed;
  document.body.append(note);
}

async function show({ failure, problems, rejected, findings }: DevProblems): Promise<void> {
  showNote(findings);
  document.querySelector(".dev-problems")?.remove();
  if (failure === null && problems.length === 0) return;
  const { render } = await import("preact");
  const { ProblemList } = await import("#view/problem-list.tsx");
  const site = siteOfDocument(document.documentElement);
  const words = dataWords(site.locale);
  const errors = problems.reduce((sum, { count }) => sum + count, 0);
  useStyle();
  const box = document.createElement("section");
  box.className = "note bad dev-problems";
  box.setAttribute("role", "alert");
  box.append(
    Object.assign(document.createElement("p"), {
      textContent: failure ?? words.problemsIntro(errors, 0, rejected),
    }),
  );
  const list = document.createElement("div");
  const listed = problems.map(
    ({ message, hint, ...problem }): ListedProblem => ({
      ...problem,
      message: message[site.locale],
      hint: hint[site.locale],
    }),
  );
  render(ProblemList({ site, problems: listed }), list);
  box.append(list);
  document.body.append(box);
}
