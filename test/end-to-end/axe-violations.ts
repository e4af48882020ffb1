import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong with a page as it stands, in light and dark. */
export async function axeViolations(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  // By way of the debugger, since the page's own policy lets no foreign script in.
  await session.send("Runtime.evaluate", { expression: axeSource });
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    // What depends on colours is asked in both, the rest once.
    const runOnly =
      colorScheme === "light"
        ? ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
        : ["color-contrast", "link-in-text-block"];
    const violations = await page.evaluate(async (only) => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      const result = await axe.run(document, { runOnly: only, resultTypes: ["violations"] });
      return result.violations.map(
        (one) =>
          `${one.id}: ${one.nodes
            .map((node) => node.target.join(" "))
            .join(" | ")
            .slice(0, 300)}`,
      );
    }, runOnly);
    found.push(...violations.map((one) => `${colorScheme}: ${one}`));
  }
  return found;
}
