import "./no-code-from-text.ts";
import type { Manifest } from "#model/manifest.ts";
import type { Locale } from "#model/vocabulary.ts";
import { filterWords } from "#text/filters.ts";
import { formatNumber } from "#text/format.ts";
import { type LoadProgress, openBrowserWarehouse } from "#warehouse/browser.ts";
import type { BrowserWarehouse } from "#warehouse/browser-warehouse.ts";
import { siteOfDocument } from "./site-of-document.ts";

/** `engine/engine.json`: DuckDB's files, beside it. */
interface EngineFiles {
  readonly worker: string;
  readonly wasm: string;
}

let opened: Promise<BrowserWarehouse> | null = null;
const listeners = new Set<(text: string) => void>();

/** The engine with the site's database, loaded once and kept; `say` is told in words how far it has come. */
export async function engine(say: (text: string) => void): Promise<BrowserWarehouse> {
  listeners.add(say);
  opened ??= open().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  try {
    return await opened;
  } finally {
    listeners.delete(say);
  }
}

async function open(): Promise<BrowserWarehouse> {
  const { base } = siteOfDocument(document.documentElement);
  const [files, { site }] = await Promise.all([
    json<EngineFiles>(`${base}engine/engine.json`),
    json<Pick<Manifest, "site">>(`${base}data/manifest.json`),
  ]);
  return openBrowserWarehouse({
    workerUrl: `${base}engine/${files.worker}`,
    wasmUrl: `${base}engine/${files.wasm}`,
    databaseUrls: site.parts.map((part) => `${base}data/${part.path}`),
    databaseBytes: site.bytes,
    onProgress: (progress) => {
      const text = inWords(progress);
      for (const tell of listeners) tell(text);
    },
  });
}

async function json<Content>(address: string): Promise<Content> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

function inWords({ phase, loaded, total }: LoadProgress): string {
  const locale = document.documentElement.lang as Locale;
  const words = filterWords(locale);
  if (phase === "opening" || total === null) return words.startingEngine;
  const megabytes = (bytes: number): string => formatNumber(locale, bytes / 1e6, 1);
  const tell = phase === "engine" ? words.loadingEngine : words.loadingData;
  return tell(megabytes(loaded), megabytes(total));
}
