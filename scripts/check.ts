import { LOCALES, type Locale } from "#model/vocabulary.ts";
import { command, UsageError } from "./cli.ts";

function localeOf(text: string): Locale {
  const locale = LOCALES.find((one) => one === text);
  if (!locale) throw new UsageError(`--locale is one of ${LOCALES.join(", ")}, got ${text}`);
  return locale;
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
    },
    help: {
      data: "the data folder (default: data)",
      json: "print what api/quality.json would hold",
      locale: "language of the messages: en, ru or uk",
    },
    notes:
      "Exit code: 0 no errors (warnings may be printed), 1 errors found, 2 the command itself was wrong.",
  },
  async ({ data, json, locale }) => {
    const language = localeOf(locale);
    const { checkData } = await import("./site/check-data.ts");
    const { printReport } = await import("./ingest/print-report.ts");
    const { qualityJson } = await import("./ingest/quality-json.ts");
    const result = await checkData(data);
    const text = json
      ? `${JSON.stringify(qualityJson(result, language), null, 2)}\n`
      : await printReport(data, result, language);
    await write(text);
    return result.problems.some(({ severity }) => severity === "error") ? 1 : 0;
  },
);
