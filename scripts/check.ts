import { LOCALES, type Locale } from "#model/vocabulary.ts";
import { command, UsageError } from "./cli.ts";
import { NoDataFolder } from "./ingest/folder.ts";
import { type IngestProgress, ingest } from "./ingest/ingest.ts";
import { printReport } from "./ingest/print-report.ts";
import { qualityJson } from "./ingest/quality-json.ts";
import type { IngestResult } from "./ingest/store-types.ts";

function localeOf(text: string): Locale {
  const locale = LOCALES.find((one) => one === text);
  if (!locale) throw new UsageError(`--locale is one of ${LOCALES.join(", ")}, got ${text}`);
  return locale;
}

/** Shows how far the reading is, on a terminal only. */
function progressBar(): { show: (progress: IngestProgress) => void; clear: () => void } {
  const { stderr } = process;
  let shown = 0;
  const show = ({ path, bytes, totalBytes }: IngestProgress): void => {
    const now = Date.now();
    if (!stderr.isTTY || now - shown < 200) return;
    shown = now;
    const percent = Math.min(100, Math.round((100 * bytes) / Math.max(1, totalBytes)));
    stderr.write(`\r\u001b[K${String(percent).padStart(3)} %  ${JSON.stringify(path)}`);
  };
  const clear = (): void => {
    if (shown > 0) stderr.write("\r\u001b[K");
  };
  return { show, clear };
}

async function read(folder: string): Promise<IngestResult> {
  const progress = progressBar();
  try {
    return await ingest(folder, {}, { store: null, progress: progress.show });
  } catch (error) {
    if (error instanceof NoDataFolder) throw new UsageError(error.message);
    throw error;
  } finally {
    progress.clear();
  }
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
    const result = await read(data);
    const text = json
      ? `${JSON.stringify(qualityJson(result, language), null, 2)}\n`
      : await printReport(data, result, language);
    await write(text);
    return result.problems.some(({ severity }) => severity === "error") ? 1 : 0;
  },
);
