import { assessWords } from "#text/maturity-assess.ts";
import { siteOfDocument } from "./site-of-document.ts";

/** Opens the answer files that are chosen or dropped below the questionnaire; nothing is loaded for it before. */
export function enableAnswerFiles(): void {
  const drop = document.querySelector<HTMLElement>("[data-assess-drop]");
  const input = drop?.querySelector<HTMLInputElement>("input[type=file]");
  const status = document.querySelector<HTMLElement>("[data-assess-reading]");
  const result = document.querySelector<HTMLElement>("[data-assess-combined]");
  if (!drop || !input || !status || !result) return;
  const words = assessWords(siteOfDocument(document.documentElement).locale);
  const combine = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    status.textContent = words.reading;
    try {
      const { showCombinedResult } = await import("./assess-combine.tsx");
      status.textContent = await showCombinedResult(result, files);
    } catch (error) {
      console.error(error);
      status.textContent = words.failed;
    }
  };
  input.addEventListener("change", () => void combine([...(input.files ?? [])]));
  for (const type of ["dragenter", "dragover", "dragleave", "drop"] as const) {
    drop.addEventListener(type, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", type === "dragenter" || type === "dragover");
      if (type === "drop") void combine([...(event.dataTransfer?.files ?? [])]);
    });
  }
}
