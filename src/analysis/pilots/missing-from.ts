/** Values of one arm since its start: how many are missing, of how many. */
export interface MissingSince {
  readonly missing: number;
  readonly of: number;
}

/** Values that zones and periods of the window lack. Shares of one. */
export interface MissingValues {
  readonly share: number;
  readonly cells: number;
  readonly zones: readonly string[];
  readonly periods: readonly string[];
  readonly appear: readonly string[];
  readonly vanish: readonly string[];
  /** Since the start, by arm; for control zones since the first start. */
  readonly pilot: MissingSince;
  readonly control: MissingSince;
  /** The piloted zone that lacks the largest share of its values since its start; null where none lacks any. */
  readonly worst: { readonly zone: string; readonly share: number } | null;
}

interface ZoneRow {
  readonly zone: string;
  /** Index of the first piloted period in the whole history; −1 for a control zone. */
  readonly index: number;
}

/**
 * What zones lack in the periods of a window.
 *
 * @param columns the window's periods, with their index in the whole history
 * @param cell value of a zone in a column; NaN is a gap
 */
export function missingFrom(
  zones: readonly ZoneRow[],
  columns: readonly { readonly t: number; readonly period: string }[],
  cell: (i: number, t: number) => number,
): MissingValues {
  const inAll = missingOf(
    zones.map(({ zone }) => zone),
    columns.map(({ period }) => period),
    cell,
  );
  return {
    ...inAll,
    ...missingSince(
      zones,
      columns.map(({ t }) => t),
      cell,
    ),
  };
}

function missingOf(
  zones: readonly string[],
  periods: readonly string[],
  cell: (i: number, t: number) => number,
): Omit<MissingValues, keyof ReturnType<typeof missingSince>> {
  const holes = zones.map((_, i) => periods.flatMap((_period, t) => (Number.isNaN(cell(i, t)) ? [t] : [])));
  const cells = holes.reduce((sum, own) => sum + own.length, 0);
  const named = (test: (own: readonly number[]) => boolean) => zones.filter((_, i) => test(holes[i] ?? []));
  return {
    share: cells / (zones.length * periods.length),
    cells,
    zones: named((own) => own.length > 0),
    periods: periods.filter((_, t) => holes.some((own) => own.includes(t))),
    appear: named((own) => own.includes(0)),
    vanish: named((own) => own.includes(periods.length - 1)),
  };
}

/** A gap before the start costs little; one after it hides the very thing that is measured. */
function missingSince(
  zones: readonly ZoneRow[],
  columns: readonly number[],
  cell: (i: number, t: number) => number,
): Pick<MissingValues, "pilot" | "control" | "worst"> {
  const first = Math.min(...zones.flatMap(({ index }) => (index >= 0 ? [index] : [])));
  const counted = zones.map(({ zone, index }, i) => {
    const after = columns.flatMap((column, t) => (column >= (index < 0 ? first : index) ? [t] : []));
    const missing = after.filter((t) => Number.isNaN(cell(i, t))).length;
    return { zone, isPilot: index >= 0, missing, of: after.length };
  });
  const sum = (isPilot: boolean): MissingSince => {
    const own = counted.filter((one) => one.isPilot === isPilot);
    return {
      missing: own.reduce((total, { missing }) => total + missing, 0),
      of: own.reduce((total, { of }) => total + of, 0),
    };
  };
  const shares = counted.flatMap(({ zone, isPilot, missing, of }) =>
    isPilot && missing > 0 ? [{ zone, share: missing / of }] : [],
  );
  const worst = shares.toSorted((a, b) => b.share - a.share)[0] ?? null;
  return { pilot: sum(true), control: sum(false), worst };
}
