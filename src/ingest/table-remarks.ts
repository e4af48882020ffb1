import type { Table } from "#model/table.ts";
import type { Batch } from "./batch.ts";
import type { FindingLog } from "./finding-log.ts";
import { referredColumns } from "./kept-values.ts";
import { looseSkeleton } from "./lookalike.ts";
import type { FileReading } from "./read-context.ts";
import type { Reference } from "./reference.ts";
import { suggest } from "./suggest.ts";

/** Columns whose texts stand for things that are counted apart: two spellings of one thing split it. */
const NAMES_OF_THINGS = new Set([
  "zone",
  "segment",
  "supplier",
  "client",
  "stage",
  "department",
  "region",
  "unit",
]);
/** Different texts beyond which look-alikes are not looked for. */
const MOST_TEXTS = 100_000;

/** Unlisted zones for which a listed one is looked for that is spelled nearly so. */
const SUGGESTED = 1_000;

/** A longer text is no name, and is like itself only. */
const LONGEST_NAME = 1_000;

/** A file's reading and where remarks about it go. */
export interface ReadFile {
  readonly reading: FileReading;
  readonly log: FindingLog;
}

/**
 * What is left of a name when neither its letters' looks count nor what programs change without asking: quotation marks, white space beside
 * signs (№ 5), the leading zeros that a spreadsheet drops, and the `.0` that it adds to numbers.
 */
function shapeOf(text: string): string {
  const bare = text
    .replace(/["«»\u201c-\u201f\u2033]/gu, "")
    .replace(/\s*([^\p{L}\p{M}\p{N}\s])\s*/gu, "$1")
    .replace(/^0*(\d+)(?:[.,]0)?$/u, "$1");
  return looseSkeleton(bare.trim() || text);
}

/** Warns of texts of a table that cannot be told apart in print, or only by case and spaces: they are kept apart. */
export function reportLookalikes(table: Table, files: readonly ReadFile[]): void {
  const referred = referredColumns(table);
  for (const { name, kind } of table.columns) {
    const isName = kind === "text" && NAMES_OF_THINGS.has(name);
    if (!isName && !(kind === "id" && table.key[0] === name && referred.includes(name))) continue;
    const byShape = new Map<string, { text: string; where: string }>();
    for (const { reading, log } of files) {
      const { texts = [], lines = [] } = reading.texts.get(name) ?? {};
      texts.slice(0, MOST_TEXTS).forEach((text, i) => {
        const line = lines[i] ?? null;
        const shape = text.length > LONGEST_NAME ? text : shapeOf(text);
        const known = byShape.get(shape);
        if (!known) byShape.set(shape, { text, where: `${reading.report.file}:${line}` });
        else if (known.text !== text) {
          log.warn(
            "lookalike_values",
            { line, column: name, text },
            { other: known.text, where: known.where },
          );
        }
      });
    }
  }
}

/** Warns of zones that have values but are not in the table of zones, where there is one: traits and pilots pass them by. */
export function reportUnlistedZones(zones: Reference, files: readonly ReadFile[]): void {
  const told = new Set<string>();
  for (const { reading, log } of files) {
    const { texts = [], lines = [] } = reading.texts.get("zone") ?? {};
    texts.forEach((text, i) => {
      if (zones.known.has(text) || zones.rejected.has(text) || told.has(text)) return;
      told.add(text);
      const suggestion = told.size > SUGGESTED ? null : suggest(text, zones.known);
      log.warn("unlisted_zone", { line: lines[i] ?? null, column: "zone", text }, { suggestion });
    });
  }
}

/** Warns of a metric that has one currency in one file and another in a second. */
export function reportMixedCurrencies(files: readonly ReadFile[]): void {
  const first = new Map<string, string>();
  for (const { reading, log } of files) {
    for (const [metric, signs] of reading.currencies.byMetric) {
      for (const [sign, { line, raw, column }] of signs) {
        const known = first.get(metric);
        if (known === undefined) first.set(metric, sign);
        else if (known !== sign && signs.size === 1) {
          log.warn("mixed_currency", { line, column, text: raw }, { signs: `${known}, ${sign}`, metric });
        }
      }
    }
  }
}

/** Warns once of every circle in the believed links: legitimate as a feedback, but easily a slip. */
export function reportCycles(batches: readonly Batch[], log: FindingLog): void {
  const effects = new Map<string, Set<string>>();
  for (const { rows, columns } of batches) {
    const [cause, effect] = [columns.get("cause"), columns.get("effect")];
    if (cause?.kind !== "codes" || effect?.kind !== "codes") continue;
    for (let row = 0; row < rows; row++) {
      const from = cause.dictionary[cause.codes[row] as number] ?? "";
      const to = effect.dictionary[effect.codes[row] as number] ?? "";
      effects.set(from, (effects.get(from) ?? new Set()).add(to));
    }
  }
  const done = new Set<string>();
  for (const start of effects.keys()) {
    const path = done.has(start) ? null : circleFrom(start, effects, done);
    if (path) log.warn("link_cycle", { line: null, column: null }, { path: path.join(" → ") });
  }
}

/** A circle that can be reached from a metric, by depth-first search; every metric on the way is marked done. */
function circleFrom(
  start: string,
  effects: ReadonlyMap<string, ReadonlySet<string>>,
  done: Set<string>,
): string[] | null {
  const path: string[] = [start];
  const onPath = new Set(path);
  const branches = [[...(effects.get(start) ?? [])]];
  let circle: string[] | null = null;
  while (path.length > 0) {
    const next = branches.at(-1)?.pop();
    if (next === undefined) {
      const left = path.pop() as string;
      branches.pop();
      onPath.delete(left);
      done.add(left);
    } else if (onPath.has(next)) circle ??= [...path.slice(path.indexOf(next)), next];
    else if (!done.has(next)) {
      path.push(next);
      onPath.add(next);
      branches.push([...(effects.get(next) ?? [])]);
    }
  }
  return circle;
}
