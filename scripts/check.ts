import { readdir } from "node:fs/promises";
import { LOCALES, type Locale } from "#model/vocabulary.ts";
import { command, UsageError } from "./cli.ts";

function localeOf(text: string): Locale {
  const locale = LOCALES.find((one) => one === text);
  if (!locale) throw new UsageError(`--locale is one of ${LOCALES.join(", ")}, got ${text}`);
  return locale;
}

/** Refuses a folder that holds something, the data folder above all: files of the same names are written there. */
async function requireEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) =>
    error.code === "ENOENT" ? [] : ["something else"],
  );
  if (names.length > 0) throw new UsageError(`--rejects must be a new or empty folder, ${folder} is not`);
}

/** Writes all of a long text before the process may end. */
const write = (text: string): Promise<void> =>
  new Promise((done, failed) => process.stdout.write(text, (error) => (error ? failed(error) : done())));

await command(
  {
    name: "check",
    does: "Reads and checks every file of the data folder and publishes nothing.",
    options: {
      data: { type: "string", default: "data" },
      json: { type: "boolean", default: false },
      locale: { type: "string", default: "en" },
      rejects: { type: "string" },
    },
    help: {
      data: "the data folder (default: data)",
      json: "print what api/quality.json would hold",
      locale: "language of the messages: en, ru or uk",
      rejects: "a folder to write rejected rows to, with the reason, and their files without them",
    },
    notes:
      "Exit code: 0 npm run build would build it (warnings may be printed), 1 errors found or nothing to build, 2 the command itself was wrong.",
  },
  async ({ data, json, locale, rejects }) => {
    const language = localeOf(locale);
    if (rejects !== undefined) await requireEmpty(rejects);
    const { checkData } = await import("./site/check-data.ts");
    const { printReport } = await import("./ingest/print-report.ts");
    const { qualityJson } = await import("./ingest/quality-json.ts");
    const { missingTables } = await import("./site/missing-tables.ts");
    const { checkWords } = await import("#text/check-report.ts");
    const { metricIds } = await import("./site/metric-ids.ts");
    const metrics = metricIds();
    const result = await checkData(data, metrics.store);
    const text = json
      ? `${JSON.stringify(qualityJson(result, language), null, 2)}\n`
      : await printReport(data, result, language);
    await write(text);
    if (rejects !== undefined) {
      const { writeRejects } = await import("./ingest/write-rejects.ts");
      const written = await writeRejects(data, result, rejects, metrics.ids, language);
      for (const path of written) console.error(`${rejects}/${path}`);
    }
    const missing = missingTables(result);
    if (missing.length > 0) console.error(checkWords(language).nothingToShow(missing));
    return missing.length > 0 || result.problems.some(({ severity }) => severity === "error") ? 1 : 0;
  },
);
