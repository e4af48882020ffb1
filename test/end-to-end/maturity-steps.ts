import { readFile } from "node:fs/promises";
import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { checkFolder, recordsOf } from "#ingest/check-folder.ts";
import { QUESTIONNAIRES } from "#model/questionnaire/questionnaires.ts";
import { ELEMENTS } from "#model/vocabulary.ts";
import { answersCsv } from "#text/answers-csv.ts";

const MINUTE = 60_000;
const QUESTIONS = QUESTIONNAIRES.at(-1)?.questions ?? [];
const CURRENT = "fieldset.question.current";

/** The built site that the tests of `site.test.ts` share. */
export interface SharedSite {
  newContext(): Promise<BrowserContext>;
  open(context: BrowserContext, path: string): Promise<{ page: Page; complaints: string[] }>;
}

/** One respondent's file: every question answered alike. */
function answerFile(respondent: string, answer: number, role: "leadership" | "front_line"): Buffer {
  const rows = QUESTIONS.map(({ id }) => ({
    ...{ assessmentId: "2027", date: "2027-02-01", respondent, questionId: id, answer },
    ...{ unit: "Shops", role, version: "1" },
  }));
  return Buffer.from(answersCsv(rows));
}

/** Answers question `number` (from 1) by its key and goes on with Enter. */
async function answerByKey(page: Page, number: number, key: string): Promise<void> {
  expect(await page.locator(CURRENT).getAttribute("data-question")).toBe(QUESTIONS[number - 1]?.id);
  await page.keyboard.press(key);
  await page.keyboard.press("Enter");
}

const progress = (page: Page): Promise<string | null> => page.textContent("[data-assess-progress]");

/** Pages of a PDF, by its page objects. */
const pagesOf = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** What somebody does with the questionnaire and the Maturity page, in a real browser. */
export function maturitySteps(site: SharedSite): void {
  test(
    "the questionnaire is answered by keyboard alone, survives a reload, and hands out a file that reads back",
    async () => {
      const context = await site.newContext();
      const { page, complaints } = await site.open(context, "maturity/assess/?assessment=2027&unit=Shops");
      await page.fill("#respondent", "Olena K.");
      await page.locator("input[name=role][value=middle]").check();
      await page.locator(`${CURRENT} input`).first().focus();
      for (let number = 1; number <= 10; number++) await answerByKey(page, number, String(number % 6));
      expect(await progress(page)).toContain("10 of 30");
      await page.reload();
      expect(await progress(page)).toContain("10 of 30");
      expect(await page.inputValue("#respondent")).toBe("Olena K.");
      expect(await page.locator("input[name=M3]:checked").inputValue()).toBe("3");
      await page.locator(`${CURRENT} input`).first().focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await answerByKey(page, 12, "-");
      for (let number = 13; number <= 30; number++) await answerByKey(page, number, "2");
      expect(await progress(page)).toBe("All 30 answered");
      await page.keyboard.press("Enter");
      await page.waitForSelector("#own-result");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("own-result");
      expect(await page.locator("[data-assess-result] svg.elements").count()).toBe(1);
      const waiting = page.waitForEvent("download");
      await page.click("[data-assess-save]");
      const file = await waiting;
      expect(file.suggestedFilename()).toBe("maturity-2027-Olena-K.csv");
      const bytes = await readFile(await file.path());
      const check = await checkFolder(new Map([["maturity/olena.csv", bytes]]));
      expect(check.findings.filter((one) => one.file === "maturity/olena.csv")).toEqual([]);
      const table = check.tables.get("maturity");
      const rows = table ? recordsOf(table) : [];
      expect(rows).toHaveLength(30);
      expect(rows.map((row) => row.get("answer")).slice(0, 13)).toEqual([
        ...[1, 2, 3, 4, 5, 0, 1, 2, 3, 4],
        ...[1, null, 2],
      ]);
      expect(new Set(rows.map((row) => row.get("role")))).toEqual(new Set(["middle"]));
      expect(complaints).toEqual([]);
      await context.close();
    },
    2 * MINUTE,
  );

  test(
    "what is missing about the respondent is named, and deleting leaves nothing behind",
    async () => {
      const context = await site.newContext();
      const { page } = await site.open(context, "uk/maturity/assess/");
      await page.locator(`${CURRENT} label`).nth(3).click();
      await page.click("form.assess button[type=submit]");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("respondent");
      expect(await page.locator("#respondent").getAttribute("aria-invalid")).toBe("true");
      expect(await page.locator("[data-assess-result]").innerText()).toBe("");
      page.on("dialog", (dialog) => void dialog.accept());
      await page.click("[data-assess-remove]");
      expect(
        await page.evaluate(() => Object.keys(localStorage).filter((key) => /maturity/.test(key))),
      ).toEqual([]);
      expect(await page.locator("form.assess input[type=radio]:checked").count()).toBe(1);
      await context.close();
    },
    MINUTE,
  );

  test(
    "opened files give the common result, and a wrong cell is named with its place",
    async () => {
      const context = await site.newContext();
      const { page, complaints } = await site.open(context, "maturity/assess/");
      const damaged = answerFile("staff-2", 2, "front_line").toString().replace(",C5,2,", ",C5,7,");
      await page.setInputFiles("#assess-files", [
        { name: "leader.csv", mimeType: "text/csv", buffer: answerFile("leader-1", 4, "leadership") },
        { name: "staff-1.csv", mimeType: "text/csv", buffer: answerFile("staff-1", 2, "front_line") },
        { name: "staff-2.csv", mimeType: "text/csv", buffer: Buffer.from(damaged) },
      ]);
      await page.waitForSelector("[data-assess-combined] svg.elements", { timeout: MINUTE });
      expect(await page.textContent("[data-assess-reading]")).toBe("Read: 3 files, 89 answers.");
      expect(await page.textContent("[data-assess-combined] .issue-place")).toMatch(
        /staff-2\.csv.*31.*answer/,
      );
      // Leadership 8, front line 4: the mean of the roles is 6, whoever is more numerous.
      const cells = await page.locator("#table-combined-elements tbody td:nth-child(2)").allTextContents();
      expect(cells).toEqual(ELEMENTS.map(() => "6.0"));
      expect(complaints).toEqual([]);
      await context.close();
    },
    2 * MINUTE,
  );

  test(
    "the report takes two pages of paper, and no question of the questionnaire is split",
    async () => {
      const context = await site.newContext();
      for (const locale of ["", "ru/", "uk/"]) {
        const { page } = await site.open(context, `${locale}maturity/`);
        expect(pagesOf(await page.pdf({ preferCSSPageSize: true })), locale).toBe(2);
        await page.close();
      }
      const { page } = await site.open(context, "maturity/assess/");
      await page.emulateMedia({ media: "print" });
      const questions = await page
        .locator("fieldset.question")
        .evaluateAll((all) =>
          all.map((one) => ({ inside: getComputedStyle(one).breakInside, height: one.clientHeight })),
        );
      expect(questions).toHaveLength(30);
      expect(questions.filter(({ inside, height }) => inside !== "avoid" || height === 0)).toEqual([]);
      await context.close();
    },
    2 * MINUTE,
  );
}
