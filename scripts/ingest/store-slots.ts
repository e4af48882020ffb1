import type { Piece } from "./store-arrange.ts";
import type { RankedWords } from "./store-ranks.ts";

/** More groups than this would cost more than they save. */
const MOST_GROUPS = 4096;
/** Many words in the most important column still make groups: without any, all rows would be arranged at a time. */
const MOST_FIRST_GROUPS = 65_000;
/** The group of rows that are not kept. */
const NONE = 0xffff;

/** Rows of a piece, and where they go. */
export interface Placement {
  readonly rows: Uint32Array;
  readonly slots: Uint32Array;
}

/** Where rows go. */
export interface Slots {
  /** Columns that make the groups. */
  readonly groupedBy: readonly string[];
  /** Where each group starts, and at last the number of rows. */
  readonly groups: Uint32Array;
  /**
   * Places for the rows of the groups from `first` to before `next`, counted from the first of them: by group, then
   * as they arrived. To be asked for each piece, in their order; the answer is good until the next.
   */
  places(first: number, next: number): (piece: number) => Placement;
}

/**
 * Finds the group of every row that is kept. Groups are made by the first of the columns `by`, as many as make not
 * too many groups.
 */
export function storeSlots(
  pieces: readonly Piece[],
  by: readonly string[],
  ranked: ReadonlyMap<string, RankedWords>,
): Slots {
  const { groupedBy, count } = grouping(by, ranked);
  const groups = new Uint32Array(count + 1);
  const groupOf = pieces.map((piece) => {
    const group = groupsOf(piece, groupedBy, ranked);
    countGroups(groups, group);
    return group;
  });
  for (let group = 1; group <= count; group++) {
    groups[group] = (groups[group] as number) + (groups[group - 1] as number);
  }
  const most = Math.max(0, ...pieces.map(({ rows }) => rows));
  const room = { rows: new Uint32Array(most), slots: new Uint32Array(most) };
  const places = (first: number, next: number) => {
    const start = groups[first] as number;
    const free = groups.slice(first, next).map((place) => place - start);
    return (piece: number) => placementOf(groupOf[piece] as Uint16Array, first, next, free, room);
  };
  return { groups, groupedBy, places };
}

/** As many of the first columns as make not too many groups. */
function grouping(by: readonly string[], ranked: ReadonlyMap<string, RankedWords>) {
  const groupedBy: string[] = [];
  let count = 1;
  for (const name of by) {
    const column = ranked.get(name);
    if (column?.kind !== "words") break;
    const finer = count * (column.words.length + 1);
    if (finer > (groupedBy.length === 0 ? MOST_FIRST_GROUPS : MOST_GROUPS)) break;
    count = finer;
    groupedBy.push(name);
  }
  return { groupedBy, count };
}

/** The group of each row of a piece. */
function groupsOf(
  piece: Piece,
  groupedBy: readonly string[],
  ranked: ReadonlyMap<string, RankedWords>,
): Uint16Array {
  const { keep } = piece;
  const group = new Uint16Array(piece.rows);
  const { columns } = piece.read();
  for (const name of groupedBy) {
    const words = ranked.get(name);
    const data = columns.get(name);
    if (words?.kind !== "words") continue;
    const ranks = data?.kind === "codes" ? words.ranks.get(data.dictionary) : undefined;
    refine(group, words.words.length + 1, data?.kind === "codes" ? data.codes : undefined, ranks);
  }
  if (keep) for (let row = 0; row < group.length; row++) if (!keep[row]) group[row] = NONE;
  return group;
}

function refine(
  group: Uint16Array,
  step: number,
  codes: Int32Array | undefined,
  ranks: Uint32Array | undefined,
): void {
  for (let row = 0; row < group.length; row++) {
    const rank = codes && ranks ? (ranks[(codes[row] as number) + 1] as number) : 0;
    group[row] = (group[row] as number) * step + rank;
  }
}

function countGroups(groups: Uint32Array, group: Uint16Array): void {
  for (let row = 0; row < group.length; row++) {
    const own = group[row] as number;
    if (own !== NONE) groups[own + 1] = (groups[own + 1] as number) + 1;
  }
}

function placementOf(
  group: Uint16Array,
  first: number,
  next: number,
  free: Uint32Array,
  { rows, slots }: Placement,
): Placement {
  let count = 0;
  for (let row = 0; row < group.length; row++) {
    const own = group[row] as number;
    if (own < first || own >= next) continue;
    const slot = free[own - first] as number;
    free[own - first] = slot + 1;
    rows[count] = row;
    slots[count++] = slot;
  }
  return { rows: rows.subarray(0, count), slots: slots.subarray(0, count) };
}
