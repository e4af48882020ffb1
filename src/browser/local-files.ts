import { chosenByDrop, chosenByInput } from "./chosen-files.ts";
import type { ChosenFile } from "./data-paths.ts";

/** Makes the part of the Data page work where readers try files out; what checks them is loaded with the first. */
export function enableLocalFiles(): void {
  const section = document.querySelector<HTMLElement>("[data-local]");
  const zone = section?.querySelector<HTMLElement>("[data-local-drop]");
  if (!section || !zone) return;
  const take = (files: Promise<readonly ChosenFile[]>): void =>
    void (async () => {
      await import("./no-eval.ts");
      const { checkHere } = await import("./local-check.tsx");
      await checkHere(section, await files);
    })();
  for (const input of section.querySelectorAll<HTMLInputElement>("[data-local-input]")) {
    input.webkitdirectory = input.dataset["localInput"] === "folder";
    input.addEventListener("change", () => {
      if (input.files?.length) take(Promise.resolve(chosenByInput(input.files)));
      input.value = "";
    });
  }
  zone.addEventListener("click", ({ target }) => {
    const kind = target instanceof Element ? target.closest<HTMLElement>("[data-local-choose]") : null;
    if (kind)
      section.querySelector<HTMLElement>(`[data-local-input=${kind.dataset["localChoose"]}]`)?.click();
  });
  // A file that misses the zone would otherwise replace the page.
  document.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    zone.classList.add("over");
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) zone.classList.remove("over");
  });
  document.addEventListener("drop", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    zone.classList.remove("over");
    section.scrollIntoView({ block: "nearest" });
    take(chosenByDrop(event.dataTransfer.items));
  });
}
