import type { DateOrder, OrderEvidence } from "./date.ts";
import type { FindingLog } from "./finding-log.ts";
import type { DecimalSign, StyleEvidence } from "./number.ts";

/** The first cell that proved something, and how many did. */
export interface Proof {
  readonly raw: string;
  readonly line: number;
  readonly column: string;
  count: number;
}

/** Collects what the spellings of a whole file prove. */
class Evidence<Kind extends string> {
  readonly #proofs = new Map<Kind, Proof>();

  note(kind: Kind, raw: string, line: number, column: string): void {
    const known = this.#proofs.get(kind);
    if (known) known.count++;
    else this.#proofs.set(kind, { raw, line, column, count: 1 });
  }

  get(kind: Kind): Proof | undefined {
    return this.#proofs.get(kind);
  }

  /** All proofs, so that those of several parts of a file can be joined. */
  proofs(): [Kind, Proof][] {
    return [...this.#proofs];
  }

  /** Takes the proofs of the next part of the file, whose lines begin `offset` lines later. */
  join(proofs: readonly (readonly [Kind, Proof])[], offset: number): void {
    for (const [kind, proof] of proofs) {
      const known = this.#proofs.get(kind);
      if (known) known.count += proof.count;
      else this.#proofs.set(kind, { ...proof, line: proof.line + offset });
    }
  }
}

/** What the file turned out to be, or that it must be refused or read again. */
export type Settled<Value> =
  | { readonly status: "settled"; readonly value: Value | null }
  | { readonly status: "again"; readonly value: Value }
  | { readonly status: "refused" };

/** The number style of a file: one decimal sign, worked out from every number in it. */
export class NumberStyle extends Evidence<Exclude<StyleEvidence, "none">> {
  /**
   * The file's decimal sign, given what was assumed while reading and what the settings say.
   * Where nothing needed a sign it is null. Logs why a file is refused when `log` is given.
   */
  settle(
    assumed: DecimalSign,
    setting: DecimalSign | undefined,
    log: FindingLog | null,
  ): Settled<DecimalSign> {
    const [dot, comma, open] = [this.get("dot"), this.get("comma"), this.get("ambiguous")];
    if (dot && comma) {
      const args = { comma: comma.raw, commaLine: comma.line, dot: dot.raw, dotLine: dot.line };
      log?.error("contradictory_number_style", { line: null, column: dot.column, text: null }, args);
      return { status: "refused" };
    }
    const proven = dot ? "." : comma ? "," : undefined;
    const value = proven ?? (open ? setting : undefined);
    if (open && value === undefined) {
      const args = { example: open.raw, atLine: open.line, count: open.count };
      log?.error("ambiguous_number_style", { line: null, column: open.column, text: open.raw }, args);
      return { status: "refused" };
    }
    if (open && value !== undefined && value !== assumed) return { status: "again", value };
    return { status: "settled", value: value ?? null };
  }
}

/** The order of day and month of a file, worked out from every date in it. */
export class DateStyle extends Evidence<Exclude<OrderEvidence, "none">> {
  /** As `NumberStyle.settle`; the value is `ymd` where all days are in ISO order. */
  settle(
    assumed: DateOrder,
    setting: DateOrder | undefined,
    log: FindingLog | null,
  ): Settled<DateOrder> & { readonly iso?: boolean } {
    const [day, month, open] = [this.get("dmy"), this.get("mdy"), this.get("ambiguous")];
    if (day && month) {
      const args = { dayFirst: day.raw, dayLine: day.line, monthFirst: month.raw, monthLine: month.line };
      log?.error("contradictory_date_order", { line: null, column: day.column, text: null }, args);
      return { status: "refused" };
    }
    const proven = day ? "dmy" : month ? "mdy" : undefined;
    const value = proven ?? (open ? setting : undefined);
    if (open && value === undefined) {
      const args = { example: open.raw, atLine: open.line, count: open.count };
      log?.error("ambiguous_date_order", { line: null, column: open.column, text: open.raw }, args);
      return { status: "refused" };
    }
    if (open && value !== undefined && value !== assumed) return { status: "again", value };
    if (value === undefined && this.get("dotted")) return { status: "settled", value: "dmy" };
    return { status: "settled", value: value ?? null, iso: this.get("iso") !== undefined };
  }
}
