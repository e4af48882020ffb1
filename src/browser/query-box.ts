import type { Locale } from "#model/vocabulary.ts";
import { dataWords } from "#text/data-page.ts";

/** Makes the query box work: the engine is loaded when a question is first asked. */
export function enableQueryBox(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-query]");
  const sql = form?.querySelector<HTMLTextAreaElement>("textarea[name=sql]");
  if (!form || !sql) return;
  const words = dataWords(document.documentElement.lang as Locale);
  let running: AbortController | null = null;
  const find = (name: string): HTMLElement | null => form.querySelector(`[data-query-${name}]`);
  const say = (text: string): void => find("status")?.replaceChildren(text);
  find("example")?.addEventListener("change", (event) => {
    if (event.target instanceof HTMLSelectElement) sql.value = event.target.value;
  });
  find("stop")?.addEventListener("click", () => running?.abort());
  sql.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void run();
  });

  async function run(): Promise<void> {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    find("stop")?.removeAttribute("hidden");
    try {
      const { answer } = await import("./query-answer.tsx");
      const { element, text } = await answer(sql?.value ?? "", mine.signal, say);
      find("result")?.replaceChildren(element);
      say(text);
    } catch (error) {
      if (running !== mine || mine.signal.aborted) return;
      find("result")?.replaceChildren();
      say(`${words.queryError}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      if (running === mine) find("stop")?.setAttribute("hidden", "");
    }
  }
}
