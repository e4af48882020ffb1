import type { Piece, RankedWords } from "./store-rows.ts";

/** More groups than this would cost more than they save. */
const MOST_GROUPS = 4096;
/** Behind the last place: typed arrays silently take nothing there. */
const NOWHERE = 0xffff_ffff;

/** Where rows go. */
export interface Slots {
  /** For each piece, the place of each of its rows. */
  readonly slots: (Uint32Array | undefined)[];
  /** Columns that make the groups. */
  readonly groupedBy: readonly string[];
  /** Where each group starts, and at last the number of rows. */
  readonly groups: Uint32Array;
}

/**
 * Places for all rows: first by group, then as they arrived; rows that are not kept go nowhere. Groups are made by
 * the first of the columns `by`, as many as make not too many groups.
 * @param keeps for each piece, 1 for each row that stays; undefined when all stay
 */
export function storeSlots(
  pieces: readonly Piece[],
  keeps: readonly (Uint8Array | undefined)[],
  by: readonly string[],
  dictionaries: ReadonlyMap<string, RankedWords | undefined>,
): Slots {
  const { groupedBy, count } = grouping(by, dictionaries);
  const slots: (Uint32Array | undefined)[] = [];
  const groups = new Uint32Array(count + 1);
  for (const [index, piece] of pieces.entries()) {
    const group = groupsOf(piece, groupedBy, dictionaries);
    slots.push(group);
    countGroups(groups, group, keeps[index]);
  }
  for (let group = 1; group <= count; group++) {
    groups[group] = (groups[group] as number) + (groups[group - 1] as number);
  }
  const next = groups.slice();
  for (const [index, group] of slots.entries()) assignSlots(next, group as Uint32Array, keeps[index]);
  return { slots, groups, groupedBy };
}

/** As many of the first columns as make not too many groups. */
function grouping(by: readonly string[], dictionaries: ReadonlyMap<string, RankedWords | undefined>) {
  const groupedBy: string[] = [];
  let count = 1;
  for (const name of by) {
    const ranked = dictionaries.get(name);
    if (!ranked || count * (ranked.words.length + 1) > MOST_GROUPS) break;
    count *= ranked.words.length + 1;
    groupedBy.push(name);
  }
  return { groupedBy, count };
}

/** The group of each row of a piece. */
function groupsOf(
  piece: Piece,
  groupedBy: readonly string[],
  dictionaries: ReadonlyMap<string, RankedWords | undefined>,
): Uint32Array {
  const group = new Uint32Array(piece.rows);
  for (const name of groupedBy) {
    const ranked = dictionaries.get(name);
    const column = piece.columns.get(name);
    const ranks = column?.kind === "codes" ? ranked?.ranks.get(column.dictionary) : undefined;
    const step = (ranked?.words.length ?? 0) + 1;
    refine(group, step, column?.kind === "codes" ? column.codes : undefined, ranks);
  }
  return group;
}

function refine(
  group: Uint32Array,
  step: number,
  codes: Int32Array | undefined,
  ranks: Uint32Array | undefined,
): void {
  for (let row = 0; row < group.length; row++) {
    const rank = codes && ranks ? (ranks[(codes[row] as number) + 1] as number) : 0;
    group[row] = (group[row] as number) * step + rank;
  }
}

function countGroups(groups: Uint32Array, group: Uint32Array, keep: Uint8Array | undefined): void {
  for (let row = 0; row < group.length; row++) {
    const place = (group[row] as number) + 1;
    groups[place] = (groups[place] as number) + (keep ? (keep[row] as number) : 1);
  }
}

/** Turns each row's group into its place. */
function assignSlots(next: Uint32Array, group: Uint32Array, keep: Uint8Array | undefined): void {
  for (let row = 0; row < group.length; row++) {
    if (keep && !keep[row]) {
      group[row] = NOWHERE;
      continue;
    }
    const own = group[row] as number;
    const slot = next[own] as number;
    group[row] = slot;
    next[own] = slot + 1;
  }
}
